package throughline.engine.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/// Random graphs in layers.
final class RandomLayers {
    private RandomLayers() {}

    /// @param most items in a layer, at most
    static LayeredGraph graph(long seed, int layers, int most, int bands, double density) {
        var random = new Random(seed);
        var layer = new ArrayList<Integer>();
        for (var each = 0; each < layers; each++) {
            for (var count = 1 + random.nextInt(most); count > 0; count--) {
                layer.add(each);
            }
        }
        var size = layer.size();
        var band = new int[size];
        var cluster = new int[size];
        var height = new int[size];
        var tier = new int[size];
        var isLine = new boolean[size];
        for (var item = 0; item < size; item++) {
            band[item] = random.nextInt(bands);
            cluster[item] = random.nextInt(6) == 0 ? layer.get(item) * bands + band[item] : -1;
            tier[item] = cluster[item] < 0 ? random.nextInt(3) : cluster[item] % 3;
            isLine[item] = cluster[item] < 0 && random.nextInt(4) == 0;
            height[item] = isLine[item] ? 2 : 40 + random.nextInt(120);
        }
        var edges = new ArrayList<int[]>();
        for (var left = 0; left < size; left++) {
            for (var right = 0; right < size; right++) {
                if (layer.get(right) == layer.get(left) + 1 && random.nextDouble() < density) {
                    edges.add(new int[] {left, right, 1 + random.nextInt(3)});
                }
            }
        }
        return new LayeredGraph(
                layer.stream().mapToInt(Integer::intValue).toArray(),
                band,
                tier,
                cluster,
                height,
                isLine,
                edges.toArray(int[][]::new),
                new int[0][]);
    }

    /// Pairs of lines that cross, counted one by one.
    static long crossings(LayeredGraph graph, int[][] order) {
        var place = new int[graph.size()];
        for (var layer : order) {
            for (var at = 0; at < layer.length; at++) {
                place[layer[at]] = at;
            }
        }
        var crossings = 0L;
        for (var one : graph.edges()) {
            for (var two : graph.edges()) {
                if (graph.layer()[one[0]] == graph.layer()[two[0]]
                        && place[one[0]] < place[two[0]]
                        && place[one[1]] > place[two[1]]) {
                    crossings += (long) one[2] * two[2];
                }
            }
        }
        return crossings;
    }

    /// Fewest crossings of all orders there are.
    static long fewest(LayeredGraph graph) {
        var layers = new ArrayList<List<Integer>>();
        for (var each = 0; each < graph.layers(); each++) {
            layers.add(new ArrayList<>());
        }
        for (var item = 0; item < graph.size(); item++) {
            layers.get(graph.layer()[item]).add(item);
        }
        return fewest(graph, layers, 0, new int[graph.layers()][]);
    }

    private static long fewest(LayeredGraph graph, List<List<Integer>> layers, int layer, int[][] order) {
        if (layer == layers.size()) {
            return crossings(graph, order);
        }
        var best = Long.MAX_VALUE;
        for (var permutation : permutations(layers.get(layer))) {
            order[layer] = permutation.stream().mapToInt(Integer::intValue).toArray();
            best = Math.min(best, fewest(graph, layers, layer + 1, order));
        }
        return best;
    }

    private static List<List<Integer>> permutations(List<Integer> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (var first : items) {
            var rest = new ArrayList<>(items);
            rest.remove(first);
            for (var tail : permutations(rest)) {
                var permutation = new ArrayList<Integer>();
                permutation.add(first);
                permutation.addAll(tail);
                all.add(permutation);
            }
        }
        return all;
    }

    /// Whether items of one cluster stand side by side in each layer and bands never go up again.
    static boolean isWhole(LayeredGraph graph, Ordering.Result result) {
        for (var layer : result.order()) {
            var left = new HashSet<Integer>();
            for (var at = 1; at < layer.length; at++) {
                var before = graph.cluster()[layer[at - 1]];
                var here = graph.cluster()[layer[at]];
                if (before != here && before >= 0) {
                    left.add(before);
                }
                if (!graph.isLine()[layer[at]] && isBelowItsTier(graph, result, layer, at)) {
                    return false;
                }
                if (left.contains(here) || result.band()[layer[at - 1]] > result.band()[layer[at]]) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether an item stands below one of a later tier; what has no edges comes last anyway.
    private static boolean isBelowItsTier(LayeredGraph graph, Ordering.Result result, int[] layer, int at) {
        var item = layer[at];
        for (var above = 0; above < at; above++) {
            var other = layer[above];
            if (!graph.isLine()[other]
                    && result.band()[other] == result.band()[item]
                    && isTied(graph, item)
                    && isTied(graph, other)
                    && graph.tier()[other] > graph.tier()[item]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTied(LayeredGraph graph, int item) {
        return graph.cluster()[item] >= 0
                || Arrays.stream(graph.edges()).anyMatch(edge -> edge[0] == item || edge[1] == item);
    }
}
