package throughline.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Entry;
import throughline.engine.map.Lane;
import throughline.engine.map.StepsOnly;
import throughline.maps.MapJson;
import throughline.maps.MapOutline;
import throughline.maps.MapTable;
import throughline.maps.StepWords;
import throughline.region.RegionFixture;
import throughline.web.Language;
import throughline.web.Texts;

/// Random maps with hostile titles: every step is in every form of the map, and no words lie on other words.
class RandomMapsTest {
    @Test
    void everyStepIsInEveryFormAndNothingForeignBecomesMarkup() throws Exception {
        var region = RegionFixture.region(true);
        var texts = Texts.load(Language.ES);
        for (var seed = 1L; seed <= 12; seed++) {
            var map = SampleMaps.hostile(40, seed);
            var drawing = Drawing.of(map, new StepWords(region, Language.ES, texts), texts, Language.ES);
            var svg = drawing.file(UnaryOperator.identity());
            var table = MapTable.rows(map, region, texts, Language.ES).toString();
            var json = MapJson.write(map, region);
            var outline = MapOutline.of(map, region, texts, Language.ES);
            assertThat(drawing.steps()).as("seed " + seed).hasSize(map.steps().size());
            assertThat(MapTable.rows(map, region, texts, Language.ES))
                    .as("seed " + seed)
                    .hasSameSizeAs(map.steps());
            for (var step : map.steps()) {
                assertThat(svg).as("seed " + seed).contains("href=\"" + step.page() + "\"");
                assertThat(table).as("seed " + seed).contains(step.id());
                assertThat(json).as("seed " + seed).contains("\"" + step.id() + "\"");
            }
            assertThat(outline).isNotBlank();
            assertThat(svg).as("seed " + seed).doesNotContain("<script", "<img");
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            wordsLieApart(drawing.layout(), seed);
        }
    }

    /// Words on cards keep inside of them, and words on lines keep off cards and off each other.
    private static void wordsLieApart(Layout layout, long seed) {
        for (var placed : layout.cards()) {
            var below = Integer.MIN_VALUE;
            for (var line : placed.card().lines()) {
                assertThat(line.y())
                        .as("seed " + seed + ": " + line)
                        .isGreaterThan(below)
                        .isLessThan(placed.card().height());
                below = line.y();
            }
        }
        for (var saying : layout.sayings()) {
            var box = box(saying);
            for (var placed : layout.cards()) {
                assertThat(apart(box, new double[] {placed.x(), placed.y(), placed.right(), placed.bottom()}))
                        .as("seed " + seed + ": " + saying + " lies on "
                                + placed.card().step().id())
                        .isTrue();
            }
            for (var other : layout.sayings()) {
                assertThat(saying == other || apart(box, box(other)))
                        .as("seed " + seed + ": " + saying + " lies on " + other)
                        .isTrue();
            }
        }
    }

    private static double[] box(Layout.Saying saying) {
        var width =
                saying.lines().stream().mapToDouble(SvgText.LINE::width).max().orElse(0);
        var left = saying.isAtEnd() ? saying.x() - width : saying.x() - width / 2;
        return new double[] {left, saying.y() - 9 - 12 * (saying.lines().size() - 1), left + width, saying.y() + 2};
    }

    private static boolean apart(double[] one, double[] two) {
        return one[2] <= two[0] || two[2] <= one[0] || one[3] <= two[1] || two[3] <= one[1];
    }

    @Test
    void wordsOnLinesLieApartOnRandomMapsWithManyReturns() {
        for (var seed = 1L; seed <= 12; seed++) {
            var map = SampleMaps.returning(30, seed);
            wordsLieApart(DrawingTest.draw(map, Language.EN).layout(), seed);
        }
    }

    @Test
    void justTheStepsKeepsEveryWayBetweenThem() {
        for (var seed = 1L; seed <= 20; seed++) {
            var map = SampleMaps.random(40, seed);
            var only = StepsOnly.of(map);
            var kept = only.index();
            assertThat(only.steps())
                    .as("seed " + seed)
                    .hasSizeLessThan(map.steps().size())
                    .allMatch(step -> step.lane() == Lane.STEPS || step.lane() == Lane.CREDENTIALS);
            assertThat(only.ways())
                    .as("seed " + seed)
                    .isEqualTo(map.ways().stream()
                            .filter(way -> kept.containsKey(way.from()) && kept.containsKey(way.to()))
                            .toList());
            assertThat(StepsOnly.of(only)).as("seed " + seed).isEqualTo(only);
        }
    }

    @Test
    void whoStartsInALaneThatIsLeftOutIsNotSaidToHaveNoStart() {
        var map = SampleMaps.welding();
        var starts = new CareerMap(
                map.subject(),
                map.view(),
                map.title(),
                null,
                List.of(),
                map.steps(),
                map.ways(),
                List.of(),
                List.of(
                        new Entry(Entry.Audience.GRADE_9, List.of("credit/w")),
                        new Entry(Entry.Audience.SOME_COLLEGE, List.of())),
                List.of(),
                map.curation());
        assertThat(StepsOnly.of(starts).entries()).containsExactly(new Entry(Entry.Audience.SOME_COLLEGE, List.of()));
    }

    @Test
    void cyclesAndLoopsAreDrawn() {
        var map = SampleMaps.cyclic(30, 5);
        var drawing = DrawingTest.draw(map, Language.EN);
        assertThat(drawing.steps()).hasSameSizeAs(map.steps());
        assertThat(List.copyOf(drawing.ways())).isNotEmpty();
        assertThat(count(map)).isPositive();
    }

    private static long count(CareerMap map) {
        return map.ways().stream()
                .filter(way -> map.ways().stream()
                        .anyMatch(back ->
                                back.from().equals(way.to()) && back.to().equals(way.from())))
                .count();
    }
}
