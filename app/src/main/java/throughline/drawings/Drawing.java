package throughline.drawings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import throughline.engine.layers.Ordering;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Way;
import throughline.maps.StepWords;
import throughline.web.Language;
import throughline.web.Texts;

/// The picture of a career map in one language. Immutable; the same map gives the same bytes.
public final class Drawing {
    /// Pixels beside each other on a screen of 1280, within the margins of the page.
    private static final int FIT = 1230;

    private final CareerMap map;
    private final Layout layout;
    private final StepWords words;
    private final Texts texts;
    private final Language language;

    private Drawing(CareerMap map, Layout layout, StepWords words, Texts texts, Language language) {
        this.map = map;
        this.layout = layout;
        this.words = words;
        this.texts = texts;
        this.language = language;
    }

    /// Lays out a map.
    public static Drawing of(CareerMap map, StepWords words, Texts texts, Language language) {
        var maker = new CardMaker(map, words, texts, language);
        var labels = map.ways().stream().map(way -> label(way, texts)).toList();
        var ranks = spread(map, Set.of(), maker);
        var stacked = spread(map, Set.of(Column.HIGH_SCHOOL), maker);
        var isStacked = leastWidth(map, ranks) > SvgWriter.WIDE;
        var layout = fitting(map, isStacked ? stacked : ranks, maker, labels);
        if (!isStacked && layout.width() > SvgWriter.WIDE && stacked.count() < ranks.count()) {
            var narrower = fitting(map, stacked, maker, labels);
            layout = narrower.width() < layout.width() ? narrower : layout;
        }
        return new Drawing(map, layout, words, texts, language);
    }

    private static Ranks spread(CareerMap map, Set<Column> stacked, CardMaker maker) {
        var ranks = Ranks.of(map, stacked, Map.of());
        var widths = widths(map, ranks, CardMaker.EASY);
        var heights = new HashMap<String, Integer>();
        var spread = Spread.of(
                map,
                ranks,
                step -> heights.computeIfAbsent(
                        step.id(),
                        id -> maker.card(step, widths[ranks.ranks().getOrDefault(id, 0)])
                                .height()));
        return spread.isEmpty() ? ranks : Ranks.of(map, stacked, spread);
    }

    /// What the picture takes at least, whatever its lines are.
    private static int leastWidth(CareerMap map, Ranks ranks) {
        return Arrays.stream(widths(map, ranks, CardMaker.LEAST)).sum() + ranks.count() * LayoutMaker.GUTTER;
    }

    /// Cards as wide as a screen has room for; in a picture that scrolls anyway, as wide as their words want to be.
    private static Layout fitting(CareerMap map, Ranks ranks, CardMaker maker, List<String> labels) {
        if (ranks.isSpread()) {
            return lay(map, ranks, maker, labels, CardMaker.EASY, null);
        }
        var usual = ranks.count() <= 4 ? CardMaker.WIDE : CardMaker.NARROW;
        var layout = lay(map, ranks, maker, labels, usual, null);
        var columns = map.steps().stream()
                .filter(step -> step.missing() == null)
                .map(step -> ranks.ranks().getOrDefault(step.id(), 0))
                .distinct()
                .count();
        if (usual == CardMaker.NARROW && columns > 0) {
            var room = Math.floorDiv(FIT - layout.width(), (int) columns);
            var fitting = Math.clamp(usual + room, CardMaker.LEAST, CardMaker.MOST);
            layout = lay(map, ranks, maker, labels, fitting, layout.ordering());
        }
        return layout;
    }

    private static Layout lay(
            CareerMap map,
            Ranks ranks,
            CardMaker maker,
            List<String> labels,
            int usual,
            Ordering.@Nullable Result known) {
        var widths = widths(map, ranks, usual);
        var cards = map.steps().stream()
                .map(step -> maker.card(step, widths[ranks.ranks().getOrDefault(step.id(), 0)]))
                .toList();
        return new LayoutMaker(map, ranks, cards, widths).lay(labels, known);
    }

    /// Few ranks have room for wide cards; a rank where nothing is recorded takes little of it.
    private static int[] widths(CareerMap map, Ranks ranks, int usual) {
        var widths = new int[ranks.count()];
        Arrays.fill(widths, CardMaker.SLIM);
        for (var step : map.steps()) {
            if (step.missing() == null || ranks.count() <= 4) {
                widths[ranks.ranks().getOrDefault(step.id(), 0)] = usual;
            }
        }
        return widths;
    }

