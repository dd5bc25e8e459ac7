package throughline.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Step;
import throughline.engine.map.Way;
import throughline.maps.StepWords;
import throughline.region.Region;
import throughline.region.RegionFixture;
import throughline.web.Language;
import throughline.web.Texts;

/// What holds for every picture: nothing is lost, nothing overlaps, nothing foreign becomes markup, nothing differs
/// from one run to the next.
class DrawingTest {
    private static final Region REGION = RegionFixture.region(true);

    static Drawing draw(CareerMap map, Language language) {
        var texts = Texts.load(language);
        return Drawing.of(map, new StepWords(REGION, language, texts), texts, language);
    }

    private static Document xml(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<CareerMap> maps() {
        return Stream.concat(
                SampleMaps.all().stream(),
                Stream.iterate(1L, seed -> seed + 1).limit(20).map(seed -> SampleMaps.random(40, seed)));
    }

    @TestFactory
    Stream<DynamicTest> everyStepAndWayIsDrawnOnce() {
        return maps().map(map -> DynamicTest.dynamicTest(
                map.title().en().substring(0, Math.min(20, map.title().en().length())), () -> {
                    var drawing = draw(map, Language.EN);
                    assertThat(drawing.steps())
                            .containsExactlyElementsOf(
                                    map.steps().stream().map(Step::id).toList());
                    assertThat(drawing.ways()).containsExactlyElementsOf(map.ways());
                    var page = xml(drawing.file(UnaryOperator.identity()));
                    assertThat(page.getElementsByTagName("script").getLength()).isZero();
                    assertThat(page.getElementsByTagName("img").getLength()).isZero();
                    cardsLieApart(drawing.layout());
                    linesKeepOffCards(drawing.layout());
                }));
    }

    private static void cardsLieApart(Layout layout) {
        var cards = layout.cards();
        for (var one = 0; one < cards.size(); one++) {
            var a = cards.get(one);
            assertThat(a.x()).isNotNegative();
            assertThat(a.right()).isLessThanOrEqualTo(layout.width());
            assertThat(a.bottom()).isLessThanOrEqualTo(layout.height());
            assertThat(a.card().width()).isBetween(CardMaker.SLIM, 280);
            assertThat(a.card().height()).isGreaterThanOrEqualTo(84);
            for (var two = one + 1; two < cards.size(); two++) {
                var b = cards.get(two);
                assertThat(a.right() < b.x() || b.right() < a.x() || a.bottom() < b.y() || b.bottom() < a.y())
                        .as(a + " lies on " + b)
                        .isTrue();
            }
        }
    }

    private static void linesKeepOffCards(Layout layout) {
        var wrong = new ArrayList<String>();
        for (var route : layout.routes()) {
            for (var at = 0; at + 1 < route.xs().length; at++) {
                var left = Math.min(route.xs()[at], route.xs()[at + 1]);
                var right = Math.max(route.xs()[at], route.xs()[at + 1]);
                var top = Math.min(route.ys()[at], route.ys()[at + 1]);
                var bottom = Math.max(route.ys()[at], route.ys()[at + 1]);
                for (var card : layout.cards()) {
                    if (left < card.right() && card.x() < right && top < card.bottom() && card.y() < bottom) {
                        wrong.add(route.link().way() + " runs over "
                                + card.card().step().id());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theSameMapGivesTheSameBytes() {
        for (var map : SampleMaps.all()) {
            assertThat(draw(map, Language.ES).file(UnaryOperator.identity()))
                    .isEqualTo(draw(map, Language.ES).file(UnaryOperator.identity()));
        }
    }

    @Test
    void thePreviewHasTheSizeThatReadersOfItExpect() throws IOException {
        var preview = draw(SampleMaps.welding(), Language.ES).preview("Marlin County");
        assertThat(preview).isEqualTo(draw(SampleMaps.welding(), Language.ES).preview("Marlin County"));
        var image = ImageIO.read(new ByteArrayInputStream(preview));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
    }

    @Test
    void sixtyStepsFitIntoSixtyKilobytes() {
        for (var language : Language.values()) {
            var svg = draw(SampleMaps.random(60, 7), language).file(UnaryOperator.identity());
            assertThat(svg.getBytes(StandardCharsets.UTF_8).length)
                    .as(language.tag())
                    .isLessThan(60_000);
        }
    }

    @Test
    void cardsAreAnnouncedByTheirOwnWords() throws Exception {
        for (var map : SampleMaps.all()) {
            for (var language : Language.values()) {
                var svg = xml(draw(map, language).file(UnaryOperator.identity()));
                var said = new HashMap<String, String>();
                elements(svg, "g").forEach(each -> said.put(each.getAttribute("id"), each.getTextContent()));
                var names = new ArrayList<String>();
                Stream.concat(elements(svg, "a"), elements(svg, "g"))
                        .filter(each -> each.getParentNode() instanceof Element parent
                                && parent.getAttribute("class").equals("cards")
                                && each.hasAttribute("transform"))
                        .forEach(card -> {
                            var parts = card.getAttribute("aria-labelledby").split(" ");
                            names.add(
                                    card.hasAttribute("aria-label")
                                            ? card.getAttribute("aria-label")
                                            : Stream.of(parts)
                                                    .map(part -> said.getOrDefault(part, "nobody"))
                                                    .collect(Collectors.joining(" ")));
                            if (card.hasAttribute("aria-describedby")) {
                                assertThat(said)
                                        .containsKeys(card.getAttribute("aria-describedby")
                                                .split(" "));
                            }
                        });
                assertThat(names)
                        .hasSize(map.steps().size())
                        .noneMatch(name -> name.isBlank() || name.contains("nobody"));
            }
        }
        var svg = draw(SampleMaps.welding(), Language.EN).file(UnaryOperator.identity());
        assertThat(svg).contains(" </text>").doesNotContain("aria-label=\"Course, ");
    }

    private static Stream<Element> elements(Document svg, String name) {
        var found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at));
    }

    @Test
    void linesRunFromLeftToRightUnlessTheyReturn() {
        for (var stroke : draw(SampleMaps.welding(), Language.EN).layout().strokes()) {
            var last = stroke.xs().length - 1;
            var head = stroke.head() == Layout.Head.START ? stroke.xs()[0] : stroke.xs()[last];
            var tail = stroke.head() == Layout.Head.START ? stroke.xs()[last] : stroke.xs()[0];
            if (stroke.head() != Layout.Head.NONE && stroke.bundle().kind() != Way.Kind.LATERAL) {
                assertThat(head < tail)
                        .as(stroke.toString())
                        .isEqualTo(stroke.bundle().backward());
            }
        }
    }

    @Test
    void aStraightChainStaysInOneRow() {
        var layout = draw(SampleMaps.welding(), Language.EN).layout();
        var ys = new HashSet<Integer>();
        for (var placed : layout.cards()) {
            if (List.of("activity/metal-day", "course/w1")
                    .contains(placed.card().step().id())) {
                ys.add(placed.y());
            }
        }
        assertThat(ys).hasSize(1);
    }

    @Test
    void whatLiesBesideOneAnotherIsJoinedByOneSpineWithoutDirection() {
        var layout = draw(SampleMaps.comparable(), Language.EN).layout();
        var beside = layout.strokes().stream()
                .filter(stroke -> stroke.bundle().kind() == Way.Kind.LATERAL)
                .toList();
        assertThat(beside).hasSize(5).allMatch(stroke -> stroke.head() == Layout.Head.NONE);
        assertThat(beside.stream().map(Layout.Stroke::bundle).distinct()).hasSize(2);
    }

    @Test
    void linesInAColumnKeepToTheCardsTheyJoin() {
        var layout = draw(SampleMaps.comparable(), Language.EN).layout();
        for (var stroke : layout.strokes()) {
            var joined = stroke.links().stream()
                    .flatMap(link -> Stream.of(link.left(), link.right()))
                    .map(layout.cards()::get)
                    .toList();
            var top = joined.stream().mapToInt(Layout.Placed::y).min().orElseThrow();
            var bottom = joined.stream().mapToInt(Layout.Placed::bottom).max().orElseThrow();
            if (joined.stream().map(Layout.Placed::x).distinct().count() == 1) {
                assertThat(IntStream.of(stroke.ys())).as(stroke.toString()).allMatch(y -> y >= top && y <= bottom);
            }
        }
    }

    @Test
    void gradesOfAWideMapStandBelowEachOtherInTheirOrder() {
        var drawing = draw(SampleMaps.fourGrades(), Language.EN);
        assertThat(drawing.room()).isEmpty();
        var courses = drawing.places().stream()
                .filter(place -> place.step().startsWith("course/"))
                .sorted(Comparator.comparingInt(Drawing.Place::y))
                .toList();
        assertThat(courses.stream().map(Drawing.Place::step))
                .containsExactly("course/1", "course/2", "course/3a", "course/3b", "course/4");
        assertThat(courses.stream().map(Drawing.Place::x).distinct()).hasSize(1);
        var falling = drawing.layout().strokes().stream()
                .filter(stroke -> stroke.xs().length == 2 && stroke.xs()[0] == stroke.xs()[1])
                .toList();
        assertThat(falling).hasSize(3);
        assertThat(falling).allSatisfy(stroke -> {
            assertThat(stroke.head()).isEqualTo(Layout.Head.END);
            assertThat(stroke.ys()[1] - stroke.ys()[0]).as("room for an arrow").isBetween(20, 60);
        });
        assertThat(falling.stream().mapToInt(stroke -> stroke.links().size()).sum())
                .as("ways that fall")
                .isEqualTo(5);
    }

    @Test
    void aColumnTallerThanThreeScreensIsSharedOutInItsOrder() {
        var drawing = draw(SampleMaps.manyJobs(60), Language.EN);
        assertThat(drawing.height()).isLessThan(4_000);
        var jobs = drawing.places().stream()
                .filter(place -> place.step().startsWith("job/"))
                .sorted(Comparator.comparing(Drawing.Place::step))
                .toList();
        assertThat(jobs.stream().map(Drawing.Place::x)).isSorted();
        assertThat(jobs.stream().map(Drawing.Place::x).distinct().count()).isBetween(2L, 4L);
    }

    @Test
    void wordsSayWhatLinesAndFramesMean() {
        var svg = draw(SampleMaps.welding(), Language.EN).file(UnaryOperator.identity());
        assertThat(svg)
                .contains("Pick 1 of 2", "B or better", "come back here", "By agreement", "Marlin College")
                .contains("September 14, 2026")
                .contains("1 step is missing", "No start is recorded for: people who have been to college");
        var spanish = draw(SampleMaps.welding(), Language.ES).file(UnaryOperator.identity());
        assertThat(spanish).contains("Soldadura", "Elige 1 de 2", "lang=\"es\"", "lang=\"en\"");
    }

    @Test
    void linksLeadWhereTheyAreTold() {
        var svg = draw(SampleMaps.welding(), Language.EN).inline(path -> "/there" + path);
        assertThat(svg).contains("<a href=\"/there/course/w1\"").doesNotContain("href=\"/course");
    }

    /// Writes the pictures to a folder, to be looked at: `DrawingTest FOLDER`.
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var number = 0;
        for (var map : SampleMaps.all()) {
            for (var language : Language.values()) {
                Files.writeString(
                        folder.resolve(number + language.tag() + ".svg"),
                        draw(map, language).file(UnaryOperator.identity()));
            }
            number++;
        }
    }
}
