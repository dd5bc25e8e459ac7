package throughline.engine.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// In which order the items of each layer stand, so that few edges cross.
///
/// The way of Sugiyama, Tagawa and Toda (1981): sweeps to and fro sort each layer by the mean position of neighbors.
/// After each sweep every item is sifted, that is, put where it has fewest crossings in its layer (Matuszewski,
/// Schönfeld and Molitor 1999), as long as that helps. This is begun from several orders, the last ones shuffled; the
/// best arrangement met is the result. Deterministic: shuffles have a fixed seed and ties keep the given order.
///
/// Bands stay in their order in every layer and clusters stay together. Items without edges come last in their band,
/// in the given order.
public final class Ordering {
    private static final int SWEEPS = 8;
    private static final int SIFTS = 6;
    private static final int SHUFFLES = 6;
    /// Starts in a row that found nothing better, after which no more are made.
    private static final int PATIENCE = 3;
    /// A crossing is as bad as peers that stand so many places farther apart.
    private static final int CROSSING = 6;
    private static final long SEED = 20_261_127;

    private final LayeredGraph graph;
    /// Neighbors in the layer before and in the one after, and how many lines run there.
    private final int[][] before;

    private final int[][] after;
    private final int[][] beforeLines;
    private final int[][] afterLines;
    private final int[] band;
    private final int[][] order;
    private final int[] place;
    private final int[][] peers;

    private Ordering(LayeredGraph graph) {
        this.graph = graph;
        this.before = graph.neighbors(false, 0);
        this.after = graph.neighbors(true, 1);
        this.beforeLines = graph.neighbors(false, 2);
        this.afterLines = graph.neighbors(true, 2);
        this.band = graph.band().clone();
        this.order = new int[graph.layers()][];
        this.place = new int[graph.size()];
        this.peers = peers(graph);
    }

