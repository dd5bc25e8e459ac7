package throughline.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import throughline.engine.map.Column;
import throughline.engine.map.Entry;
import throughline.engine.map.Exit;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.Way;

/// Where one may start, for whom, and where one may leave, with what in hand.
final class Ends {
    private final List<Step> steps;
    private final List<Way> ways;
    private final Openings openings;

    /// @param ways     all ways, also those that are left out of the picture
    /// @param openings which jobs are open to whom
    Ends(List<Step> steps, List<Way> ways, Openings openings) {
        this.steps = steps;
        this.ways = ways;
        this.openings = openings;
    }

    List<Entry> entries() {
        return List.of(
                new Entry(Entry.Audience.MIDDLE_SCHOOL, starts(step -> step.column() == Column.EXPLORE)),
                new Entry(Entry.Audience.GRADE_9, starts(this::isFirstAtHighSchool)),
                new Entry(
                        Entry.Audience.ADULT_WITHOUT_DIPLOMA,
                        starts(step -> step.column() == Column.ADULT_SCHOOL && !follows(step, Column.ADULT_SCHOOL)
                                || step.column() == Column.CERTIFICATE && Gaps.isOpenToAll(step))),
                new Entry(Entry.Audience.SOME_COLLEGE, someCollege()));
    }

    private List<String> starts(Predicate<Step> open) {
        return steps.stream()
                .filter(step -> step.lane() == Lane.STEPS
                        || step.lane() == Lane.WORK_BASED_LEARNING && step.column() == Column.EXPLORE)
                .filter(step -> step.kind() != Step.Kind.GROUP && step.kind() != Step.Kind.MISSING)
                .filter(step -> step.standing() != Step.Standing.ELSEWHERE)
                .filter(open)
                .map(Step::id)
                .toList();
    }

    private boolean isFirstAtHighSchool(Step step) {
        return step.column() == Column.HIGH_SCHOOL && !follows(step, Column.HIGH_SCHOOL);
    }

    /// Whether a step of the same column leads to it.
    private boolean follows(Step step, Column column) {
        return ways.stream()
                .filter(way -> way.to().equals(step.id()) && leadsOn(way.kind()))
                .anyMatch(way -> find(way.from()).anyMatch(from -> from.column() == column));
    }

    /// Somebody with college units goes on where they count: a degree, else a certificate.
    private List<String> someCollege() {
        var degrees = starts(step -> step.column() == Column.ASSOCIATE && step.kind() == Step.Kind.DEGREE);
        return degrees.isEmpty()
                ? starts(step -> step.column() == Column.CERTIFICATE && step.kind() == Step.Kind.CERTIFICATE)
                : degrees;
    }

    List<Exit> exits() {
        var exits = new ArrayList<Exit>();
        for (var step : steps) {
            if (earns(step)) {
                exits.add(exit(step));
            }
        }
        return List.copyOf(exits);
    }

    /// Whether one who completes the step holds something.
    private static boolean earns(Step step) {
        return switch (step.kind()) {
            case SCHOOL_PROGRAM, CERTIFICATE, DEGREE, TRAINING -> step.lane() == Lane.STEPS;
            case COURSE, CERTIFICATION, LICENSE, EARLY_CREDIT, ACTIVITY, SUPPORT, JOB, GROUP, MISSING -> false;
        };
    }

    private Exit exit(Step step) {
        var holds = new LinkedHashSet<String>(List.of(step.id()));
        var jobs = new LinkedHashMap<Step, Boolean>();
        var returns = new LinkedHashSet<String>();
        for (var way : ways) {
            if (way.from().equals(step.id()) && leadsOn(way.kind())) {
                find(way.to()).forEach(to -> {
                    if (to.lane() == Lane.CREDENTIALS) {
                        holds.add(to.id());
                    } else if (to.kind() == Step.Kind.JOB) {
                        jobs.merge(to, way.terms().reason() == Way.Reason.STATED, Boolean::logicalOr);
                    } else if (to.lane() == Lane.STEPS) {
                        returns.add(to.id());
                    }
                });
            }
        }
        return openings.exit(step, holds, jobs, returns);
    }

    /// A way back from a job to the next step, one for each column that one may leave after.
    List<Way> returns(List<Exit> exits) {
        var columns = new LinkedHashSet<Column>();
        var list = new ArrayList<Way>();
        for (var exit : exits) {
            var column = find(exit.step()).findFirst().orElseThrow().column();
            if (exit.jobs().isEmpty() || exit.returns().isEmpty()) {
                continue;
            }
            var job = exit.jobs().getFirst();
            var next = exit.returns().getFirst();
            var drawn = list.stream()
                    .anyMatch(way -> way.from().equals(job) && way.to().equals(next));
            if (!drawn && columns.add(column)) {
                var reason = ways.stream()
                        .filter(way ->
                                way.from().equals(exit.step()) && way.to().equals(next))
                        .findFirst()
                        .orElseThrow()
                        .terms()
                        .reason();
                list.add(new Way(job, next, Way.Kind.RETURN, Way.Terms.of(reason)));
            }
        }
        return list;
    }

    static boolean leadsOn(Way.Kind kind) {
        return switch (kind) {
            case REQUIRED, GUARANTEED, RECOMMENDED, RELATED -> true;
            case LATERAL, RETURN, ENDED -> false;
        };
    }

    private Stream<Step> find(String id) {
        return steps.stream().filter(step -> step.id().equals(id));
    }
}
