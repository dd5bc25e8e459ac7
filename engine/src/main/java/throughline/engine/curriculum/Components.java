package throughline.engine.curriculum;

import java.util.ArrayDeque;
import java.util.Arrays;

/// Strongly connected components of a graph, numbered so that edges between components lead to lower numbers.
///
/// @param of    component of each vertex
/// @param count number of components
record Components(int[] of, int count) {

    /// Tarjan's algorithm, without recursion so that long chains are safe. Linear.
    static Components of(Curriculum.Adjacency graph) {
        var size = graph.offsets().length - 1;
        var index = new int[size];
        var low = new int[size];
        var component = new int[size];
        var edge = Arrays.copyOf(graph.offsets(), size);
        Arrays.fill(component, -1);
        var open = new ArrayDeque<Integer>();
        var calls = new ArrayDeque<Integer>();
        int counter = 0;
        int components = 0;
        for (int start = 0; start < size; start++) {
            if (index[start] != 0) {
                continue;
            }
            calls.push(start);
            while (!calls.isEmpty()) {
                var v = calls.peek();
                if (index[v] == 0) {
                    index[v] = low[v] = ++counter;
                    open.push(v);
                }
                if (edge[v] < graph.offsets()[v + 1]) {
                    var w = graph.targets()[edge[v]++];
                    if (index[w] == 0) {
                        calls.push(w);
                    } else if (component[w] < 0) {
                        low[v] = Math.min(low[v], index[w]);
                    }
                    continue;
                }
                calls.pop();
                if (!calls.isEmpty()) {
                    low[calls.peek()] = Math.min(low[calls.peek()], low[v]);
                }
                if (low[v] == index[v]) {
                    int w;
                    do {
                        w = open.pop();
                        component[w] = components;
                    } while (w != v);
                    components++;
                }
            }
        }
        return new Components(component, components);
    }

    /// Vertices by component, from the highest number down: no edge leads from a later vertex to an earlier
    /// component.
    int[] verticesFromSources() {
        var start = new int[count + 1];
        for (var c : of) {
            start[count - c]++;
        }
        for (int i = 0; i < count; i++) {
            start[i + 1] += start[i];
        }
        var vertices = new int[of.length];
        for (int v = 0; v < of.length; v++) {
            vertices[start[count - 1 - of[v]]++] = v;
        }
        return vertices;
    }
}
