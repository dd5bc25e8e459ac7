package throughline.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.region.BuiltRegions;
import throughline.region.Occupation;
import throughline.region.Projection;
import throughline.region.Region;
import throughline.web.Language;

/// Lines over editions: a source makes one line, two sources are never joined.
class TrendTest {
    private static final Region REGION = BuiltRegions.demonstration();
    private static final String AREA = "Somewhere";

    private static Projection projection(int year, long openingsTenths, int source) {
        return new Projection(
                AREA,
                year,
                year + 10,
                null,
                null,
                null,
                null,
                null,
                openingsTenths,
                null,
                null,
                null,
                null,
                null,
                source);
    }

    private static Trend openings(Projection... projections) {
        var one = REGION.occupations().getFirst();
        var occupation = new Occupation(
                one.id(),
                one.soc(),
                one.title(),
                one.titleEs(),
                one.description(),
                one.sector(),
                one.pathway(),
                one.alternateTitles(),
                one.spanishTitles(),
                one.searchWords(),
                one.tasks(),
                one.technologies(),
                one.skills(),
                one.knowledge(),
                one.interests(),
                one.related(),
                List.of(projections),
                one.wages(),
                one.sourceIds());
        return Trend.ofOpenings(new GapNames(REGION, Language.EN), occupation, AREA);
    }

    private static List<@Nullable Long> values(Trend.Line line) {
        return line.values().stream().map(Trend.Point::value).toList();
    }

    @Test
    void editionsOfOneSourceMakeALine() {
        var trend = openings(projection(2024, 1_004, 0), projection(2022, 900, 0));
        assertThat(trend.isDrawn()).isTrue();
        assertThat(trend.years()).containsExactly("2022–2032", "2024–2034");
        assertThat(trend.lines())
                .singleElement()
                .satisfies(line -> assertThat(values(line)).containsExactly(90L, 100L));
    }

    @Test
    void twoSourcesAreNeverJoined() {
        var other = 1;
        while (REGION.source(other).title().equals(REGION.source(0).title())) {
            other++;
        }
        var trend = openings(projection(2022, 900, 0), projection(2024, 1_000, other));
        assertThat(trend.lines()).hasSize(2);
        assertThat(trend.isDrawn()).as("one edition each is no line").isFalse();
        assertThat(trend.isKnown()).isTrue();
    }
}
