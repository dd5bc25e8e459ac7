package throughline.engine.reach;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;

/// Why a node cannot be reached: nodes that together would open it and none of which can be left out.
///
/// Each node that is not reached may be given for its price; the cheapest derivation, in which what is used twice is
/// paid twice, names the nodes, and those that turn out needless are dropped one by one. A set of least total price
/// would be as hard to find as the smallest set cover.
public final class Witness {
    /// The price of what nobody can give.
    public static final long NEVER = Long.MAX_VALUE / 4;

    private Witness() {}

    /// @param price  of each node that is not reached, above 0
    /// @param starts where the way begins
    /// @return nodes in the order of their numbers; empty when the goal is reached already or nothing opens it
    public static List<Integer> of(WayGraph graph, int goal, IntToLongFunction price, int... starts) {
        if (Reach.of(graph, starts).has(goal)) {
            return List.of();
        }
        var given = given(graph, goal, price, starts);
        for (var node : List.copyOf(given)) {
            var rest = new ArrayList<>(given);
            rest.remove(node);
            if (Reach.of(graph, with(starts, rest)).has(goal)) {
                given.remove(node);
            }
        }
        return List.copyOf(given);
    }

    /// A circle of nodes each of which waits for the next, found from a node that is not reached and that no leaf
    /// explains; empty when the way back ends at a leaf.
    public static List<Integer> circle(WayGraph graph, int node, Reach reach) {
        var path = new ArrayList<Integer>();
        int at = node;
        while (!path.contains(at)) {
            path.add(at);
            var next = waitsFor(graph, at, reach);
            if (next < 0) {
                return List.of();
            }
            at = next;
        }
        return List.copyOf(path.subList(path.indexOf(at), path.size()));
    }

    private static int waitsFor(WayGraph graph, int node, Reach reach) {
        for (var number : graph.into(node)) {
            for (var need : graph.arc(number).tail()) {
                if (!reach.has(need)) {
                    return need;
                }
            }
        }
        return -1;
    }

    private static int[] with(int[] starts, List<Integer> more) {
        var all = Arrays.copyOf(starts, starts.length + more.size());
        for (int i = 0; i < more.size(); i++) {
            all[starts.length + i] = more.get(i);
        }
        return all;
    }

    private record Priced(int node, long price) {}

    private static TreeSet<Integer> given(WayGraph graph, int goal, IntToLongFunction price, int... starts) {
        var best = new long[graph.nodes()];
        var by = new int[graph.nodes()];
        Arrays.fill(by, -1);
        var missing = new int[graph.arcs()];
        var sum = new long[graph.arcs()];
        var settled = new boolean[graph.nodes()];
        var queue = new PriorityQueue<Priced>(
                Comparator.comparingLong(Priced::price).thenComparingInt(Priced::node));
        for (int node = 0; node < best.length; node++) {
            best[node] = Math.min(NEVER, price.applyAsLong(node));
        }
        for (var start : starts) {
            best[start] = 0;
        }
        for (int number = 0; number < missing.length; number++) {
            missing[number] = graph.arc(number).tail().length;
            if (missing[number] == 0) {
                best[graph.arc(number).head()] = 0;
            }
        }
        for (int node = 0; node < best.length; node++) {
            if (best[node] < NEVER) {
                queue.add(new Priced(node, best[node]));
            }
        }
        while (!queue.isEmpty()) {
            var next = queue.poll();
            if (settled[next.node()]) {
                continue;
            }
            settled[next.node()] = true;
            for (var number : graph.outOf(next.node())) {
                sum[number] = Math.min(NEVER, sum[number] + next.price());
                var head = graph.arc(number).head();
                if (--missing[number] == 0 && !settled[head] && sum[number] < best[head]) {
                    best[head] = sum[number];
                    by[head] = number;
                    queue.add(new Priced(head, best[head]));
                }
            }
        }
        var given = new TreeSet<Integer>();
        if (best[goal] < NEVER) {
            collect(graph, goal, best, by, given);
        }
        return given;
    }

    private static void collect(WayGraph graph, int goal, long[] best, int[] by, TreeSet<Integer> given) {
        var seen = new TreeSet<Integer>();
        var open = new ArrayDeque<>(List.of(goal));
        while (!open.isEmpty()) {
            int node = open.poll();
            if (best[node] == 0 || !seen.add(node)) {
                continue;
            }
            if (by[node] < 0) {
                given.add(node);
            } else {
                Arrays.stream(graph.arc(by[node]).tail()).forEach(open::add);
            }
        }
    }
}
