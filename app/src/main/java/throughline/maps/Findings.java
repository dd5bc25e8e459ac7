package throughline.maps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Label;
import throughline.engine.map.MapPaths;
import throughline.engine.map.Step;
import throughline.engine.map.Subject;
import throughline.region.Course;

/// One map under check: what rules look at, and what they find. Local to one check.
final class Findings {
    final CareerMap map;
    final MapPaths paths;
    final MapIndex index;
    final LocalDate day;
    final Map<String, Step> steps;
    private final List<Finding> found = new ArrayList<>();

    Findings(CareerMap map, MapIndex index, LocalDate day) {
        this.map = map;
        this.paths = MapPaths.of(map);
        this.index = index;
        this.day = day;
        this.steps = map.index();
    }

    List<Finding> list() {
        return List.copyOf(found);
    }

    boolean about(Subject.Kind kind) {
        return map.subject().kind() == kind;
    }

    Stream<Step> steps(Predicate<Step> wanted) {
        return map.steps().stream().filter(wanted);
    }

    /// Real things of learning or work, neither gaps nor groups.
    static boolean isThing(Step step) {
        return step.kind() != Step.Kind.MISSING && step.kind() != Step.Kind.GROUP;
    }

    static boolean isProgram(Step step) {
        return switch (step.kind()) {
            case SCHOOL_PROGRAM, CERTIFICATE, DEGREE, TRAINING -> step.id().startsWith("programs/");
            case COURSE, CERTIFICATION, LICENSE, EARLY_CREDIT, ACTIVITY, SUPPORT, JOB, GROUP, MISSING -> false;
        };
    }

    static boolean isCollege(Step step) {
        return step.column() == Column.CERTIFICATE || step.column() == Column.ASSOCIATE;
    }

    Label title(String id) {
        var step = steps.get(id);
        return step == null ? Label.of(id) : step.title();
    }

    void add(LintRule rule, @Nullable Step step, Object... arguments) {
        add(rule, rule.severity(), step, arguments);
    }

    /// @param arguments titles and numbers of the sentence; a [Label] is said in the language of the sentence
    void add(LintRule rule, LintRule.Severity severity, @Nullable Step step, Object... arguments) {
        found.add(Finding.of(rule, severity, key(rule), map, step, arguments));
    }

    /// @param sentence key of the sentence, for rules that have several
    void add(LintRule rule, LintRule.Severity severity, String sentence, @Nullable Step step, Object... arguments) {
        found.add(Finding.of(rule, severity, sentence, map, step, arguments));
    }

    /// @param sentence key of the sentence, for rules that have several
    void addSaid(LintRule rule, String sentence, @Nullable Step step, Object... arguments) {
        found.add(Finding.of(rule, rule.severity(), sentence, map, step, arguments));
    }

    static String key(LintRule rule) {
        return "lint." + rule.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The course that a step of one place stands for.
    @Nullable
    Course course(Step step) {
        var page = step.page();
        return step.kind() != Step.Kind.COURSE || page == null || !page.startsWith("/courses/")
                ? null
                : index.region.findCourse(page.substring("/courses/".length())).orElse(null);
    }
}
