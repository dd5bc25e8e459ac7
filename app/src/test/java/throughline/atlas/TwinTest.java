package throughline.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.drawings.Drawing;
import throughline.drawings.SampleMaps;
import throughline.engine.map.CareerMap;
import throughline.maps.StepWords;
import throughline.region.RegionFixture;
import throughline.web.Language;
import throughline.web.Texts;

/// Picture and outline of a map say the same: rule ML25.
class TwinTest {
    @Test
    void stepsAndWaysOfPictureAndOutlineAreEqual() {
        for (var map : List.of(SampleMaps.welding(), SampleMaps.oneColumn(), SampleMaps.random(60, 3))) {
            for (var language : Language.values()) {
                isTwin(map, language);
            }
        }
    }

    private static void isTwin(CareerMap map, Language language) {
        assertThat(difference(map, map, language)).isNull();
        var drawn =
                Drawing.of(map, words(language), Texts.load(language), language).steps();
        var said = outline(map, language).parts().stream()
                .flatMap(part -> part.lanes().stream())
                .flatMap(lane -> lane.steps().stream());
        assertThat(said).extracting(Outline.Entry::id).containsExactlyElementsOf(drawn);
    }

    @Test
    void aStepOrWayThatOnlyOneOfThemHasIsFound() {
        var map = SampleMaps.welding();
        var fewer = new CareerMap(
                map.subject(),
                map.view(),
                map.title(),
                map.subtitle(),
                map.rows(),
                map.steps(),
                map.ways().subList(1, map.ways().size()),
                map.choices(),
                map.entries(),
                map.exits(),
                map.curation());
        assertThat(difference(map, fewer, Language.EN))
                .isEqualTo(map.ways().getFirst().from());
        assertThat(difference(fewer, map, Language.ES))
                .isEqualTo(map.ways().getFirst().from());
        assertThat(difference(map, SampleMaps.oneColumn(), Language.EN)).isNotNull();
        assertThat(TwinCheck.of(RegionFixture.region(true)).check(map)).isEmpty();
    }

    private static @Nullable String difference(CareerMap drawn, CareerMap said, Language language) {
        var words = words(language);
        return TwinCheck.difference(
                Drawing.of(drawn, words, Texts.load(language), language), outline(said, language), words);
    }

    private static Outline outline(CareerMap map, Language language) {
        return new OutlineMaker(map, words(language), Texts.load(language), language).outline();
    }

    private static StepWords words(Language language) {
        return new StepWords(RegionFixture.region(true), language, Texts.load(language));
    }
}
