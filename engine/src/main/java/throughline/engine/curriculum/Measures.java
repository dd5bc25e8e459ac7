package throughline.engine.curriculum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The published measures of every course and of the whole curriculum.
///
/// All three kinds of requisite count alike, as one edge. Blocking is the number of other courses reachable
/// from a course; delay the number of courses on the longest path through it; structural complexity their sum;
/// centrality the sum, over all source-to-sink paths with the course strictly inside, of the number of courses on the
/// path.
///
/// Linear in courses and requisites except for blocking, which costs one bit-set union per requisite. Paths are
/// counted, never enumerated: their number grows exponentially, so counts are exact integers of any size.
///
/// @param courses by position in the curriculum
public record Measures(Curriculum curriculum, List<OfCourse> courses) {

    /// The measures of one course.
    ///
    /// @param complexityTenths structural complexity in tenths; under the quarter system two
    ///             thirds of delay plus
    ///                         blocking, rounded per course to one decimal
    public record OfCourse(int blocking, int delay, long complexityTenths, BigInteger centrality) {}

    /// Computes the measures.
    ///
    /// @throws CyclicCurriculum when requisites form a cycle, with the courses of one
    public static Measures of(Curriculum curriculum) {
        var order = Topology.order(curriculum);
        var forward = Paths.along(curriculum.incoming(), order);
        var backward = Paths.along(curriculum.outgoing(), reversed(order));
        var reach = Topology.reach(curriculum, order);
        var courses = new ArrayList<OfCourse>(curriculum.size());
        for (int v = 0; v < curriculum.size(); v++) {
            var delay = forward.longest()[v] + backward.longest()[v] - 1;
            courses.add(new OfCourse(
                    reach[v].cardinality(),
                    delay,
                    complexityTenths(curriculum.system(), reach[v].cardinality() + delay),
                    centrality(curriculum, forward, backward, v)));
        }
        return new Measures(curriculum, List.copyOf(courses));
    }

    public long blocking() {
        return courses.stream().mapToLong(OfCourse::blocking).sum();
    }

    public long delay() {
        return courses.stream().mapToLong(OfCourse::delay).sum();
    }

    public long complexityTenths() {
        return courses.stream().mapToLong(OfCourse::complexityTenths).sum();
    }

    public BigInteger centrality() {
        return courses.stream().map(OfCourse::centrality).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /// Courses on the longest chain of requisites.
    public int longestChain() {
        return courses.stream().mapToInt(OfCourse::delay).max().orElse(0);
    }

    /// In a quarter system a course counts two thirds, rounded to one decimal: 20h/3 tenths never end in a
    /// half, so the direction of rounding does not matter.
    private static long complexityTenths(Curriculum.System system, long complexity) {
        return switch (system) {
            case SEMESTER -> 10 * complexity;
            case QUARTER -> (40 * complexity + 3) / 6;
        };
    }

    private static BigInteger centrality(Curriculum curriculum, Paths in, Paths out, int v) {
        if (curriculum.incoming().degree(v) == 0 || curriculum.outgoing().degree(v) == 0) {
            return BigInteger.ZERO;
        }
        return in.totals()[v]
                .multiply(out.counts()[v])
                .add(out.totals()[v].multiply(in.counts()[v]))
                .subtract(in.counts()[v].multiply(out.counts()[v]));
    }

    private static int[] reversed(int[] order) {
        var reversed = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            reversed[i] = order[order.length - 1 - i];
        }
        return reversed;
    }

    /// For each vertex the paths that end in it: the longest (in vertices), their number, their vertices in
    /// all.
    private record Paths(int[] longest, BigInteger[] counts, BigInteger[] totals) {
        static Paths along(Curriculum.Adjacency incoming, int[] order) {
            var longest = new int[order.length];
            var counts = new BigInteger[order.length];
            var totals = new BigInteger[order.length];
            for (var v : order) {
                longest[v] = 1;
                counts[v] = incoming.degree(v) == 0 ? BigInteger.ONE : BigInteger.ZERO;
                totals[v] = counts[v];
                for (int e = incoming.offsets()[v]; e < incoming.offsets()[v + 1]; e++) {
                    var u = incoming.targets()[e];
                    longest[v] = Math.max(longest[v], longest[u] + 1);
                    counts[v] = counts[v].add(counts[u]);
                    totals[v] = totals[v].add(totals[u]).add(counts[u]);
                }
            }
            return new Paths(longest, counts, totals);
        }
    }
}
