package throughline.engine.curriculum;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;

/// Orders of the requisite graph.
final class Topology {
    private Topology() {}

    /// Courses so that every requisite stands before the course that asks for it; among free courses the
    /// one that stands first in the curriculum (Kahn).
    static int[] order(Curriculum curriculum) {
        var graph = curriculum.outgoing();
        var waiting = new int[curriculum.size()];
        for (int v = 0; v < waiting.length; v++) {
            waiting[v] = curriculum.incoming().degree(v);
        }
        var free = new PriorityQueue<Integer>();
        for (int v = 0; v < waiting.length; v++) {
            if (waiting[v] == 0) {
                free.add(v);
            }
        }
        var order = new int[waiting.length];
        int placed = 0;
        while (!free.isEmpty()) {
            var v = free.poll();
            order[placed++] = v;
            for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
                if (--waiting[graph.targets()[e]] == 0) {
                    free.add(graph.targets()[e]);
                }
            }
        }
        if (placed < order.length) {
            throw new CyclicCurriculum(shortestCycle(curriculum, waiting));
        }
        return order;
    }

    /// For each course the courses that can be reached from it, itself not among them.
    ///
    /// @param order courses so that every requisite stands before the course that asks for it
    static BitSet[] reach(Curriculum curriculum, int[] order) {
        var reach = new BitSet[order.length];
        var graph = curriculum.outgoing();
        for (int i = order.length - 1; i >= 0; i--) {
            var v = order[i];
            var set = new BitSet(order.length);
            for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
                set.set(graph.targets()[e]);
                set.or(reach[graph.targets()[e]]);
            }
            reach[v] = set;
        }
        return reach;
    }

    /// A shortest cycle among the courses that could not be ordered.
    private static List<CurriculumCourse> shortestCycle(Curriculum curriculum, int[] waiting) {
        List<Integer> best = List.of();
        int tried = 0;
        for (int v = 0; v < waiting.length && (best.isEmpty() || tried < Feasibility.MOST_CYCLES); v++) {
            if (waiting[v] > 0) {
                tried++;
                var cycle = walk(curriculum.outgoing(), v, v);
                if (!cycle.isEmpty() && (best.isEmpty() || cycle.size() < best.size())) {
                    best = cycle;
                }
            }
        }
        return best.stream().map(curriculum.courses()::get).toList();
    }

    /// A shortest walk of at least one edge from a course to another, the last one left out; empty when
    /// there is none.
    static List<Integer> walk(Curriculum.Adjacency graph, int from, int to) {
        var previous = new int[graph.offsets().length - 1];
        Arrays.fill(previous, -1);
        var queue = new ArrayDeque<Integer>();
        queue.add(from);
        while (!queue.isEmpty()) {
            var v = queue.poll();
            for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
                var w = graph.targets()[e];
                if (w == to) {
                    var path = new ArrayList<Integer>();
                    for (int u = v; u != from; u = previous[u]) {
                        path.add(u);
                    }
                    path.add(from);
                    return path.reversed();
                }
                if (previous[w] < 0 && w != from) {
                    previous[w] = v;
                    queue.add(w);
                }
            }
        }
        return List.of();
    }
}
