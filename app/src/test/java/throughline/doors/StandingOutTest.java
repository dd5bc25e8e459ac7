package throughline.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.region.Occupation;

/// Which jobs a choice brings to the front: those in which it stands out, not those in which everything scores high.
class StandingOutTest {
    private static final Chosen DOOR = new Chosen(
            "skills",
            new LinkedHashMap<>(Map.of(
                    "talk",
                    List.of("talk"),
                    "weld",
                    List.of("weld"),
                    "both",
                    List.of("talk", "weld"),
                    "none",
                    List.of())),
            Occupation::skills);

    private final List<Occupation> occupations = new ArrayList<>();

    private void job(String soc, int talk, int weld) {
        job(soc, List.of(score("talk", talk), score("weld", weld)));
    }

    private void job(String soc, List<Occupation.Score> scores) {
        occupations.add(new Occupation(
                occupations.size(),
                soc,
                soc,
                null,
                null,
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                scores,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static Occupation.Score score(String element, int hundredths) {
        return new Occupation.Score(element, element, hundredths, 0);
    }

    private List<String> ranked(String... choices) {
        return StandingOut.rank(DOOR, List.of(choices), occupations).stream()
                .map(place -> place.occupation().soc())
                .toList();
    }

    @Test
    void whatMattersEverywhereDoesNotDrownWhatIsRare() {
        job("seller", 500, 100);
        job("welder", 480, 400);
        job("teacher", 500, 100);
        job("clerk", 480, 100);

        // The welder's gain on one choice outweighs a loss on the other, which all jobs share.
        assertThat(ranked("weld")).containsExactly("welder");
        assertThat(ranked("talk")).containsExactly("seller", "teacher");
        assertThat(ranked("talk", "weld")).startsWith("welder");
    }

    @Test
    void sumsAreDeviationsAboveTheMean() {
        job("low", 200, 100);
        job("high", 400, 100);

        var places = StandingOut.rank(DOOR, List.of("talk"), occupations);
        // Mean 300, deviation 100; welding is the same everywhere and says nothing.
        assertThat(places)
                .singleElement()
                .satisfies(place -> assertThat(place.sum()).isEqualTo(1.0, within(1e-9)));
        assertThat(StandingOut.rank(DOOR, List.of("both"), occupations)
                        .getFirst()
                        .sum())
                .isEqualTo(0.5, within(1e-9));
    }

    @Test
    void jobsWithoutScoresAndChoicesWithoutElementsAreLeftOut() {
        job("unknown", List.of());
        job("low", 200, 100);
        job("half", List.of(score("talk", 400)));

        assertThat(ranked("talk")).containsExactly("half");
        assertThat(ranked("none")).isEmpty();
        assertThat(ranked()).isEmpty();
        assertThat(ranked("unheard-of")).isEmpty();
    }

    @Test
    void tiesAreInTheOrderOfTheirCodes() {
        job("51-2", 400, 100);
        job("51-1", 400, 100);
        job("51-0", 100, 100);
        assertThat(ranked("talk")).containsExactly("51-1", "51-2");
    }
}
