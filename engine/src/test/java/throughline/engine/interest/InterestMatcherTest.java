package throughline.engine.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;
import throughline.engine.interest.InterestMatcher.Ranking;
import throughline.engine.interest.ShortForm.Scored;

class InterestMatcherTest {
    @Test
    void eachAreaHasTenItemsAndCountsFromZeroToForty() {
        for (var area : InterestArea.values()) {
            var items = IntStream.range(0, ShortForm.ITEMS).filter(item -> ShortForm.area(item) == area);
            assertThat(items.count()).isEqualTo(10);
        }
        assertThat(scored(Collections.nCopies(60, OptionalInt.of(5))).sums()).containsOnly(40);
        assertThat(scored(Collections.nCopies(60, OptionalInt.of(1))).sums()).containsOnly(0);
    }

    @Test
    void anAreaWithAnItemLeftOutGetsNoScore() {
        var answers = new ArrayList<>(Collections.nCopies(60, OptionalInt.of(3)));
        answers.set(14, OptionalInt.empty());
        answers.set(59, OptionalInt.empty());
        var sums = Map.of(
                InterestArea.REALISTIC, 20,
                InterestArea.ARTISTIC, 20,
                InterestArea.SOCIAL, 20,
                InterestArea.ENTERPRISING, 20);
        assertThat(ShortForm.score(answers))
                .isEqualTo(new Scored.Incomplete(Set.of(InterestArea.INVESTIGATIVE, InterestArea.CONVENTIONAL), sums));
    }

    @Test
    void answersOutsideTheScaleAreRefusedWithTheirPlace() {
        var answers = new ArrayList<>(Collections.nCopies(60, OptionalInt.of(3)));
        answers.set(7, OptionalInt.of(6));
        assertThatThrownBy(() -> ShortForm.score(answers)).hasMessageContaining("6 at item 7");
        assertThatThrownBy(() -> ShortForm.score(List.of())).hasMessageContaining("60 answers");
        assertThatThrownBy(() -> new InterestScores(List.of(1, 2, 3, 4, 5, 41), 40))
                .hasMessageContaining("between 0 and 40");
    }

    @Test
    void flatInterestsHaveNoOrderAndBroadOnesSaySo() {
        var matcher = matcher(List.of(7, 1, 1, 1, 1, 1));
        assertThat(matcher.rank(scores(9, 9, 9, 9, 9, 9))).isEqualTo(new Ranking.Flat());
        // Population standard deviations 2 and 1.86 of 40.
        assertThat(ranked(matcher, scores(20, 20, 20, 24, 24, 24)).broad()).isFalse();
        assertThat(ranked(matcher, scores(20, 20, 20, 24, 24, 23)).broad()).isTrue();
    }

    @Test
    void theScaleOfTheFormDoesNotMatter() {
        var matcher = matcher(List.of(600, 210, 300, 410, 300, 310));
        var whole = ranked(matcher, new InterestScores(List.of(28, 12, 22, 24, 14, 16), 40));
        var half = ranked(matcher, new InterestScores(List.of(14, 6, 11, 12, 7, 8), 20));
        assertThat(half).isEqualTo(whole);
    }

    @Test
    void anOccupationWithEqualValuesIsNamedAndNotRanked() {
        var matcher = matcher(List.of(4, 4, 4, 4, 4, 4), List.of(7, 1, 1, 1, 1, 1));
        assertThat(matcher.flatOccupations()).containsExactly("o00");
        assertThat(ranked(matcher, scores(30, 1, 2, 3, 4, 5)).matches())
                .extracting(InterestMatcher.Match::occupation)
                .containsExactly("o01");
    }

    @TestFactory
    Stream<DynamicTest> aPerfectMatchIsOneAndItsOppositeMinusOne() {
        return Seeds.of(500, random -> {
            var values = random.ints(6, 0, 41).boxed().toList();
            if (values.stream().distinct().count() > 1) {
                var same =
                        matcher(values.stream().map(value -> 100 + 15 * value).toList());
                var opposite =
                        matcher(values.stream().map(value -> 700 - 15 * value).toList());
                var person = new InterestScores(values, 40);
                assertThat(ranked(same, person).matches().getFirst().correlation())
                        .isLessThanOrEqualTo(1)
                        .isCloseTo(1, within(1e-12));
                assertThat(ranked(opposite, person).matches().getFirst().correlation())
                        .isGreaterThanOrEqualTo(-1)
                        .isCloseTo(-1, within(1e-12));
            }
        });
    }

    /// Against the definition by standard scores: the mean of their products.
    @TestFactory
    Stream<DynamicTest> correlationIsTheMeanProductOfStandardScores() {
        return Seeds.of(200, random -> {
            var occupations = new TreeMap<String, List<Integer>>();
            for (var at = 0; at < 12; at++) {
                occupations.put(String.format(Locale.ROOT, "o%02d", at), six(random, 100, 700));
            }
            var scores = new InterestScores(six(random, 0, 40), 40);
            if (scores.isFlat()) {
                return;
            }
            var matches = ranked(new InterestMatcher(occupations), scores).matches();
            var last = Double.POSITIVE_INFINITY;
            for (var match : matches) {
                var expected = meanProduct(scores.sums(), occupations.get(match.occupation()));
                assertThat(match.correlation())
                        .isCloseTo(expected, within(1e-12))
                        .isLessThanOrEqualTo(last);
                last = match.correlation();
                assertThat(match.fit())
                        .isEqualTo(
                                expected >= .729
                                        ? InterestFit.BEST
                                        : expected >= .608 ? InterestFit.GREAT : InterestFit.OTHER);
            }
            assertThat(matches).hasSize(12);
        });
    }

    private static double meanProduct(List<Integer> one, List<Integer> other) {
        var sum = 0.0;
        for (var area = 0; area < 6; area++) {
            sum += standard(one, area) * standard(other, area);
        }
        return sum / 6;
    }

    private static double standard(List<Integer> values, int area) {
        var mean = values.stream().mapToInt(value -> value).average().orElseThrow();
        var variance = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        return (values.get(area) - mean) / Math.sqrt(variance);
    }

    private static List<Integer> six(Random random, int least, int most) {
        return random.ints(6, least, most + 1).boxed().toList();
    }

    private static InterestScores scores(int... sums) {
        return new InterestScores(IntStream.of(sums).boxed().toList(), InterestScores.SHORT_FORM_MOST);
    }

    private static InterestScores scored(List<OptionalInt> answers) {
        return ((Scored.Complete) ShortForm.score(answers)).scores();
    }

    private static Ranking.Ranked ranked(InterestMatcher matcher, InterestScores scores) {
        return (Ranking.Ranked) matcher.rank(scores);
    }

    @SafeVarargs
    private static InterestMatcher matcher(List<Integer>... values) {
        var occupations = new TreeMap<String, List<Integer>>();
        for (var list : values) {
            occupations.put(String.format(Locale.ROOT, "o%02d", occupations.size()), list);
        }
        return new InterestMatcher(occupations);
    }
}
