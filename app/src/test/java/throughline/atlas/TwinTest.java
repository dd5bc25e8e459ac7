package throughline.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        var texts = Texts.load(language);
        var words = new StepWords(RegionFixture.region(true), language, texts);
        var drawing = Drawing.of(map, words, texts, language);
        var entries = new OutlineMaker(map, words, texts, language)
                .outline().parts().stream()
                        .flatMap(part -> part.lanes().stream())
                        .flatMap(lane -> lane.steps().stream())
                        .toList();
        assertThat(entries).extracting(Outline.Entry::id).containsExactlyElementsOf(drawing.steps());
        var drawn = drawing.ways().stream()
                .map(way -> way.from() + " " + words.way(way.kind()) + " " + way.to())
                .toList();
        var said = entries.stream()
                .flatMap(entry -> entry.nexts().stream().map(next -> entry.id() + " " + next.way() + " " + next.to()))
                .toList();
        assertThat(said).containsExactlyInAnyOrderElementsOf(drawn);
    }
}