    private static int[][] peers(LayeredGraph graph) {
        var lists = new ArrayList<List<Integer>>();
        for (var item = 0; item < graph.size(); item++) {
            lists.add(new ArrayList<>());
        }
        for (var pair : graph.peers()) {
            lists.get(pair[0]).add(pair[1]);
            lists.get(pair[1]).add(pair[0]);
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /// An arrangement of all items.
    ///
    /// @param order items of each layer from the top
    /// @param band  band of each item: that of the graph, for lines the one they pass in
    /// @param crossings pairs of lines that cross
    public record Result(int[][] order, int[] band, long crossings) {}

    /// A good order; not always the best one, which is NP-hard to find.
    public static Result of(LayeredGraph graph) {
        return new Ordering(graph).solve();
    }

    private Result solve() {
        Result best = null;
        var random = new SplittableRandom(SEED);
        var tired = 0;
        for (var start = 0; start < 2 + SHUFFLES && tired < PATIENCE; start++) {
            tired++;
            begin(start < 2 ? null : random);
            for (var sweep = 0; sweep < SWEEPS; sweep++) {
                sweep((sweep + start) % 2 == 0, sweep >= SWEEPS / 2);
                for (var round = 0; round < SIFTS && sift(); round++) {
                    // Every round begins from what the one before found.
                }
                var crossings = crossings();
                if (best == null || crossings < best.crossings()) {
                    tired = 0;
                    best = new Result(
                            Arrays.stream(order).map(int[]::clone).toArray(int[][]::new), band.clone(), crossings);
                }
                if (crossings == 0) {
                    return best;
                }
            }
        }
        return best == null ? new Result(order, band, 0) : best;
    }

    private void begin(@Nullable SplittableRandom random) {
        System.arraycopy(graph.band(), 0, band, 0, band.length);
        var layers = new ArrayList<List<Integer>>();
        for (var each = 0; each < order.length; each++) {
            layers.add(new ArrayList<>());
        }
        for (var item = 0; item < graph.size(); item++) {
            layers.get(graph.layer()[item]).add(item);
        }
        var luck = new long[graph.size()];
        for (var item = 0; item < luck.length; item++) {
            luck[item] = random == null ? item : random.nextLong();
        }
        for (var each = 0; each < order.length; each++) {
            order[each] = layers.get(each).stream()
                    .sorted(Comparator.<Integer>comparingInt(item -> band[item])
                            .thenComparing(this::isLoose)
                            .thenComparingInt(item -> graph.tier()[item])
                            .thenComparingInt(item -> graph.cluster()[item])
                            .thenComparingLong(item -> isLoose(item) ? item : luck[item]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            number(order[each]);
        }
    }

    private boolean isLoose(int item) {
        return graph.cluster()[item] < 0
                && before[item].length == 0
                && after[item].length == 0
                && peers[item].length == 0;
    }

    private void number(int[] layer) {
        for (var at = 0; at < layer.length; at++) {
            place[layer[at]] = at;
        }
    }

    private void sweep(boolean rightward, boolean bothSides) {
        for (var step = 0; step < order.length; step++) {
            sort(order[rightward ? step : order.length - 1 - step], rightward || bothSides, !rightward || bothSides);
        }
    }

    /// Sorts the items of each band of a layer by the mean place of their neighbors; those of a cluster by the mean of
    /// all of them first.
    private void sort(int[] layer, boolean byLeft, boolean byRight) {
        var wish = new double[graph.size()];
        for (var item : layer) {
            wish[item] = wish(item, byLeft, byRight);
        }
        var key = wish.clone();
        for (var item : layer) {
            if (graph.cluster()[item] >= 0) {
                key[item] = Arrays.stream(layer)
                        .filter(other -> graph.cluster()[other] == graph.cluster()[item])
                        .mapToDouble(other -> wish[other])
                        .average()
                        .orElse(0);
            }
        }
        rise(layer, key);
        var sorted = Arrays.stream(layer)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(item -> band[item])
                        .thenComparing(this::isLoose)
                        .thenComparingDouble(item -> key[item])
                        .thenComparingInt(item -> graph.tier()[item])
                        .thenComparingInt(item -> graph.cluster()[item])
                        .thenComparingDouble(item -> wish[item])
                        .thenComparingInt(item -> place[item]))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, layer, 0, layer.length);
        number(layer);
    }

    /// No key is less than those of the tiers above in its band.
    private void rise(int[] layer, double[] key) {
        var tiered = Arrays.stream(layer)
                .filter(item -> !graph.isLine()[item] && !isLoose(item))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(item -> band[item])
                        .thenComparingInt(item -> graph.tier()[item]))
                .toList();
        var above = 0.0;
        var least = 0.0;
        for (var at = 0; at < tiered.size(); at++) {
            int item = tiered.get(at);
            var isNewBand = at == 0 || band[tiered.get(at - 1)] != band[item];
            if (isNewBand || graph.tier()[tiered.get(at - 1)] != graph.tier()[item]) {
                least = isNewBand ? 0 : above;
                above = least;
            }
            key[item] = Math.max(key[item], least);
            above = Math.max(above, key[item]);
        }
    }

    /// Places are compared across layers of different length as shares of the layer.
    private double wish(int item, boolean byLeft, boolean byRight) {
        var sum = 0.0;
        var weight = 0.0;
        for (var other : byLeft ? before[item] : new int[0]) {
            sum += share(other);
            weight++;
        }
        for (var other : byRight ? after[item] : new int[0]) {
            sum += share(other);
            weight++;
        }
        return weight == 0 ? share(item) : sum / weight;
    }

    private double share(int item) {
        return (place[item] + 0.5) / order[graph.layer()[item]].length;
    }

    private boolean sift() {
        var better = false;
        for (var layer : order) {
            for (var item : layer.clone()) {
                better |= sift(item, layer);
            }
        }
        return better;
    }

    /// Puts an item where it has fewest crossings; a line may change its band for it.
    private boolean sift(int item, int[] layer) {
        var here = place[item];
        var best = here;
        var bestChange = 0L;
        var change = 0L;
        for (var at = here - 1; at >= 0 && mayPass(item, layer[at]); at--) {
            change +=
                    CROSSING * (crossings(item, layer[at]) - crossings(layer[at], item)) + stretch(item, layer[at], -1);
            if (change < bestChange && mayStand(item, layer, at - 1, at)) {
                bestChange = change;
                best = at;
            }
        }
        change = 0;
        for (var at = here + 1; at < layer.length && mayPass(item, layer[at]); at++) {
            change +=
                    CROSSING * (crossings(layer[at], item) - crossings(item, layer[at])) + stretch(item, layer[at], 1);
            if (change < bestChange && mayStand(item, layer, at, at + 1)) {
                bestChange = change;
                best = at;
            }
        }
        if (best == here) {
            return false;
        }
        if (best < here) {
            System.arraycopy(layer, best, layer, best + 1, here - best);
        } else {
            System.arraycopy(layer, here + 1, layer, here, best - here);
        }
        layer[best] = item;
        number(layer);
        var above = best > 0 ? band[layer[best - 1]] : 0;
        var below = best + 1 < layer.length ? band[layer[best + 1]] : Integer.MAX_VALUE;
        band[item] = Math.clamp(band[item], above, below);
        return true;
    }

    /// How much farther apart peers get when an item passes its neighbor, downward (1) or upward (-1).
    private int stretch(int item, int neighbor, int way) {
        var change = 0;
        for (var peer : peers[item]) {
            change += peer == neighbor ? 0 : way * Integer.signum(place[neighbor] - place[peer]);
        }
        for (var peer : peers[neighbor]) {
            change -= peer == item ? 0 : way * Integer.signum(place[neighbor] - place[peer]);
        }
        return change;
    }

    private boolean mayPass(int item, int other) {
        if (isLoose(item) || (isLoose(other) && !graph.isLine()[item])) {
            return false;
        }
        return graph.cluster()[item] >= 0
                ? graph.cluster()[item] == graph.cluster()[other]
                : graph.isLine()[item]
                        || (band[item] == band[other]
                                && (graph.isLine()[other] || graph.tier()[item] == graph.tier()[other]));
    }

    /// Whether nothing is torn apart by an item between two others.
    private boolean mayStand(int item, int[] layer, int above, int below) {
        return above < 0
                || below >= layer.length
                || graph.cluster()[layer[above]] < 0
                || graph.cluster()[layer[above]] != graph.cluster()[layer[below]]
                || graph.cluster()[item] == graph.cluster()[layer[above]];
    }

    /// Crossings between the edges of two items of a layer, the first above the second.
    private long crossings(int upper, int lower) {
        return crossings(before[upper], beforeLines[upper], before[lower], beforeLines[lower])
                + crossings(after[upper], afterLines[upper], after[lower], afterLines[lower]);
    }

    private long crossings(int[] upper, int[] upperLines, int[] lower, int[] lowerLines) {
        var crossings = 0L;
        for (var one = 0; one < upper.length; one++) {
            var from = place[upper[one]];
            for (var two = 0; two < lower.length; two++) {
                if (from > place[lower[two]]) {
                    crossings += (long) upperLines[one] * lowerLines[two];
                }
            }
        }
        return crossings;
    }

    private long crossings() {
        var crossings = 0L;
        for (var layer : order) {
            for (var upper = 0; upper < layer.length; upper++) {
                for (var lower = upper + 1; lower < layer.length; lower++) {
                    crossings += crossings(
                            after[layer[upper]],
                            afterLines[layer[upper]],
                            after[layer[lower]],
                            afterLines[layer[lower]]);
                }
            }
        }
        return crossings;
    }
}
