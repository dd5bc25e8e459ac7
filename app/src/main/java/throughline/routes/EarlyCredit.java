package throughline.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Setting;
import throughline.engine.route.RouteProblem.Step;
import throughline.region.Agreement;
import throughline.region.Course;
import throughline.region.Program;
import throughline.region.Region;
import throughline.routes.ProblemMaker.Origin;
import throughline.routes.RouteAnswer.Kind;
import throughline.routes.RouteAnswer.Rule;

/// Adds the steps by which a person earns college credit early, and what that saves, to the steps of a problem.
final class EarlyCredit {
    /// An agreement without an end is taken to last as long as any route.
    private static final int NO_END = 99_999;

    private final Region region;
    private final Question question;
    private final LocalDate day;
    private final int start;
    private final int graduation;
    private final int school;
    private final ProgramWork work;
    private final Map<String, Step> steps;
    private final Map<String, Origin> origins;
    private final Set<String> done;

    EarlyCredit(
            Region region,
            Question question,
            LocalDate day,
            Map<String, Step> steps,
            Map<String, Origin> origins,
            Set<String> done) {
        this.region = region;
        this.question = question;
        this.day = day;
        this.start = Terms.after(day);
        this.graduation = question.student() ? Terms.graduation(day, question.grade()) : 0;
        this.school = question.school() == null
                ? -1
                : region.findOrganization(question.school())
                        .map(found -> found.id())
                        .orElse(-1);
        this.work = new ProgramWork(region, question);
        this.steps = steps;
        this.origins = origins;
        this.done = done;
    }

    private void add(Step step, Origin origin) {
        if (steps.putIfAbsent(step.id(), step) == null) {
            origins.put(step.id(), origin);
        }
    }

    private static Condition all(List<String> ids) {
        return ids.isEmpty() ? Condition.NONE : new Condition(List.of(ids));
    }

    /// Credit that agreements in force give, for courses that some program here asks for.
    void add() {
        var asked = new TreeSet<String>();
        steps.values().forEach(step -> {
            var courses = step.setting().work();
            if (courses != null) {
                courses.courses().forEach(course -> asked.add(course.id()));
            }
        });
        for (var id : List.copyOf(asked)) {
            if (id.startsWith("c")) {
                var course = region.courses().get(Integer.parseInt(id.substring(1)));
                region.agreementsOf(course).stream()
                        .filter(agreement -> agreement.receivingCourseId() == course.id())
                        .filter(agreement -> agreement.inForce(day))
                        .forEach(agreement -> earlyCredit(agreement, course));
            }
        }
    }

    private boolean isKnown(String course) {
        return steps.containsKey(course)
                || done.contains(course)
                || steps.values().stream().anyMatch(step -> step.satisfies().contains(course));
    }

    private void earlyCredit(Agreement agreement, Course course) {
        var until = agreement.validTo() == null ? NO_END : Terms.of(agreement.validTo());
        if (agreement.sendingCourseId() >= 0) {
            var taken = new ArrayList<>(List.of("c" + agreement.sendingCourseId()));
            agreement.together().forEach(other -> taken.add("c" + other));
            if (taken.stream().allMatch(this::isKnown)) {
                add(
                        new Step(
                                "a" + agreement.id(),
                                all(taken),
                                0,
                                0,
                                0,
                                start,
                                until,
                                List.of("c" + course.id(), "e" + course.id()),
                                Map.of()),
                        new Origin(
                                Kind.CREDIT_CLAIM,
                                -1,
                                course.id(),
                                agreement.id(),
                                -1,
                                new Rule("agreement", agreement.title(), agreement.sourceId())));
            }
        } else if (question.student()
                && agreement.sendingId() == school
                && agreement.kind().endsWith("ccap")) {
            var last = Math.min(until, graduation * Terms.YEAR + Terms.SPRING);
            add(
                    new Step(
                            "d" + agreement.id(),
                            CatalogRules.of(region).prerequisite(course),
                            1,
                            0,
                            0,
                            start,
                            last,
                            List.of("c" + course.id(), "e" + course.id()),
                            Map.of(),
                            new Setting("o" + course.organizationId(), 1, Terms.YEAR, Rules.seasons(course), null)),
                    new Origin(
                            Kind.DUAL_ENROLLMENT,
                            -1,
                            course.id(),
                            agreement.id(),
                            -1,
                            new Rule("dual", agreement.title(), agreement.sourceId())));
        }
    }

    /// Adds the units saved by a route to a goal: a course that is had early counts once, when a program asks for it.
    ///
    /// @param programs programs of the goal and what leads to them
    /// @return the steps added
    Set<String> savings(String goal, List<Program> programs) {
        var earned = new TreeSet<String>();
        steps.values()
                .forEach(step -> step.satisfies().stream()
                        .filter(id -> id.startsWith("e"))
                        .forEach(earned::add));
        var added = new TreeSet<String>();
        for (var id : earned) {
            var course = "c" + id.substring(1);
            var sets = programs.stream()
                    .filter(program -> asks(program, course))
                    .map(program -> List.of(id, "p" + program.id()))
                    .toList();
            if (!sets.isEmpty()) {
                var step = "s" + id + goal;
                added.add(step);
                steps.put(
                        step,
                        new Step(step, new Condition(sets), 0, 0, work.units(course), 0, 99_999, List.of(), Map.of()));
            }
        }
        return added;
    }

    private boolean asks(Program program, String course) {
        var step = steps.get("p" + program.id());
        var courses = step == null ? null : step.setting().work();
        return courses != null
                && (courses.required().contains(course)
                        || courses.choices().stream()
                                .anyMatch(choice -> choice.courses().contains(course)));
    }
}
