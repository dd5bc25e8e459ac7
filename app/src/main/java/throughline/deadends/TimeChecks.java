package throughline.deadends;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import throughline.engine.map.Label;
import throughline.engine.reach.Arrivals;
import throughline.region.Agreement;
import throughline.region.Program;
import throughline.region.Region;

/// D3: what can be reached, but not in time.
final class TimeChecks {
    /// Fall, spring and summer of four school years.
    private static final int GRADUATION = 12;

    private final RegionWays ways;
    private final Region region;
    private final List<DeadEnd> found;

    TimeChecks(RegionWays ways, List<DeadEnd> found) {
        this.ways = ways;
        this.region = ways.region;
        this.found = found;
    }

    void run() {
        region.agreements().forEach(this::over);
        var reach = ways.everybody();
        var arrivals = Arrivals.of(ways.graph, 0, ways.students());
        for (var arc : arrivals.late()) {
            var agreement = ways.agreementOf(arc);
            if (agreement != null && arrivals.at(ways.node(agreement)) == Arrivals.NEVER) {
                add(DeadEndKind.CREDIT_LAPSES, agreement);
            }
        }
        for (var program : region.programs()) {
            if (ways.isSchool(ways.owner(program))) {
                var arrival = arrivals.at(ways.node(program));
                if (reach.has(ways.node(program)) && arrival > GRADUATION) {
                    found.add(new DeadEnd(
                            DeadEndKind.SCHOOL_TOO_LATE,
                            Thing.of(region, program),
                            late(program, arrivals),
                            List.of(Thing.of(ways.owner(program))),
                            0));
                }
            } else {
                neverThen(program);
            }
        }
    }

    private void over(Agreement agreement) {
        var end = agreement.validTo();
        if (agreement.status().equals("active") && end != null && end.isBefore(ways.day)) {
            add(DeadEndKind.AGREEMENT_OVER, agreement);
        }
    }

    private void add(DeadEndKind kind, Agreement agreement) {
        var sending = region.organizations().get(agreement.sendingId());
        found.add(new DeadEnd(
                kind,
                Thing.of(region, agreement),
                List.of(Thing.of(Thing.DAY, Label.of(String.valueOf(agreement.validTo())), "")),
                List.of(Thing.of(sending)),
                0));
    }

    /// Required courses for which it is too late once their own prerequisites are done.
    private List<Thing> late(Program program, Arrivals arrivals) {
        return program.sequence().stream()
                .map(step -> region.courses().get(step.courseId()))
                .filter(course -> arrivals.at(ways.node(course)) > GRADUATION)
                .map(course -> Thing.of(region, course))
                .toList();
    }

    /// Courses in terms in which they are never offered: programs begin in fall, so odd terms are in fall and even ones
    /// in spring.
    private void neverThen(Program program) {
        var terms = new TreeMap<Integer, List<Thing>>();
        for (var step : program.sequence()) {
            var course = region.courses().get(step.courseId());
            var offered =
                    course.termsOffered() == null ? "" : course.termsOffered().toLowerCase(Locale.ROOT);
            var term = step.term();
            if (term == null || !(offered.contains("fall") || offered.contains("spring"))) {
                continue;
            }
            if (!offered.contains(term % 2 == 1 ? "fall" : "spring")) {
                terms.computeIfAbsent(term, _ -> new ArrayList<>()).add(Thing.of(region, course));
            }
        }
        terms.forEach((term, courses) -> found.add(new DeadEnd(
                DeadEndKind.NEVER_THEN,
                Thing.of(region, program),
                courses,
                List.of(Thing.of(ways.owner(program))),
                term)));
    }
}
