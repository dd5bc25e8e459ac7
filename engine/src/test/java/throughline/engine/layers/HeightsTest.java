package throughline.engine.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Heights: nothing overlaps, nothing is wasted, chains are level.
class HeightsTest {
    private static final int GAP = 10;

    private static Heights.Result heights(LayeredGraph graph, Ordering.Result ordering, int bands) {
        var head = new int[bands];
        java.util.Arrays.fill(head, 20);
        return Heights.of(graph, ordering, new int[graph.size()], List.of(), head, (_, _) -> GAP);
    }

    @Test
    void itemsLieApartInTheirOrderAndInsideOfTheirBands() {
        for (var seed = 1L; seed <= 60; seed++) {
            var graph = RandomLayers.graph(seed, 5, 9, 3, 0.25);
            var ordering = Ordering.of(graph);
            var result = heights(graph, ordering, 3);
            for (var layer : ordering.order()) {
                for (var at = 0; at < layer.length; at++) {
                    var item = layer[at];
                    var band = ordering.band()[item];
                    var bottom = result.top()[item] + graph.height()[item];
                    var end = band + 1 < 3 ? result.band()[band + 1] - 20 : result.end();
                    assertThat(result.top()[item]).as("seed " + seed).isGreaterThanOrEqualTo(result.band()[band]);
                    assertThat(bottom).as("seed " + seed).isLessThanOrEqualTo(end);
                    if (at + 1 < layer.length && ordering.band()[layer[at + 1]] == band) {
                        assertThat(result.top()[layer[at + 1]] - bottom)
                                .as("seed " + seed)
                                .isGreaterThanOrEqualTo(GAP);
                    }
                }
            }
        }
    }

    @Test
    void aBandIsAsHighAsItsFullestLayer() {
        for (var seed = 1L; seed <= 40; seed++) {
            var graph = RandomLayers.graph(seed, 4, 7, 1, 0.3);
            var ordering = Ordering.of(graph);
            var fullest = 0;
            for (var layer : ordering.order()) {
                var height = GAP * (layer.length - 1);
                for (var item : layer) {
                    height += graph.height()[item];
                }
                fullest = Math.max(fullest, height);
            }
            assertThat(heights(graph, ordering, 1).end()).as("seed " + seed).isEqualTo(20 + fullest);
        }
    }

    @Test
    void aChainIsLevel() {
        // A full first layer, and from its second item a chain through layers that have room.
        var graph = new LayeredGraph(
                new int[] {0, 0, 0, 1, 2, 2, 3},
                new int[7],
                new int[7],
                new int[] {-1, -1, -1, -1, -1, -1, -1},
                new int[] {50, 60, 50, 40, 2, 30, 70},
                new boolean[] {false, false, false, false, true, false, false},
                new int[][] {{1, 3, 1}, {3, 4, 1}, {4, 6, 1}},
                new int[0][]);
        var top = heights(graph, Ordering.of(graph), 1).top();
        assertThat(List.of(top[3], top[4], top[6])).containsOnly(top[1]);
    }
}
