package throughline.drawings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Choice;
import throughline.engine.map.Entry;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Way;
import throughline.maps.StepWords;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Texts;

/// What stands above and below the picture in a file of its own: title, legend of the lines that are used, and who
/// answers for the map.
final class Strip {
    static final int MIN_WIDTH = 640;
    private static final int LINE = 20;
    private static final int SAMPLE = 48;

    private final CareerMap map;
    private final Layout layout;
    private final StepWords words;
    private final Texts texts;
    private final Language language;

    Strip(CareerMap map, Layout layout, StepWords words, Texts texts, Language language) {
        this.map = map;
        this.layout = layout;
        this.words = words;
        this.texts = texts;
        this.language = language;
    }

    static String choice(Choice choice, Texts texts) {
        if (choice.minimum() <= 0) {
            return texts.text("drawing.choice.any", choice.options());
        }
        return choice.minimum() >= choice.options()
                ? texts.text("drawing.choice.all")
                : texts.text("drawing.choice", choice.minimum(), choice.options());
    }

    private List<String> titleLines() {
        return SvgText.HEADING.lines(
                words.words(map.title()).value(), Math.max(layout.width(), MIN_WIDTH) - 2 * LayoutMaker.MARGIN, 2);
    }

    int titleHeight() {
        return 22 + 32 * titleLines().size() + (map.subtitle() == null ? 0 : 22);
    }

    void title(SvgText out) {
        var y = 20;
        for (var line : titleLines()) {
            y += 32;
            out.text(LayoutMaker.MARGIN, y, "h", line, "");
        }
        if (map.subtitle() != null) {
            var room = Math.max(layout.width(), MIN_WIDTH) - 2 * LayoutMaker.MARGIN;
            var said = words.words(map.subtitle()).value();
            out.text(LayoutMaker.MARGIN, y + 24, "n", SvgText.NOTE.line(said, room), "");
        }
    }

    int height(int width) {
        return 2 * LINE + LINE * (legendRows(width) + lines(width).size()) + 16;
    }

    /// What is drawn on lines, and what it means.
    ///
    /// @param kind a kind of line; null for the number of lines that meet
    private record Sign(Way.@Nullable Kind kind, String word) {
        int width() {
            return SAMPLE + 10 + (int) SvgText.NOTE.width(word) + 28;
        }

        void draw(SvgText out, int x, int y) {
            if (kind == null) {
                out.add("<circle class=\"bundle\" cx=\"")
                        .add(x + SAMPLE / 2)
                        .add("\" cy=\"")
                        .add(y);
                out.add("\" r=\"8\"/>").text(x + SAMPLE / 2, y + 4, "bundle", "5", "");
            } else {
                sample(out, kind, x, y);
            }
        }
    }

    void foot(SvgText out, int top, int width) {
        var y = top + 30;
        var x = LayoutMaker.MARGIN;
        var signs = signs(map, layout, words, texts);
        for (var sign : signs) {
            if (x > LayoutMaker.MARGIN && x + sign.width() > width - LayoutMaker.MARGIN) {
                x = LayoutMaker.MARGIN;
                y += LINE;
            }
            sign.draw(out, x, y - 5);
            out.text(x + SAMPLE + 10, y, "n", sign.word(), "");
            x += sign.width();
        }
        y += signs.isEmpty() ? 0 : LINE + 6;
        for (var line : lines(width)) {
            out.text(LayoutMaker.MARGIN, y, "n", line, "");
            y += LINE;
        }
    }

    static void sample(SvgText out, Way.Kind kind, int x, int y) {
        var path = "M" + x + " " + y + "H" + (x + SAMPLE - 7);
        out.add("<g class=\"way ").add(kind.name().toLowerCase(Locale.ROOT));
        if (kind != Way.Kind.LATERAL) {
            out.add("\" marker-end=\"url(#")
                    .add(kind == Way.Kind.RETURN ? "tm-o" : "tm-a")
                    .add(")");
        }
        out.add("\"><path d=\"").add(path).add("\"/></g>");
        if (kind == Way.Kind.GUARANTEED) {
            out.add("<g class=\"way inner\"><path d=\"").add(path).add("\"/></g>");
        }
    }

