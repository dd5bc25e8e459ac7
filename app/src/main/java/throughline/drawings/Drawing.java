package throughline.drawings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Way;
import throughline.maps.StepWords;
import throughline.web.Language;
import throughline.web.Texts;

/// The picture of a career map in one language. Immutable; the same map gives the same bytes.
public final class Drawing {
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
        var ranks = Ranks.of(map);
        var width = ranks.count() <= 4 ? CardMaker.WIDE : CardMaker.NARROW;
        var maker = new CardMaker(map, words, texts, language, width);
        var cards = map.steps().stream().map(maker::card).toList();
        var labels = map.ways().stream().map(way -> label(way, texts)).toList();
        return new Drawing(map, new LayoutMaker(map, ranks, cards, width).lay(labels), words, texts, language);
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
        return writer(link).file();
    }

    /// The drawing as a part of a page that has the title and loads the style sheet `map.css`.
    public String inline(UnaryOperator<String> link) {
        return writer(link).inline();
    }

    private SvgWriter writer(UnaryOperator<String> link) {
        return new SvgWriter(map, layout, words, texts, language, link);
    }

    public int width() {
        return layout.width();
    }

    public int height() {
        return layout.height();
    }

    /// Pairs of lines that cross although they share no step.
    public int crossings() {
        return layout.crossings();
    }

    /// Length of all lines in pixels.
    public long length() {
        return layout.length();
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
