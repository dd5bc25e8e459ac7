package throughline.engine.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;

/// ```text
/// a -> b -> d     c stands alone, a -> d is implied
/// ```
class MapPathsTest {
    private static CareerMap map(List<String> steps, List<Way> ways) {
        return new CareerMap(
                Subject.of(Subject.Kind.PATHWAY, "welding"),
                View.PUBLIC,
                Label.of("Welding"),
                null,
                List.of(),
                steps.stream().map(MapPathsTest::step).toList(),
                ways,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Step step(String id) {
        return new Step(
                id,
                Step.Kind.COURSE,
                Column.HIGH_SCHOOL,
                Lane.STEPS,
                0,
                0,
                Label.of(id),
                List.of(),
                null,
                StepFacts.NONE,
                Set.of(),
                Step.Standing.NORMAL,
                Step.Remarks.NONE,
                null,
                List.of());
    }

    private static Way way(String from, String to) {
        return new Way(from, to, Way.Kind.REQUIRED, Way.Terms.of(Way.Reason.PREREQUISITE));
    }

    @Test
    void aStepLiesOnTheWaysBeforeAndAfterIt() {
        var paths = MapPaths.of(map(List.of("a", "b", "c", "d"), List.of(way("a", "b"), way("b", "d"))));
        assertThat(paths.through("b")).containsExactly("a", "b", "d");
        assertThat(paths.through("c")).containsExactly("c");
    }

    @Test
    void impliedWaysAreRedundantAndCirclesAreFound() {
        var implied = way("a", "d");
        var map = map(List.of("a", "b", "d"), List.of(way("a", "b"), way("b", "d"), implied));
        assertThat(MapPaths.of(map).redundant(_ -> true)).containsExactly(implied);
        assertThat(MapPaths.of(map).circle(_ -> true)).isEmpty();
        var round = map(List.of("a", "b", "d"), List.of(way("a", "b"), way("b", "d"), way("d", "a")));
        assertThat(MapPaths.of(round).circle(_ -> true)).containsExactly("a", "b", "d");
    }

    @TestFactory
    Stream<DynamicTest> waysThroughAStepAreThoseOfASlowSearch() {
        return Seeds.of(100, random -> {
            var steps = IntStream.range(0, 8).mapToObj(i -> "s" + i).toList();
            var map = map(steps, ways(random, steps));
            var paths = MapPaths.of(map);
            for (var step : steps) {
                var expected = steps.stream()
                        .filter(other -> reaches(map, other, step) || reaches(map, step, other))
                        .toList();
                assertThat(paths.through(step)).as(map.ways().toString()).containsExactlyElementsOf(expected);
            }
        });
    }

    private static List<Way> ways(Random random, List<String> steps) {
        var ways = new ArrayList<Way>();
        for (var i = 0; i < 9; i++) {
            ways.add(way(steps.get(random.nextInt(8)), steps.get(random.nextInt(8))));
        }
        return ways;
    }

    /// Grows the reached set until nothing is added.
    private static boolean reaches(CareerMap map, String from, String to) {
        var reached = new HashSet<>(Set.of(from));
        var grown = true;
        while (grown) {
            grown = false;
            for (var way : map.ways()) {
                grown |= reached.contains(way.from()) && reached.add(way.to());
            }
        }
        return reached.contains(to);
    }

    @Test
    void aDiffNamesWhatCameAndWentAndChanged() {
        var before = map(List.of("a", "b"), List.of(way("a", "b")));
        var after = map(
                List.of("a", "b", "c"),
                List.of(new Way("a", "b", Way.Kind.RECOMMENDED, Way.Terms.of(Way.Reason.SAME_PATHWAY)), way("b", "c")));
        var diff = MapDiff.between(before, after);
        assertThat(diff.added()).extracting(Step::id).containsExactly("c");
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.opened()).containsExactly(way("b", "c"));
        assertThat(diff.altered()).hasSize(1);
        assertThat(MapDiff.between(after, before).removed())
                .extracting(Step::id)
                .containsExactly("c");
        assertThat(MapDiff.between(after, after).isEmpty()).isTrue();
    }
}
