package throughline.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;
import throughline.engine.requisite.Requisite;
import throughline.engine.requisite.RequisiteParser;
import throughline.region.Course;
import throughline.region.CourseCodes;
import throughline.region.Program;

/// Rules about courses, what they ask for, and the agreements that carry their credit.
final class CourseRules {
    private final Scan scan;
    private final List<Course> courses;
    private final Map<Integer, Map<String, Integer>> byCode = new HashMap<>();
    private final Map<Integer, Requisite> asked = new LinkedHashMap<>();
    private final boolean[] takeable;

    private CourseRules(Scan scan) {
        this.scan = scan;
        this.courses = scan.region.courses();
        this.takeable = new boolean[courses.size()];
        for (var course : courses) {
            byCode.computeIfAbsent(course.organizationId(), _ -> new HashMap<>())
                    .putIfAbsent(CourseCodes.fold(course.code()), course.id());
            var text = course.prerequisite();
            if (text != null && RequisiteParser.parse(text) instanceof RequisiteParser.Valid(var requisite)) {
                asked.put(course.id(), requisite);
            } else {
                takeable[course.id()] = true;
            }
        }
        open();
    }

    static void check(Scan scan) {
        var rules = new CourseRules(scan);
        for (var program : scan.open().filter(one -> !one.sequence().isEmpty()).toList()) {
            rules.repeated(program);
            rules.completable(program);
        }
        rules.agreements();
    }

    /// Marks what can be taken, until nothing more opens: a course opens when what it asks for is open.
    private void open() {
        for (var changed = true; changed; ) {
            changed = false;
            for (var entry : asked.entrySet()) {
                var course = courses.get(entry.getKey());
                if (!takeable[course.id()] && barrier(course, entry.getValue()) == null) {
                    takeable[course.id()] = true;
                    changed = true;
                }
            }
        }
    }

    /// The code that keeps a requisite from being met, or null when it can be met. What is said in words only, such
    /// as the consent of the instructor, can be met.
    private @Nullable String barrier(Course course, Requisite requisite) {
        return switch (requisite) {
            case Requisite.Text _ -> null;
            case Requisite.CourseRef reference -> {
                var before =
                        byCode.getOrDefault(course.organizationId(), Map.of()).get(CourseCodes.fold(reference.code()));
                yield before != null && takeable[before] ? null : reference.code();
            }
            case Requisite.All(var parts) -> {
                for (var part : parts) {
                    var barrier = barrier(course, part);
                    if (barrier != null) {
                        yield barrier;
                    }
                }
                yield null;
            }
            case Requisite.Any(var parts) -> {
                String first = null;
                for (var part : parts) {
                    var barrier = barrier(course, part);
                    if (barrier == null) {
                        yield null;
                    }
                    first = first == null ? barrier : first;
                }
                yield first;
            }
        };
    }

    private void completable(Program program) {
        var rule = AuditRule.NOT_COMPLETABLE;
        program.sequence().stream()
                .filter(step -> step.required() && step.choiceGroup() == null)
                .map(step -> courses.get(step.courseId()))
                .filter(course -> !takeable[course.id()])
                .findFirst()
                .ifPresent(course -> {
                    var barrier = Optional.ofNullable(asked.get(course.id()))
                            .map(requisite -> barrier(course, requisite))
                            .orElse("");
                    scan.find(
                            rule,
                            program,
                            Scan.label(rule, "reason", Scan.title(program), Scan.title(course), barrier),
                            Scan.label(rule, "remedy", barrier));
                });
    }

    private void repeated(Program program) {
        var rule = AuditRule.REPEATED_CONTENT;
        var steps = program.sequence().stream()
                .sorted(Comparator.comparingInt(Program.SequenceStep::position))
                .map(step -> courses.get(step.courseId()))
                .toList();
        for (var i = 1; i < steps.size(); i++) {
            var one = steps.get(i - 1);
            var other = steps.get(i);
            if (one.id() != other.id() && one.title() != null && same(one.title(), other.title())) {
                scan.find(
                        rule,
                        program,
                        Scan.label(rule, "reason", Label.of(one.code()), Label.of(other.code()), Label.of(one.title())),
                        Scan.label(rule, "remedy"));
            }
        }
    }

    private static boolean same(String one, @Nullable String other) {
        return other != null
                && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private void agreements() {
        var rule = AuditRule.AGREEMENT_ENDED;
        if (scan.region.agreements().isEmpty()) {
            scan.cannotCheck(rule, "agreements");
            return;
        }
        for (var agreement : scan.region.agreements()) {
            var end = agreement.validTo();
            if (end == null || !end.isBefore(scan.day) || agreement.sendingCourseId() < 0) {
                continue;
            }
            var course = courses.get(agreement.sendingCourseId());
            var renewed = scan.region.agreementsOf(course).stream()
                    .anyMatch(other -> other.receivingId() == agreement.receivingId() && other.inForce(scan.day));
            if (!renewed) {
                scan.find(
                        rule,
                        scan.owner(course),
                        Scan.title(course),
                        "/courses/" + course.slug(),
                        0,
                        Scan.label(rule, "reason", Label.of(agreement.title()), end.toString()),
                        Scan.label(
                                rule,
                                "remedy",
                                scan.region
                                        .organizations()
                                        .get(agreement.receivingId())
                                        .name()));
            }
        }
    }
}
