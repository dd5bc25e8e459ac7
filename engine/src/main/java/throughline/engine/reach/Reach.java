package throughline.engine.reach;

import java.util.ArrayDeque;
import java.util.BitSet;

/// The nodes that can be reached from some starts, by unit propagation: every arc counts down the nodes of its tail
/// that are still missing (Dowling and Gallier 1984). Linear in the size of the graph. Immutable.
public final class Reach {
    private final WayGraph graph;
    private final BitSet reached;

    private Reach(WayGraph graph, BitSet reached) {
        this.graph = graph;
        this.reached = reached;
    }

    public static Reach of(WayGraph graph, int... starts) {
        return without(graph, -1, starts);
    }

    /// The same in a graph that has lost one node.
    ///
    /// @param lost the node, -1 for none
    public static Reach without(WayGraph graph, int lost, int... starts) {
        var missing = new int[graph.arcs()];
        var reached = new BitSet(graph.nodes());
        var queue = new ArrayDeque<Integer>();
        for (var start : starts) {
            enter(start, lost, reached, queue);
        }
        for (int number = 0; number < missing.length; number++) {
            missing[number] = graph.arc(number).tail().length;
            if (missing[number] == 0) {
                enter(graph.arc(number).head(), lost, reached, queue);
            }
        }
        while (!queue.isEmpty()) {
            for (var number : graph.outOf(queue.poll())) {
                if (--missing[number] == 0) {
                    enter(graph.arc(number).head(), lost, reached, queue);
                }
            }
        }
        return new Reach(graph, reached);
    }

    private static void enter(int node, int lost, BitSet reached, ArrayDeque<Integer> queue) {
        if (node != lost && !reached.get(node)) {
            reached.set(node);
            queue.add(node);
        }
    }

    public boolean has(int node) {
        return reached.get(node);
    }

    /// Whether the whole tail of an arc is reached.
    boolean opens(int arc) {
        for (var node : graph.arc(arc).tail()) {
            if (!reached.get(node)) {
                return false;
            }
        }
        return true;
    }
}
