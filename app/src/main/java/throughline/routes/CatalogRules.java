package throughline.routes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import throughline.engine.route.RouteProblem.Condition;
import throughline.region.Course;
import throughline.region.CoursesByCode;
import throughline.region.Program;
import throughline.region.Region;

/// What the catalogs of a Region ask for, each text read once and then kept for all questions. Thread-safe.
final class CatalogRules {
    private static volatile @Nullable CatalogRules last;

    private final Region region;
    private final Map<String, Program> programs = new HashMap<>();
    private final List<Program> doors;
    private final Map<Integer, CoursesByCode> codes = new ConcurrentHashMap<>();
    private final Map<Integer, Condition> prerequisites = new ConcurrentHashMap<>();
    private final Map<Integer, Condition> corequisites = new ConcurrentHashMap<>();
    private final Map<Integer, List<String>> entries = new ConcurrentHashMap<>();

    private CatalogRules(Region region) {
        this.region = region;
        region.programs().forEach(program -> programs.put("program:" + program.key(), program));
        this.doors = region.programs().stream()
                .filter(program -> Rules.givesDiploma(program) || Rules.teachesEnglish(program))
                .toList();
    }

    /// Those of a Region; the ones of the last Region asked for are kept.
    static CatalogRules of(Region region) {
        var kept = last;
        if (kept == null || kept.region != region) {
            kept = new CatalogRules(region);
            last = kept;
        }
        return kept;
    }

    /// The program that a link calls `program:KEY`.
    Optional<Program> findProgram(String thing) {
        return Optional.ofNullable(programs.get(thing));
    }

    /// Programs that end in a diploma or teach English.
    List<Program> doors() {
        return doors;
    }

    Condition prerequisite(Course course) {
        return prerequisites.computeIfAbsent(
                course.id(), _ -> Rules.condition(course.prerequisite(), codes(course.organizationId())));
    }

    Condition corequisite(Course course) {
        return corequisites.computeIfAbsent(
                course.id(), _ -> Rules.condition(course.corequisite(), codes(course.organizationId())));
    }

    private CoursesByCode codes(int organization) {
        return codes.computeIfAbsent(
                organization,
                _ -> new CoursesByCode(region.coursesOf(region.organizations().get(organization))));
    }

    /// Courses of the institution that the entry requirement names by their codes.
    List<String> entryCourses(Program program) {
        return entries.computeIfAbsent(program.id(), _ -> {
            var text = program.entryRequirements();
            return text == null
                    ? List.of()
                    : region.coursesOf(region.organizations().get(program.organizationId())).stream()
                            .filter(course -> Rules.names(text, course.code()))
                            .map(course -> "c" + course.id())
                            .toList();
        });
    }
}
