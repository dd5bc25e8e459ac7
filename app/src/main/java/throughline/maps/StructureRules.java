package throughline.maps;

import java.util.EnumSet;
import java.util.List;
import throughline.engine.map.Column;
import throughline.engine.map.Entry;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.Subject;
import throughline.engine.map.Way;

/// Rules about the ways, choices, starts and ends of a map.
final class StructureRules {
    private static final int MOST_OPTIONS = 5;

    private StructureRules() {}

    static void check(Findings in) {
        circles(in);
        redundant(in);
        choices(in);
        deadEnds(in);
        reachable(in);
        ended(in);
        entries(in);
        wayBack(in);
        earlyCredit(in);
        workBasedLearning(in);
    }

    private static void circles(Findings in) {
        var required = in.paths.circle(way -> way.kind() == Way.Kind.REQUIRED);
        var any = required.isEmpty() ? in.paths.circle(_ -> true) : required;
        if (!any.isEmpty()) {
            var severity = required.isEmpty() ? LintRule.Severity.W : LintRule.Severity.E;
            in.add(LintRule.ML01, severity, in.steps.get(any.getFirst()), titles(in, any));
        }
    }

    private static Label titles(Findings in, List<String> steps) {
        var english = steps.stream().map(id -> in.title(id).en()).toList();
        var spanish = steps.stream()
                .map(in::title)
                .map(title -> title.es() == null ? title.en() : title.es())
                .toList();
        return new Label(String.join(" → ", english), String.join(" → ", spanish));
    }

    private static void redundant(Findings in) {
        for (var way : in.paths.redundant(way -> way.terms().reason() == Way.Reason.PREREQUISITE)) {
            in.add(LintRule.ML03, in.steps.get(way.to()), in.title(way.from()), in.title(way.to()));
        }
    }

    private static void choices(Findings in) {
        for (var choice : in.map.choices()) {
            var first = in.steps.get(choice.steps().getFirst());
            var title = in.title(choice.steps().getFirst());
            if (choice.minimum() < 1 || choice.minimum() > choice.options()) {
                in.add(LintRule.ML04, first, title, choice.minimum(), choice.options());
            }
            if (choice.options() > MOST_OPTIONS) {
                in.add(LintRule.ML05, first, title, choice.options());
            }
        }
    }

    private static void deadEnds(Findings in) {
        in.steps(step -> step.kind() == Step.Kind.COURSE
                        && step.standing() != Step.Standing.HERE
                        && (in.about(Subject.Kind.PATHWAY) || in.about(Subject.Kind.PROGRAM))
                        && in.paths.next(step.id()).isEmpty()
                        && in.map.exits().stream().noneMatch(exit -> exit.step().equals(step.id())))
                .forEach(step -> in.add(LintRule.ML11, step, step.title()));
    }

    private static void reachable(Findings in) {
        if (!in.about(Subject.Kind.PATHWAY)) {
            return;
        }
        var starts = in.map.entries().stream()
                .flatMap(entry -> entry.steps().stream())
                .toList();
        var reached = in.paths.reached(starts);
        in.steps(step -> Findings.isThing(step)
                        && step.lane() != Lane.WORK_BASED_LEARNING
                        && step.lane() != Lane.SUPPORTS
                        && !reached.contains(step.id()))
                .forEach(step -> in.add(LintRule.ML12, step, step.title()));
    }

    private static void ended(Findings in) {
        if (!in.map.view().staff()) {
            in.map.ways().stream()
                    .filter(way -> way.kind() == Way.Kind.ENDED)
                    .forEach(way ->
                            in.add(LintRule.ML14, in.steps.get(way.from()), in.title(way.from()), in.title(way.to())));
        }
    }

    private static void entries(Findings in) {
        if (!in.about(Subject.Kind.PATHWAY)) {
            return;
        }
        for (var entry : in.map.entries()) {
            if (entry.steps().isEmpty()) {
                in.add(LintRule.ML17, null, audience(entry.audience()));
            }
        }
    }

    private static Label audience(Entry.Audience audience) {
        return MapWords.label("lint.audience." + MapJson.key(audience));
    }

    private static void wayBack(Findings in) {
        var early = in.map.exits().stream()
                .anyMatch(exit -> !exit.returns().isEmpty() && !exit.jobs().isEmpty());
        if (in.about(Subject.Kind.PATHWAY) && !early) {
            in.add(LintRule.ML18, null);
        }
    }

    private static void earlyCredit(Findings in) {
        if (in.about(Subject.Kind.PATHWAY)
                && in.steps(step -> step.kind() == Step.Kind.EARLY_CREDIT)
                        .findAny()
                        .isEmpty()) {
            in.add(LintRule.ML19, null);
        }
    }

    private static void workBasedLearning(Findings in) {
        if (!in.about(Subject.Kind.PATHWAY)) {
            return;
        }
        for (var level : List.of(EnumSet.of(Column.HIGH_SCHOOL), EnumSet.of(Column.CERTIFICATE, Column.ASSOCIATE))) {
            var there = in.steps(step -> level.contains(step.column()) && Findings.isThing(step))
                    .toList();
            if (!there.isEmpty() && there.stream().noneMatch(step -> step.kind() == Step.Kind.ACTIVITY)) {
                in.add(
                        LintRule.ML20,
                        null,
                        MapWords.label(
                                "step.column." + there.getFirst().column().key()));
            }
        }
    }
}
