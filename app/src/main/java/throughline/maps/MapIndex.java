package throughline.maps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import throughline.engine.requisite.Requisite;
import throughline.engine.requisite.Requisite.CourseRef;
import throughline.engine.requisite.RequisiteParser;
import throughline.region.Agreement;
import throughline.region.Course;
import throughline.region.CourseCodes;
import throughline.region.Region;

/// What maps look up in a Region again and again. Immutable; made once for each Region.
final class MapIndex {
    final Region region;
    private final Map<String, Piece> things = new HashMap<>();
    private final Map<Integer, List<Need>> needs = new HashMap<>();
    private final Map<Integer, List<Need>> opens = new HashMap<>();
    private final Map<Integer, List<Piece>> activities = new HashMap<>();
    private final Map<Integer, List<Piece>> supports = new HashMap<>();
    private final Map<Integer, List<Agreement>> sent = new HashMap<>();

    /// A course that another asks for first.
    ///
    /// @param course   the course asked for
    /// @param later    the course that asks
    /// @param required whether it is needed in every case, instead of being one of several
    record Need(int course, int later, CourseRef reference, boolean required) {}

    MapIndex(Region region) {
        this.region = region;
        region.programs().forEach(it -> things.putIfAbsent("program:" + it.key(), Piece.program(it.id())));
        region.courses().forEach(it -> things.putIfAbsent("course:" + it.key(), Piece.course(it.id())));
        region.credentials().forEach(it -> things.putIfAbsent("credential:" + it.key(), Piece.credential(it.id())));
        region.occupations().forEach(it -> things.putIfAbsent("occupation:" + it.soc(), Piece.occupation(it.id())));
        region.supports().forEach(it -> {
            things.putIfAbsent("support:" + it.key(), Piece.support(it.id()));
            add(supports, it.organizationId(), Piece.support(it.id()));
        });
        region.activities().forEach(it -> {
            things.putIfAbsent("activity:" + it.key(), Piece.activity(it.id()));
            add(activities, it.organizationId(), Piece.activity(it.id()));
        });
        region.agreements().forEach(it -> add(sent, it.sendingId(), it));
        requisites();
    }

    private static <T> void add(Map<Integer, List<T>> lists, int key, T value) {
        lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    private void requisites() {
        var byOrganization = new HashMap<Integer, Map<String, Integer>>();
        for (var course : region.courses()) {
            byOrganization
                    .computeIfAbsent(course.organizationId(), _ -> new HashMap<>())
                    .putIfAbsent(CourseCodes.fold(course.code()), course.id());
        }
        for (var course : region.courses()) {
            var codes = byOrganization.getOrDefault(course.organizationId(), Map.of());
            requisite(course).ifPresent(requisite -> note(course, requisite, true, codes));
        }
    }

    private void note(Course course, Requisite requisite, boolean required, Map<String, Integer> codes) {
        switch (requisite) {
            case CourseRef reference -> {
                var before = codes.get(CourseCodes.fold(reference.code()));
                if (before != null && before != course.id()) {
                    var need = new Need(before, course.id(), reference, required);
                    add(needs, course.id(), need);
                    add(opens, before, need);
                }
            }
            case Requisite.Text _ -> {}
            case Requisite.All(var parts) -> parts.forEach(part -> note(course, part, required, codes));
            case Requisite.Any(var parts) -> parts.forEach(part -> note(course, part, false, codes));
        }
    }

    /// The prerequisite of a course, where it is stated in a form that can be read.
    static Optional<Requisite> requisite(Course course) {
        var expression = course.prerequisite();
        return expression != null && RequisiteParser.parse(expression) instanceof RequisiteParser.Valid(var requisite)
                ? Optional.of(requisite)
                : Optional.empty();
    }

    /// The thing that a link names as `type:key`, when the Region has it.
    Optional<Piece> find(String thing) {
        return Optional.ofNullable(things.get(thing));
    }

    /// Courses that a course asks for.
    List<Need> needs(int course) {
        return needs.getOrDefault(course, List.of());
    }

    /// Courses that ask for a course.
    List<Need> opens(int course) {
        return opens.getOrDefault(course, List.of());
    }

    List<Piece> activitiesOf(int organization) {
        return activities.getOrDefault(organization, List.of());
    }

    List<Piece> supportsOf(int organization) {
        return supports.getOrDefault(organization, List.of());
    }

    /// Agreements by which courses taken at an organization count elsewhere.
    List<Agreement> agreementsFrom(int organization) {
        return sent.getOrDefault(organization, List.of());
    }
}
