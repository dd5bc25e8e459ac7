package throughline.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.web.Language;
import throughline.web.Words;

/// Shares side by side.
class AlignmentTest {
    private static Alignment.Part part(long offerings, long awards, long openings) {
        return new Alignment.Part(Words.name(Language.EN, "one"), "/one", offerings, awards, openings);
    }

    /// The example that is worked by hand: shares .30 .25 .45, .15 .40 .45 and .05 .45 .50.
    private final Alignment alignment =
            new Alignment(List.of(part(300, 150, 50), part(250, 400, 450), part(450, 450, 500)), 1000, 1000, 1000);

    @Test
    void whatWouldHaveToMoveIsHalfTheSumOfTheDifferences() {
        assertThat(alignment.offeringsToMove()).isEqualTo(250_000);
        assertThat(alignment.awardsToMove()).isEqualTo(100_000);
    }

    @Test
    void howManyTimesCoursesStandAgainstOpeningsIsSaidWhereBothAreManyEnough() {
        assertThat(alignment.coursesToOpenings(part(300, 150, 50))).hasValue(600);
        assertThat(alignment.coursesToOpenings(part(450, 450, 500))).hasValue(90);
        assertThat(alignment.coursesToOpenings(part(29, 150, 50))).isEmpty();
        assertThat(alignment.coursesToOpenings(part(300, 150, 9))).isEmpty();
    }

    /// Wilson (1927): for 15 of 50, .191 to .438; for 0 of 20, 0 to .161.
    @Test
    void aShareHasTheBoundsOfWilson() {
        assertThat(Alignment.Bounds.of(15, 50)).isEqualTo(new Alignment.Bounds(191_036, 437_504));
        assertThat(Alignment.Bounds.of(0, 20)).isEqualTo(new Alignment.Bounds(0, 161_125));
        assertThat(Alignment.Bounds.of(0, 0)).isEqualTo(new Alignment.Bounds(0, 1_000_000));
    }
}
