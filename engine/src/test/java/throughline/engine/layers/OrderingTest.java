package throughline.engine.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Orders of layers, judged by all orders there are.
class OrderingTest {
    @Test
    void smallGraphsGetTheFewestCrossingsThereAre() {
        var missed = 0;
        for (var seed = 1L; seed <= 150; seed++) {
            var random = RandomLayers.graph(seed, 3, 4, 1, 0.5);
            var free = new LayeredGraph(
                    random.layer(),
                    random.band(),
                    new int[random.size()],
                    filled(random.size(), -1),
                    random.height(),
                    random.isLine(),
                    random.edges(),
                    random.peers());
            var found = Ordering.of(free).crossings();
            var fewest = RandomLayers.fewest(free);
            assertThat(found).as("seed " + seed).isGreaterThanOrEqualTo(fewest);
            missed += found > fewest ? 1 : 0;
        }
        assertThat(missed).as("graphs of 150 with more crossings than need be").isLessThanOrEqualTo(3);
    }

    private static int[] filled(int size, int value) {
        var array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    @Test
    void crossingsAreCountedRightAndNothingIsTornApart() {
        for (var seed = 1L; seed <= 60; seed++) {
            var graph = RandomLayers.graph(seed, 5, 9, 3, 0.25);
            var result = Ordering.of(graph);
            assertThat(result.crossings()).as("seed " + seed).isEqualTo(RandomLayers.crossings(graph, result.order()));
            assertThat(RandomLayers.isWhole(graph, result)).as("seed " + seed).isTrue();
            assertThat(Arrays.stream(result.order())
                            .flatMapToInt(Arrays::stream)
                            .sorted())
                    .containsExactly(java.util.stream.IntStream.range(0, graph.size())
                            .boxed()
                            .toArray(Integer[]::new));
            for (var item = 0; item < graph.size(); item++) {
                assertThat(graph.isLine()[item] || result.band()[item] == graph.band()[item])
                        .as("seed " + seed + ": a card changed its band")
                        .isTrue();
            }
        }
    }

    @Test
    void theSameGraphGetsTheSameOrder() {
        var graph = RandomLayers.graph(7, 6, 12, 2, 0.3);
        assertThat(Ordering.of(graph).order()).isDeepEqualTo(Ordering.of(graph).order());
    }
}
