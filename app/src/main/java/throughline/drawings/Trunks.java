package throughline.drawings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import throughline.engine.layers.LayeredGraph;

/// The graph that is laid out: nodes first, then a point for each rank that the lines of a bundle pass.
final class Trunks {
    private final List<Link> links;
    private final int[] rank;
    private final int nodes;
    private final Map<Bundle, TreeMap<Integer, Integer>> points = new LinkedHashMap<>();
    private final List<Integer> columnOf = new ArrayList<>();

    /// @param rank column of each node
    Trunks(List<Link> links, int[] rank) {
        this.links = links;
        this.rank = rank;
        this.nodes = rank.length;
        for (var link : links) {
            for (var column = rank[link.left()] + 1; column < rank[link.right()]; column++) {
                var ofBundle = points.computeIfAbsent(link.bundle(), _ -> new TreeMap<>());
                if (ofBundle.putIfAbsent(column, nodes + columnOf.size()) == null) {
                    columnOf.add(column);
                }
            }
        }
    }

    /// What a line passes from its left to its right node: the nodes and the points between, rank by rank.
    int[] passes(Link link) {
        var passes = new int[Math.max(2, rank[link.right()] - rank[link.left()] + 1)];
        passes[0] = link.left();
        for (var at = 1; at + 1 < passes.length; at++) {
            passes[at] = points.getOrDefault(link.bundle(), new TreeMap<>()).getOrDefault(rank[link.left()] + at, 0);
        }
        passes[passes.length - 1] = link.right();
        return passes;
    }

    /// Where the words on a bundle stand: its point nearest to where all lines run together, or -1 when they pass no
    /// rank.
    int labelled(Bundle bundle) {
        var ofBundle = points.get(bundle);
        if (bundle.label().isEmpty() || ofBundle == null) {
            return -1;
        }
        return (bundle.hasHubAtLeft() ? ofBundle.firstEntry() : ofBundle.lastEntry()).getValue();
    }

    boolean isPoint(int item) {
        return item >= nodes;
    }

    /// Column of a point.
    int rank(int point) {
        return columnOf.get(point - nodes);
    }

    int items() {
        return nodes + columnOf.size();
    }

    /// @param heights of the nodes
    /// @param line    height of a line that passes
    /// @param said    height of one with words on it
    LayeredGraph graph(int[] stratum, int[] tier, int[] cluster, int[] heights, int line, int said) {
        var layer = new int[items()];
        var band = new int[items()];
        var order = new int[items()];
        var group = new int[items()];
        var height = new int[items()];
        var isLine = new boolean[items()];
        System.arraycopy(rank, 0, layer, 0, nodes);
        System.arraycopy(stratum, 0, band, 0, nodes);
        System.arraycopy(tier, 0, order, 0, nodes);
        System.arraycopy(cluster, 0, group, 0, nodes);
        System.arraycopy(heights, 0, height, 0, nodes);
        points.forEach((bundle, ofBundle) -> ofBundle.forEach((column, point) -> {
            layer[point] = column;
            band[point] = stratum[(bundle.hasHubAtLeft() ? bundle.lefts() : bundle.rights()).getFirst()];
            group[point] = -1;
            height[point] = point == labelled(bundle) ? said : line;
            isLine[point] = true;
        }));
        var edges = new LinkedHashMap<Long, int[]>();
        for (var link : links) {
            var passes = passes(link);
            for (var at = 0; at + 1 < passes.length && rank[link.left()] < rank[link.right()]; at++) {
                var edge = new int[] {passes[at], passes[at + 1], 0};
                edges.computeIfAbsent((long) edge[0] * items() + edge[1], _ -> edge)[2]++;
            }
        }
        var peers = links.stream()
                .filter(link -> rank[link.left()] == rank[link.right()])
                .map(link -> new int[] {link.left(), link.right()})
                .toArray(int[][]::new);
        return new LayeredGraph(
                layer, band, order, group, height, isLine, edges.values().toArray(int[][]::new), peers);
    }
}
