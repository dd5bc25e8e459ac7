package throughline.engine.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/// At which heights the items of an [Ordering] stand: as compact as the fullest layer of each band allows, and with
/// edges as level as can be.
///
/// Sweeps to and fro put each layer where the sum of the distances to its neighbors is least. The items of a band in
/// a layer keep their order and their gaps, so this is an isotonic regression with absolute deviations, solved exactly
/// by pooling adjacent violators (Ahuja and Orlin 2001); medians instead of means make edges level rather than only
/// flat.
public final class Heights {
    private static final int ROUNDS = 10;
    /// How much it matters that an edge is level: between two lines, between two cards, between a card and a line,
    /// which may be tied to it anywhere.
    private static final double LINES = 6;
    private static final double CARDS = 3;
    private static final double MIXED = 1.5;
    /// What nothing else pulls stands at the top of its band.
    private static final double TOP = 0.01;

    private final LayeredGraph graph;
    private final Ordering.Result ordering;
    private final int[] anchor;
    private final List<Tie> ties;
    private final IntBinaryOperator gap;
    private final int[] first;
    private final int[] last;
    private final double[] top;

    /// A wish that two items of neighboring or farther layers stand at one height.
    ///
    /// @param weight 1 for a usual wish
    public record Tie(int one, int other, double weight) {}

    private record Pull(double to, double weight) {}

    private Heights(
            LayeredGraph graph,
            Ordering.Result ordering,
            int[] anchor,
            List<Tie> ties,
            int[] head,
            IntBinaryOperator gap) {
        this.graph = graph;
        this.ordering = ordering;
        this.anchor = anchor;
        this.gap = gap;
        this.ties = new ArrayList<>(ties);
        for (var edge : graph.edges()) {
            var lines = (graph.isLine()[edge[0]] ? 1 : 0) + (graph.isLine()[edge[1]] ? 1 : 0);
            this.ties.add(new Tie(edge[0], edge[1], lines == 2 ? LINES : lines == 1 ? MIXED : CARDS));
        }
        this.top = new double[graph.size()];
        this.first = new int[head.length];
        this.last = new int[head.length];
        stack(head);
    }

    /// Where everything stands.
    ///
    /// @param top  upper edge of each item
    /// @param band upper edge of each band
    /// @param end  lower edge of the last band
    public record Result(int[] top, int[] band, int end) {}

    /// Solves for one graph and order.
    ///
    /// @param anchor where edges are tied to an item, from its upper edge
    /// @param ties   further wishes
    /// @param head   room above each band
    /// @param gap    room between two items of one layer and band, the upper one first
    public static Result of(
            LayeredGraph graph,
            Ordering.Result ordering,
            int[] anchor,
            List<Tie> ties,
            int[] head,
            IntBinaryOperator gap) {
        return new Heights(graph, ordering, anchor, ties, head, gap).solve();
    }

    /// Each band is as high as its fullest layer.
    private void stack(int[] head) {
        var need = new int[head.length];
        for (var layer : ordering.order()) {
            for (var cell : cells(layer)) {
                var band = ordering.band()[cell[0]];
                need[band] = Math.max(need[band], offsets(cell)[cell.length]);
            }
        }
        var y = 0;
        for (var band = 0; band < head.length; band++) {
            y += head[band];
            first[band] = y;
            y += need[band];
            last[band] = y;
        }
    }

    /// The items of a layer by band.
    private List<int[]> cells(int[] layer) {
        var cells = new ArrayList<int[]>();
        var from = 0;
        for (var at = 1; at <= layer.length; at++) {
            if (at == layer.length || ordering.band()[layer[at]] != ordering.band()[layer[from]]) {
                cells.add(Arrays.copyOfRange(layer, from, at));
                from = at;
            }
        }
        return cells;
    }

    /// Distances from the top of the first item when all stand as close as may be; at the end the height of all.
    private int[] offsets(int[] cell) {
        var offsets = new int[cell.length + 1];
        for (var at = 0; at < cell.length; at++) {
            offsets[at + 1] = offsets[at] + graph.height()[cell[at]];
            if (at + 1 < cell.length) {
                offsets[at + 1] += gap.applyAsInt(cell[at], cell[at + 1]);
            }
        }
        return offsets;
    }

    private Result solve() {
        var layers = ordering.order();
        for (var layer : layers) {
            for (var cell : cells(layer)) {
                var offsets = offsets(cell);
                for (var at = 0; at < cell.length; at++) {
                    top[cell[at]] = first[ordering.band()[cell[at]]] + offsets[at];
                }
            }
        }
        var pulling = pulling();
        for (var round = 0; round < ROUNDS; round++) {
            for (var step = 0; step < layers.length; step++) {
                var number = round % 2 == 0 ? step : layers.length - 1 - step;
                for (var cell : cells(layers[number])) {
                    settle(cell, pulling, round < 2 ? (round == 0 ? -1 : 1) : 0);
                }
            }
        }
        var rounded = new int[graph.size()];
        for (var item = 0; item < rounded.length; item++) {
            rounded[item] = (int) Math.round(top[item]);
        }
        return new Result(rounded, first, last.length == 0 ? 0 : last[last.length - 1]);
    }

    private List<List<Tie>> pulling() {
        var pulling = new ArrayList<List<Tie>>();
        for (var item = 0; item < graph.size(); item++) {
            pulling.add(new ArrayList<>());
        }
        for (var tie : ties) {
            pulling.get(tie.one()).add(tie);
            pulling.get(tie.other()).add(tie);
        }
        return pulling;
    }

    /// @param side -1 to look at the layers before only, 1 at those after, 0 at both
    private void settle(int[] cell, List<List<Tie>> pulling, int side) {
        var band = ordering.band()[cell[0]];
        var offsets = offsets(cell);
        var least = (double) first[band];
        var most = (double) last[band] - offsets[cell.length];
        var pools = new ArrayList<Pool>();
        for (var at = 0; at < cell.length; at++) {
            var item = cell[at];
            var pool = new Pool(at);
            pool.add(new Pull(least, TOP));
            for (var tie : pulling.get(item)) {
                var other = tie.one() == item ? tie.other() : tie.one();
                if (side == 0 || Integer.signum(graph.layer()[other] - graph.layer()[item]) == side) {
                    pool.add(new Pull(top[other] + anchor[other] - anchor[item] - offsets[at], tie.weight()));
                }
            }
            pool.settle();
            while (!pools.isEmpty() && pools.getLast().height > pool.height) {
                pool = pools.removeLast().with(pool);
            }
            pools.add(pool);
        }
        for (var pool : pools) {
            for (var at = pool.from; at < pool.to; at++) {
                top[cell[at]] = Math.clamp(pool.height, least, Math.max(least, most)) + offsets[at];
            }
        }
    }

    /// Items that stand as close as they may, because each alone would stand where the others are.
    private static final class Pool {
        private final List<Pull> pulls = new ArrayList<>();
        private final int from;
        private int to;
        private double height;

        Pool(int at) {
            this.from = at;
            this.to = at + 1;
        }

        void add(Pull pull) {
            pulls.add(pull);
        }

        Pool with(Pool below) {
            pulls.addAll(below.pulls);
            to = below.to;
            settle();
            return this;
        }

        /// The weighted median of all pulls, the lower one of two.
        void settle() {
            pulls.sort((one, two) -> Double.compare(one.to(), two.to()));
            var half = pulls.stream().mapToDouble(Pull::weight).sum() / 2;
            var sum = 0.0;
            for (var pull : pulls) {
                sum += pull.weight();
                if (sum >= half - 1e-9) {
                    height = pull.to();
                    return;
                }
            }
        }
    }
}
