package throughline.engine.gap;

import java.util.Arrays;

/// Dinic's maximum flow over whole numbers (1970): shortest augmenting paths, a level graph at a time.
/// Used once: add edges, run, read flows and cuts.
final class MaximumFlow {
    /// More than any sum of finite capacities may be.
    static final long UNLIMITED = Long.MAX_VALUE / 4;

    private final int source;
    private final int sink;
    private final int[] first;
    private final int[] next;
    private final int[] head;
    private final long[] residual;
    private int added;
    private final int[] level;
    private final int[] current;
    private final int[] queue;

    /// Nodes are 0 to `nodes - 1`.
    ///
    /// @param edges how many will be added
    MaximumFlow(int nodes, int edges, int source, int sink) {
        next = new int[2 * edges];
        head = new int[2 * edges];
        residual = new long[2 * edges];
        this.source = source;
        this.sink = sink;
        first = new int[nodes];
        Arrays.fill(first, -1);
        level = new int[nodes];
        current = new int[nodes];
        queue = new int[nodes];
    }

    /// Adds an edge and gives its number, by which its flow is asked.
    int add(int from, int to, long capacity) {
        half(from, to, capacity);
        half(to, from, 0);
        return added - 2;
    }

    private void half(int from, int to, long capacity) {
        head[added] = to;
        residual[added] = capacity;
        next[added] = first[from];
        first[from] = added++;
    }

    /// Runs to the end and gives the value of the flow.
    long run() {
        var value = 0L;
        while (layered()) {
            System.arraycopy(first, 0, current, 0, first.length);
            value += blocking();
        }
        return value;
    }

    /// The flow of an edge is what its reverse could take back.
    long flow(int edge) {
        return residual[edge ^ 1];
    }

    private boolean layered() {
        Arrays.fill(level, -1);
        level[source] = 0;
        queue[0] = source;
        var found = 1;
        for (int at = 0; at < found; at++) {
            var node = queue[at];
            for (int edge = first[node]; edge >= 0; edge = next[edge]) {
                if (residual[edge] > 0 && level[head[edge]] < 0) {
                    level[head[edge]] = level[node] + 1;
                    queue[found++] = head[edge];
                }
            }
            if (level[sink] >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Without recursion: an alternating path may be as long as the network.
    private long blocking() {
        var sent = 0L;
        var path = new int[first.length];
        var length = 0;
        int node = source;
        while (true) {
            if (node == sink) {
                sent += augment(path, length);
                length = 0;
                node = source;
                continue;
            }
            var edge = current[node];
            while (edge >= 0 && (residual[edge] == 0 || level[head[edge]] != level[node] + 1)) {
                edge = next[edge];
            }
            current[node] = edge;
            if (edge >= 0) {
                path[length++] = edge;
                node = head[edge];
            } else if (length == 0) {
                return sent;
            } else {
                level[node] = -1;
                node = head[path[--length] ^ 1];
            }
        }
    }

    private long augment(int[] path, int length) {
        var least = Long.MAX_VALUE;
        for (int i = 0; i < length; i++) {
            least = Math.min(least, residual[path[i]]);
        }
        for (int i = 0; i < length; i++) {
            residual[path[i]] -= least;
            residual[path[i] ^ 1] += least;
        }
        return least;
    }

    /// After the run: nodes on the source's side of the minimum cut that is nearest to the source, which the last
    /// search for a path has found.
    boolean[] reachedFromSource() {
        var reached = new boolean[level.length];
        for (int node = 0; node < level.length; node++) {
            reached[node] = level[node] >= 0;
        }
        return reached;
    }

    /// After the run: nodes on the sink's side of the minimum cut that is nearest to the sink.
    boolean[] reachingSink() {
        var reached = new boolean[first.length];
        reached[sink] = true;
        queue[0] = sink;
        var found = 1;
        for (int at = 0; at < found; at++) {
            var node = queue[at];
            for (int edge = first[node]; edge >= 0; edge = next[edge]) {
                if (residual[edge ^ 1] > 0 && !reached[head[edge]]) {
                    reached[head[edge]] = true;
                    queue[found++] = head[edge];
                }
            }
        }
        return reached;
    }
}
