package throughline.engine.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A directed hypergraph: an arc leads to its head once every node of its tail has been reached (all of these); of
/// several arcs into one node any is enough. An arc without a tail is open to everybody.
///
/// Arcs take terms and can be entered in a window of terms only. Immutable; safe to share.
public final class WayGraph {
    /// A last term for arcs that stay open.
    public static final int FOREVER = Integer.MAX_VALUE / 4;

    private final int nodes;
    private final List<Arc> arcs;
    private final int[][] into;
    private final int[][] outOf;

    /// One arc.
    ///
    /// @param tail      nodes that are needed, all of them
    /// @param duration  terms it takes, 0 or more
    /// @param firstTerm earliest term in which it can be entered
    /// @param lastTerm  latest term in which it can be entered
    /// @param every     terms from one beginning to the next, counted from the first term
    record Arc(int head, int[] tail, int duration, int firstTerm, int lastTerm, int every) {
        /// The first term, from a term on, in which it can be entered.
        int next(int ready) {
            return ready <= firstTerm ? firstTerm : firstTerm + Math.ceilDiv(ready - firstTerm, every) * every;
        }
    }

    private WayGraph(int nodes, List<Arc> arcs) {
        this.nodes = nodes;
        this.arcs = List.copyOf(arcs);
        this.into = group(arc -> new int[] {arc.head()});
        this.outOf = group(Arc::tail);
    }

    public int nodes() {
        return nodes;
    }

    /// Number of arcs; they are numbered from 0 in the order in which they were added.
    public int arcs() {
        return arcs.size();
    }

    Arc arc(int number) {
        return arcs.get(number);
    }

    /// Arcs that lead to a node.
    int[] into(int node) {
        return into[node];
    }

    /// Arcs that need a node.
    int[] outOf(int node) {
        return outOf[node];
    }

    private interface Ends {
        int[] of(Arc arc);
    }

    private int[][] group(Ends ends) {
        var sizes = new int[nodes];
        for (var arc : arcs) {
            for (var end : ends.of(arc)) {
                sizes[end]++;
            }
        }
        var groups = new int[nodes][];
        Arrays.setAll(groups, node -> new int[sizes[node]]);
        for (int number = arcs.size() - 1; number >= 0; number--) {
            for (var end : ends.of(arcs.get(number))) {
                groups[end][--sizes[end]] = number;
            }
        }
        return groups;
    }

    /// Collects nodes and arcs. Used once.
    public static final class Builder {
        private int nodes;
        private final List<Arc> arcs = new ArrayList<>();

        /// A new node; they are numbered from 0.
        public int node() {
            return nodes++;
        }

        /// An arc that takes no time and is always open.
        ///
        /// @return its number
        public int arc(int head, int... tail) {
            return arc(head, tail, 0, 0, FOREVER, 1);
        }

        /// @param tail      nodes that are needed, all of them; repeated ones count once
        /// @param duration  terms it takes
        /// @param firstTerm earliest term in which it can be entered
        /// @param lastTerm  latest term in which it can be entered
        /// @param every     terms from one beginning to the next, counted from the first term; 1 for each term
        /// @return its number
        public int arc(int head, int[] tail, int duration, int firstTerm, int lastTerm, int every) {
            if (duration < 0 || every < 1) {
                throw new IllegalArgumentException(
                        "an arc to " + head + " takes " + duration + " terms and begins every " + every);
            }
            arcs.add(new Arc(head, Arrays.stream(tail).distinct().toArray(), duration, firstTerm, lastTerm, every));
            return arcs.size() - 1;
        }

        public WayGraph build() {
            for (var arc : arcs) {
                if (arc.head() >= nodes || Arrays.stream(arc.tail()).anyMatch(node -> node < 0 || node >= nodes)) {
                    throw new IllegalArgumentException(
                            "an arc to " + arc.head() + " names a node that is not one of " + nodes);
                }
            }
            return new WayGraph(nodes, arcs);
        }
    }
}
