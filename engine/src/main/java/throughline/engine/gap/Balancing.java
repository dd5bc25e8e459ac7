package throughline.engine.gap;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The balanced allocation, exact: decomposition into maximum flows (Fujishige 1980).
///
/// If all occupations of a part can be filled to its average ratio λ = Σ S / Σ D, they are. If not, the minimum
/// cut names groups whose awards press their occupations above λ. They become one part, the rest another; no
/// award crosses, since it would go where the ratio is higher already.
final class Balancing {
    private final Scaled amounts;
    private final Links links;
    private final List<Map<Integer, Fraction>> shares = new ArrayList<>();
    private final Deque<Part> open = new ArrayDeque<>();

    private record Part(int[] groups, int[] occupations) {}

    private Balancing(Scaled amounts, Links links) {
        this.amounts = amounts;
        this.links = links;
    }

    /// Awards by group, then by occupation.
    static List<Map<Integer, Fraction>> of(Scaled amounts, Links links) {
        var balancing = new Balancing(amounts, links);
        balancing.run();
        return balancing.shares;
    }

    private void run() {
        for (int p = 0; p < amounts.supply().length; p++) {
            shares.add(new TreeMap<>());
        }
        var groups = new boolean[amounts.supply().length];
        var occupations = new boolean[amounts.demand().length];
        Arrays.fill(groups, true);
        Arrays.fill(occupations, true);
        for (var part : links.parts(groups, occupations)) {
            open.add(new Part(array(part.groups()), array(part.occupations())));
        }
        while (!open.isEmpty()) {
            var part = open.remove();
            if (part.groups().length > 0) {
                divide(part);
            }
        }
    }

    private static int[] array(Iterable<Integer> numbers) {
        var list = new ArrayList<Integer>();
        numbers.forEach(list::add);
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private void divide(Part part) {
        var supply = sum(amounts.supply(), part.groups());
        var demand = sum(amounts.demand(), part.occupations());
        var common = BigInteger.valueOf(supply).gcd(BigInteger.valueOf(demand)).longValueExact();
        var perAward = demand / common;
        var perOpening = supply / common;
        var position = new int[amounts.demand().length];
        Arrays.fill(position, -1);
        var source = 0;
        var sink = 1;
        var firstOccupation = 2 + part.groups().length;
        var flow = new MaximumFlow(firstOccupation + part.occupations().length, source, sink);
        for (int i = 0; i < part.occupations().length; i++) {
            var occupation = part.occupations()[i];
            position[occupation] = firstOccupation + i;
            flow.add(position[occupation], sink, amounts.demand()[occupation] * perOpening);
        }
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < part.groups().length; i++) {
            var group = part.groups()[i];
            flow.add(source, 2 + i, amounts.supply()[group] * perAward);
            for (int occupation : links.byGroup().get(group)) {
                if (position[occupation] >= 0) {
                    edges.add(
                            new Edge(group, occupation, flow.add(2 + i, position[occupation], MaximumFlow.UNLIMITED)));
                }
            }
        }
        if (flow.run() == supply * perAward) {
            edges.forEach(edge -> keep(edge, flow.flow(edge.number()), perAward));
        } else {
            split(part, flow.reachedFromSource(), firstOccupation);
        }
    }

    private record Edge(int group, int occupation, int number) {}

    private void keep(Edge edge, long flow, long perAward) {
        if (flow > 0) {
            var awards = amounts.amount(flow).dividedBy(Fraction.of(perAward));
            shares.get(edge.group()).put(edge.occupation(), awards);
        }
    }

    private void split(Part part, boolean[] pressed, int firstOccupation) {
        open.add(new Part(
                pick(part.groups(), pressed, 2, true), pick(part.occupations(), pressed, firstOccupation, true)));
        open.add(new Part(
                pick(part.groups(), pressed, 2, false), pick(part.occupations(), pressed, firstOccupation, false)));
    }

    private static int[] pick(int[] members, boolean[] side, int firstNode, boolean wanted) {
        var picked = new int[members.length];
        var count = 0;
        for (int i = 0; i < members.length; i++) {
            if (side[firstNode + i] == wanted) {
                picked[count++] = members[i];
            }
        }
        return Arrays.copyOf(picked, count);
    }

    private static long sum(long[] amounts, int[] members) {
        return Arrays.stream(members).mapToLong(i -> amounts[i]).sum();
    }
}
