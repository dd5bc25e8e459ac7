package throughline.deadends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import throughline.engine.reach.Arrivals;
import throughline.engine.reach.WayGraph;
import throughline.region.Program;
import throughline.region.Region;
import throughline.routes.Lengths;

/// D6: choices that cost time. Who takes a certificate and then a degree of the same field at the same institution
/// should not be much later than who begins with the degree.
final class ChoiceChecks {
    /// Fall and spring terms that a choice may cost; one is often no more than how courses fall into terms.
    private static final int BEARABLE = 1;

    private final RegionWays ways;
    private final Region region;
    private final Lengths lengths;
    private final List<DeadEnd> found;

    /// @param terms how much later the degree is done
    private record Loss(Program degree, int terms) {}

    ChoiceChecks(RegionWays ways, List<DeadEnd> found) {
        this.ways = ways;
        this.region = ways.region;
        this.lengths = new Lengths(region);
        this.found = found;
    }

    void run() {
        for (var pathway : ways.pathways()) {
            var programs = ways.afterSchool(pathway);
            for (var certificate : programs) {
                if (certificate.awardType().startsWith("certificate")) {
                    check(
                            certificate,
                            programs.stream()
                                    .filter(one -> one.organizationId() == certificate.organizationId()
                                            && one.awardType().startsWith("associate"))
                                    .toList());
                }
            }
        }
    }

    /// The degree that loses least decides: one that counts the certificate is enough.
    private void check(Program certificate, List<Program> degrees) {
        var losses = new ArrayList<Loss>();
        for (var degree : degrees) {
            var terms = terms(certificate, degree);
            if (terms.isPresent()) {
                losses.add(new Loss(degree, terms.getAsInt()));
            }
        }
        losses.sort(Comparator.comparingInt(Loss::terms)
                .thenComparing(loss -> loss.degree().key()));
        if (!losses.isEmpty() && losses.getFirst().terms() > BEARABLE) {
            var least = losses.getFirst();
            found.add(new DeadEnd(
                    DeadEndKind.LOST_TERMS,
                    Thing.of(region, certificate),
                    List.of(Thing.of(region, least.degree())),
                    List.of(Thing.of(ways.owner(certificate))),
                    least.terms()));
        }
    }

    /// Terms by which the certificate delays the degree; empty where the courses of one are not stated.
    OptionalInt terms(Program certificate, Program degree) {
        var first = lengths.terms(certificate, List.of());
        var alone = lengths.terms(degree, List.of());
        var rest = lengths.terms(degree, List.of(certificate));
        if (first.isEmpty() || alone.isEmpty() || rest.isEmpty()) {
            return OptionalInt.empty();
        }
        var builder = new WayGraph.Builder();
        var start = builder.node();
        var done = builder.node();
        var goal = builder.node();
        var choice = arc(builder, done, start, first.getAsInt());
        arc(builder, goal, start, alone.getAsInt());
        arc(builder, goal, done, rest.getAsInt());
        return OptionalInt.of(Arrivals.regret(builder.build(), goal, choice, 0, start));
    }

    private static int arc(WayGraph.Builder builder, int head, int tail, int terms) {
        return builder.arc(head, new int[] {tail}, terms, 0, WayGraph.FOREVER, 1);
    }
}