    /// The legend for a page. Its samples use the arrowheads of the picture in the same page.
    static List<Drawing.Sample> legend(CareerMap map, Layout layout, StepWords words, Texts texts) {
        return signs(map, layout, words, texts).stream()
                .map(sign -> {
                    var out = new SvgText();
                    out.add(
                            "<svg class=\"tmap\" width=\"48\" height=\"18\" viewBox=\"0 0 48 18\" aria-hidden=\"true\">");
                    sign.draw(out, 0, 9);
                    return new Drawing.Sample(out.add("</svg>").toString(), sign.word());
                })
                .toList();
    }

    private int legendRows(int width) {
        var signs = signs(map, layout, words, texts);
        var rows = signs.isEmpty() ? 0 : 1;
        var x = 0;
        for (var sign : signs) {
            if (x > 0 && x + sign.width() > width - 2 * LayoutMaker.MARGIN) {
                rows++;
                x = 0;
            }
            x += sign.width();
        }
        return rows;
    }

    /// Kinds of the lines drawn, in their order, and the number of lines where some meet.
    private static List<Sign> signs(CareerMap map, Layout layout, StepWords words, Texts texts) {
        var signs = new ArrayList<Sign>();
        map.ways().stream()
                .map(Way::kind)
                .distinct()
                .sorted()
                .forEach(kind -> signs.add(new Sign(kind, words.way(kind))));
        if (layout.strokes().stream().anyMatch(stroke -> stroke.bundle().isCounted())) {
            signs.add(new Sign(null, texts.text("drawing.lines")));
        }
        return signs;
    }

    private List<String> lines(int width) {
        var lines = new ArrayList<String>();
        for (var sentence : sentences(map, words, texts, language)) {
            lines.addAll(SvgText.NOTE.lines(sentence, width - 2 * LayoutMaker.MARGIN, 3));
        }
        return lines;
    }

    /// The honesty strip as sentences: owner and review, age of the numbers, what is missing.
    static List<String> sentences(CareerMap map, StepWords words, Texts texts, Language language) {
        var sentences = new ArrayList<String>();
        var owner = map.owner() == null
                ? texts.text("drawing.owner.none")
                : texts.text("drawing.owner", words.words(map.owner()).value());
        var reviewed = map.reviewedOn() == null
                ? texts.text("drawing.reviewed.none")
                : texts.text("drawing.reviewed", Format.of(language).date(map.reviewedOn()));
        var contact = map.curation().contact() == null
                ? ""
                : " " + texts.text("drawing.contact", map.curation().contact());
        sentences.add(owner + contact + " " + reviewed);
        var hidden = map.curation().hidden().size();
        if (hidden > 0) {
            sentences.add(texts.count("drawing.hidden", hidden));
        }
        var numbers = new TreeSet<String>();
        for (var step : map.steps()) {
            if (step.facts() instanceof StepFacts.Job job) {
                numbers.addAll(words.provenance(job));
            }
        }
        if (!numbers.isEmpty()) {
            sentences.add(String.join(". ", numbers) + ".");
        }
        if (map.ways().stream().anyMatch(way -> way.kind() == Way.Kind.RELATED)) {
            sentences.add(texts.text("drawing.related"));
        }
        var missing = map.steps().stream()
                .filter(step -> step.kind() == Step.Kind.MISSING)
                .count();
        if (missing > 0) {
            sentences.add(texts.count("drawing.missing", missing));
        }
        var nowhere = map.entries().stream()
                .filter(entry -> entry.steps().isEmpty())
                .map(Entry::audience)
                .map(audience -> texts.text("drawing.audience."
                        + audience.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
        if (!nowhere.isEmpty()) {
            sentences.add(texts.text("drawing.nostart", String.join(", ", nowhere)));
        }
        return sentences;
    }
}
