package throughline.engine.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The earliest term in which each node can be reached when any number of arcs may run side by side: a lower bound on
/// every schedule. Waiting never hurts, so nodes settle in the order of their terms (Knuth 1977): O(A log V + tails).
/// Immutable.
public final class Arrivals {
    /// Where no arrival is possible.
    public static final int NEVER = Integer.MAX_VALUE;

    private final WayGraph graph;
    private final int[] arrival;

    private Arrivals(WayGraph graph, int[] arrival) {
        this.graph = graph;
        this.arrival = arrival;
    }

    /// @param term first term of the learner
    public static Arrivals of(WayGraph graph, int term, int... starts) {
        var arrival = new int[graph.nodes()];
        Arrays.fill(arrival, NEVER);
        var missing = new int[graph.arcs()];
        var ready = new int[graph.arcs()];
        var settled = new boolean[graph.nodes()];
        var queue = new PriorityQueue<Reached>(
                Comparator.comparingInt(Reached::term).thenComparingInt(Reached::node));
        for (var start : starts) {
            arrival[start] = term;
            queue.add(new Reached(start, term));
        }
        for (int number = 0; number < missing.length; number++) {
            missing[number] = graph.arc(number).tail().length;
            ready[number] = term;
            if (missing[number] == 0) {
                take(graph, number, term, arrival, queue);
            }
        }
        while (!queue.isEmpty()) {
            var next = queue.poll();
            if (settled[next.node()]) {
                continue;
            }
            settled[next.node()] = true;
            for (var number : graph.outOf(next.node())) {
                ready[number] = Math.max(ready[number], next.term());
                if (--missing[number] == 0) {
                    take(graph, number, ready[number], arrival, queue);
                }
            }
        }
        return new Arrivals(graph, arrival);
    }

    private record Reached(int node, int term) {}

    private static void take(WayGraph graph, int number, int ready, int[] arrival, PriorityQueue<Reached> queue) {
        var arc = graph.arc(number);
        var entered = arc.next(ready);
        if (entered <= arc.lastTerm() && entered + arc.duration() < arrival[arc.head()]) {
            arrival[arc.head()] = entered + arc.duration();
            queue.add(new Reached(arc.head(), arrival[arc.head()]));
        }
    }

    /// The earliest term, or [#NEVER].
    public int at(int node) {
        return arrival[node];
    }

    /// Arcs that somebody gets to, but only after they have closed: their numbers, in order.
    public List<Integer> late() {
        var late = new ArrayList<Integer>();
        for (int number = 0; number < graph.arcs(); number++) {
            var ready = ready(number);
            if (ready != NEVER
                    && graph.arc(number).next(ready) > graph.arc(number).lastTerm()) {
                late.add(number);
            }
        }
        return late;
    }

    private int ready(int number) {
        var ready = 0;
        for (var node : graph.arc(number).tail()) {
            ready = Math.max(ready, arrival[node]);
        }
        return ready;
    }

    /// By how many terms a choice delays a goal: the learner enters the arc first and nothing else until it has ended.
    /// 0 when the choice costs no time, [#NEVER] when the goal is then out of reach although it was not before.
    ///
    /// @param choice number of an arc whose tail are starts
    public static int regret(WayGraph graph, int goal, int choice, int term, int... starts) {
        var best = of(graph, term, starts).at(goal);
        var arc = graph.arc(choice);
        var end = arc.next(term) + arc.duration();
        var with = Arrays.copyOf(starts, starts.length + 1);
        with[starts.length] = arc.head();
        var then = of(graph, end, with).at(goal);
        return best == NEVER ? 0 : then == NEVER ? NEVER : then - best;
    }
}
