package throughline.engine.reach;

import java.util.ArrayDeque;
import java.util.BitSet;

/// The nodes from which some target lies ahead: one search backward from all targets at once, over arcs that somebody
/// can enter. Linear. Immutable.
public final class Onward {
    private final BitSet ahead = new BitSet();

    /// @param reach   what can be reached at all; arcs whose tail it lacks lead nowhere
    /// @param targets where a way should end
    public Onward(WayGraph graph, Reach reach, int... targets) {
        var queue = new ArrayDeque<Integer>();
        for (var target : targets) {
            enter(target, queue);
        }
        while (!queue.isEmpty()) {
            for (var number : graph.into(queue.poll())) {
                if (reach.opens(number)) {
                    for (var node : graph.arc(number).tail()) {
                        enter(node, queue);
                    }
                }
            }
        }
    }

    private void enter(int node, ArrayDeque<Integer> queue) {
        if (!ahead.get(node)) {
            ahead.set(node);
            queue.add(node);
        }
    }

    /// Whether the node is a target or is used on a way to one.
    public boolean has(int node) {
        return ahead.get(node);
    }
}
