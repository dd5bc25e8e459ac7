package throughline.engine.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.engine.interest.InterestMatcher.Match;
import throughline.engine.interest.InterestMatcher.Ranking;
import throughline.engine.interest.ShortForm.Scored;

/// The example in the reference of O*NET's web services, with the published interests of 923 occupations.
class PublishedExampleTest {
    private static final Path DATA = Path.of("../../shared/data");
    private static final String ANSWERS = "553421321134342523523523254115342111351145453111231155343444";

    @BeforeAll
    static void needsTheRealFiles() {
        assumeTrue(Files.isDirectory(DATA), "the real files (../shared/data beside the repository) are absent");
    }

    @Test
    void theAnswersGiveThePublishedScores() throws IOException {
        assertThat(Files.readString(DATA.resolve("riasec/onet_published_example.json")))
                .contains(ANSWERS);
        assertThat(scores().sums()).containsExactly(27, 13, 23, 25, 14, 14);
    }

    @Test
    void theItemsStandInTheOrderThatIsScored() throws IOException {
        var items = Files.readAllLines(DATA.resolve("riasec/ip_short_form_items.csv"));
        assertThat(items).hasSize(ShortForm.ITEMS + 1);
        for (var item = 0; item < ShortForm.ITEMS; item++) {
            assertThat(items.get(item + 1).split(",")[1])
                    .isEqualTo(Character.toString(ShortForm.area(item).letter()));
        }
    }

    @Test
    void exactlyThePublishedOccupationsFitBestAndFiftyHaveTheirCorrelation() throws IOException {
        var ranking = (Ranking.Ranked) new InterestMatcher(occupations()).rank(scores());
        assertThat(ranking.broad()).isFalse();
        assertThat(ranking.matches()).hasSize(923);
        assertThat(ranking.matches().stream().filter(match -> match.fit() == InterestFit.BEST))
                .extracting(Match::occupation)
                .containsExactly("39-5094.00", "27-2031.00");
        var published = Files.readAllLines(DATA.resolve("riasec/example_top50.csv"));
        for (var rank = 1; rank <= 50; rank++) {
            var cells = published.get(rank).split(",");
            var match = ranking.matches().get(rank - 1);
            assertThat(match.occupation()).as("rank " + rank).isEqualTo(cells[2]);
            assertThat(match.correlation()).isCloseTo(Double.parseDouble(cells[1]), within(.00005));
        }
    }

    private static InterestScores scores() {
        var answers =
                ANSWERS.chars().mapToObj(digit -> OptionalInt.of(digit - '0')).toList();
        return ((Scored.Complete) ShortForm.score(answers)).scores();
    }

    /// Values in hundredths. Titles may be quoted and hold commas, so cells are counted from the end.
    private static SortedMap<String, List<Integer>> occupations() throws IOException {
        var values = new TreeMap<String, List<Integer>>();
        for (var line : Files.readAllLines(DATA.resolve("onet/interests.csv"))) {
            var cells = Arrays.asList(line.split(",")).reversed();
            if (cells.size() < 10 || !cells.get(4).equals("OI")) {
                continue;
            }
            values.computeIfAbsent(line.split(",")[1], _ -> new ArrayList<>())
                    .add(new BigDecimal(cells.get(2)).movePointRight(2).intValueExact());
        }
        return values;
    }
}
