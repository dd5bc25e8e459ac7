package throughline.engine.reach;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The nodes that every way to a node passes: without any one of them it cannot be reached.
///
/// The landmarks of a node are itself and what all arcs into it have in common; those of an arc are the landmarks of
/// all of its tail: the greatest sets for which this holds. They are exactly the nodes whose loss cuts the node off
/// (Keyder, Richter and Helmert 2010), in a graph of single tails its dominators. Sets only shrink, and most are
/// small: in practice one round over the graph. Immutable.
public final class Landmarks {
    private static final int[] STARTS = {};

    private final int[] @Nullable [] sets;

    /// @param reach what can be reached from the starts
    public Landmarks(WayGraph graph, Reach reach, int... starts) {
        sets = new int[graph.nodes()][];
        var waiting = new boolean[graph.arcs()];
        var queue = new ArrayDeque<Integer>();
        for (var start : starts) {
            sets[start] = STARTS;
            wake(graph, start, waiting, queue);
        }
        for (int number = 0; number < graph.arcs(); number++) {
            if (graph.arc(number).tail().length == 0) {
                waiting[number] = true;
                queue.add(number);
            }
        }
        while (!queue.isEmpty()) {
            int number = queue.poll();
            waiting[number] = false;
            var arc = graph.arc(number);
            var before = sets[arc.head()];
            if (before == STARTS || !reach.opens(number)) {
                continue;
            }
            var through = through(arc);
            if (through == null) {
                continue;
            }
            var after = before == null ? through : common(before, through);
            if (before == null || after.length < before.length) {
                sets[arc.head()] = after;
                wake(graph, arc.head(), waiting, queue);
            }
        }
    }

    private static void wake(WayGraph graph, int node, boolean[] waiting, ArrayDeque<Integer> queue) {
        for (var number : graph.outOf(node)) {
            if (!waiting[number]) {
                waiting[number] = true;
                queue.add(number);
            }
        }
    }

    /// All landmarks of the tail and the head; null while some of the tail has none yet.
    private int @Nullable [] through(WayGraph.Arc arc) {
        var all = new int[] {arc.head()};
        for (var node : arc.tail()) {
            var set = sets[node];
            if (set == null) {
                return null;
            }
            all = union(all, set);
        }
        return all;
    }

    private static int[] union(int[] one, int[] other) {
        var union = new int[one.length + other.length];
        int size = 0;
        for (int i = 0, j = 0; i < one.length || j < other.length; ) {
            if (j == other.length || i < one.length && one[i] < other[j]) {
                union[size++] = one[i++];
            } else {
                i += i < one.length && one[i] == other[j] ? 1 : 0;
                union[size++] = other[j++];
            }
        }
        return Arrays.copyOf(union, size);
    }

    private static int[] common(int[] one, int[] other) {
        var common = new int[Math.min(one.length, other.length)];
        int size = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common[size++] = one[i++];
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(common, size);
    }

    /// The landmarks of a node, itself among them unless it is a start, in the order of their numbers; none when it
    /// cannot be reached.
    public List<Integer> of(int node) {
        var set = sets[node];
        return set == null ? List.of() : Arrays.stream(set).boxed().toList();
    }

    /// What every way to any of some nodes has in common; nodes that cannot be reached do not count.
    public List<Integer> common(IntStream nodes) {
        int[] common = null;
        for (var node : nodes.toArray()) {
            var set = sets[node];
            if (set != null) {
                common = common == null ? set : common(common, set);
            }
        }
        return common == null ? List.of() : Arrays.stream(common).boxed().toList();
    }
}