    /// Only what is needed on the line itself; the kind is told by its shape and the legend.
    private static String label(Way way, Texts texts) {
        var parts = new ArrayList<String>();
        if (way.kind() == Way.Kind.RETURN) {
            parts.add(texts.text("drawing.return"));
        }
        if (way.terms().grade() != null) {
            parts.add(SvgText.LINE.line(texts.text("drawing.grade", way.terms().grade()), 110));
        }
        return String.join(", ", parts);
    }

    /// The drawing as a file of its own: with title, legend, honesty strip and its style sheet.
    ///
    /// @param link makes the address of a page from the path that a step names
    public String file(UnaryOperator<String> link) {
        return writer(link, Map.of(), "").file();
    }

    /// The drawing as a part of a page that has the title and loads the style sheet `map.css`.
    public String inline(UnaryOperator<String> link) {
        return inline(link, Map.of());
    }

    /// The same with a route lit: its steps carry their numbers, its ways are thick.
    ///
    /// @param lit numbers on the route by the ids of its steps
    public String inline(UnaryOperator<String> link, Map<String, Integer> lit) {
        return writer(link, lit, "").inline();
    }

    /// The same for a page in the frame of another site: links open beside that site.
    public String framed(UnaryOperator<String> link) {
        return writer(link, Map.of(), "_blank").inline();
    }

    /// The preview that other sites show beside a link: PNG of 1200 by 630 pixels.
    ///
    /// @param region name of the region
    public byte[] preview(String region) {
        var recorded = summaries(false);
        return Preview.png(words.words(map.title()).value(), region, recorded.isEmpty() ? summaries(true) : recorded);
    }

    /// Columns with their steps, like titles once: those in which something is recorded, or those where all is missing.
    private List<Preview.Summary> summaries(boolean missing) {
        var summaries = new ArrayList<Preview.Summary>();
        for (var column : map.columns()) {
            var named = new LinkedHashMap<String, Preview.Named>();
            var others = 0;
            for (var step : map.steps()) {
                if (step.column() != column || missing == (step.missing() == null)) {
                    continue;
                }
                if (step.facts() instanceof StepFacts.Group group && group.more()) {
                    others += group.count();
                    continue;
                }
                var title = words.words(step.title()).value();
                var note = step.facts() instanceof StepFacts.Job job && job.medianCents() != null
                        ? words.facts(step).getFirst()
                        : "";
                named.putIfAbsent(title, new Preview.Named(title, note));
            }
            if (!named.isEmpty()) {
                summaries.add(new Preview.Summary(
                        column.ordinal(),
                        words.column(column),
                        List.copyOf(named.values()),
                        others,
                        count -> texts.text("drawing.exit.more", count)));
            }
        }
        return summaries;
    }

    /// A line of the legend.
    ///
    /// @param svg  a drawing of the line alone
    /// @param word what the line means
    public record Sample(String svg, String word) {}

    /// The kinds of lines drawn, for a page that holds the picture of [#inline].
    public List<Sample> legend() {
        return Strip.legend(map, layout, words, texts);
    }

    private SvgWriter writer(UnaryOperator<String> link, Map<String, Integer> lit, String target) {
        return new SvgWriter(map, layout, words, texts, language, link, lit, target);
    }

    public int width() {
        return layout.width();
    }

    /// Classes of a picture that is too wide to be shrunk to an ordinary screen; else empty.
    public String room() {
        return SvgWriter.room(layout.width()).strip();
    }

    public int height() {
        return layout.height();
    }

    /// Pairs of lines that cross although they share no step.
    public int crossings() {
        return layout.crossings();
    }

    /// Places where lines cross as one sees them: those that run together are one line there.
    public int crossingsSeen() {
        return layout.crossingsSeen();
    }

    /// Length of all lines in pixels, what lines share counted once.
    public long lengthSeen() {
        return layout.lengthSeen();
    }

    /// Length of all lines in pixels.
    public long length() {
        return layout.length();
    }

    /// Where a card lies, in pixels.
    public record Place(String step, int x, int y, int width, int height) {}

    /// The places of all cards, in the order of the map.
    public List<Place> places() {
        return layout.cards().stream()
                .map(placed -> new Place(
                        placed.card().step().id(),
                        placed.x(),
                        placed.y(),
                        placed.card().width(),
                        placed.card().height()))
                .toList();
    }

    /// Ids of the steps drawn, in the order in which the keyboard reaches them.
    public List<String> steps() {
        return layout.cards().stream().map(placed -> placed.card().step().id()).toList();
    }

    /// The ways drawn, in the order of the map.
    public List<Way> ways() {
        return layout.routes().stream().map(route -> route.link().way()).toList();
    }

    Layout layout() {
        return layout;
    }
}
