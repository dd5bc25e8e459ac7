package throughline.drawings;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Label;
import throughline.engine.map.Step;
import throughline.maps.StepWords;
import throughline.web.Language;
import throughline.web.Texts;

/// Writes a layout as SVG. Its look is in `map.css`, shared by the file and by pages that hold the drawing.
final class SvgWriter {
    private static final int MARGIN = LayoutMaker.MARGIN;
    /// Pictures wider than this are not shrunk as far, so that their words can still be read.
    static final int WIDE = 1320;
    private static final int MOST_HUNDREDS = 30;

    private final CareerMap map;
    private final Layout layout;
    private final StepWords words;
    private final Texts texts;
    private final Language language;
    private final UnaryOperator<String> link;
    private final String begin;
    private final SvgText out = new SvgText();
    private final WayWriter ways;
    private final CardWriter cards;

    /// @param lit    steps of a route with their numbers on it; empty for a map without a route
    /// @param target where links open, as HTML names it; empty for here. Links of a drawing do not follow
    ///               the base of the page around them
    SvgWriter(
            CareerMap map,
            Layout layout,
            StepWords words,
            Texts texts,
            Language language,
            UnaryOperator<String> link,
            Map<String, Integer> lit,
            String target) {
        this.map = map;
        this.layout = layout;
        this.words = words;
        this.texts = texts;
        this.language = language;
        this.link = link;
        this.begin = target.isEmpty() ? "<a" : "<a target=\"" + target + "\"";
        this.ways = new WayWriter(layout, out, lit);
        this.cards = new CardWriter(map, words, texts, link, lit, begin, out);
    }

    String file() {
        var strip = new Strip(map, layout, words, texts, language);
        var top = strip.titleHeight();
        var width = Math.max(layout.width(), Strip.MIN_WIDTH);
        open(width, top + layout.height() + strip.height(width), true);
        var head = out.length();
        definitions();
        out.rect(0, 0, width, top + layout.height() + strip.height(width), 0, "paper");
        strip.title(out);
        out.add("<g transform=\"translate(0 ").add(top).add(")\">");
        picture();
        out.add("</g>");
        strip.foot(out, top + layout.height(), width);
        out.add("</svg>\n");
        return out.insert(head, "<style>" + StyleSheet.of(out.toString()) + "</style>")
                .toString();
    }

    String inline() {
        open(layout.width(), layout.height(), false);
        definitions();
        picture();
        return out.add("</svg>").toString();
    }

    private void open(int width, int height, boolean alone) {
        out.add("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tmap")
                .add(room(width))
                .add("\" lang=\"")
                .add(language.tag());
        out.add("\" viewBox=\"0 0 ").add(width).add(" ").add(height);
        out.add("\" width=\"").add(width).add("\" height=\"").add(height);
        out.add("\" role=\"group\" aria-labelledby=\"tm-name tm-about\"><title id=\"tm-name\">");
        out.escaped(texts.text("drawing.name", value(map.title())));
        out.add("</title><desc id=\"tm-about\">");
        out.escaped(texts.text(
                alone ? "drawing.about" : "drawing.about.outline",
                map.steps().size(),
                map.ways().size()));
        out.add("</desc>");
    }

    /// The class of a picture that may not be shrunk to any screen, by its width in hundreds of pixels, rounded
    /// down; each has its rule in `atlas.css`. Empty for pictures that may.
    static String room(int width) {
        return width <= WIDE ? "" : " wide w" + Math.min(MOST_HUNDREDS, width / 100);
    }

    private void definitions() {
        out.add("<defs>");
        var icons = new TreeSet<String>();
        map.steps().forEach(step -> {
            icons.add(Icons.of(step.kind()));
            icons.add(Icons.of(step.column()));
            if (step.standing() == Step.Standing.HERE) {
                icons.add("here");
            }
        });
        for (var placed : layout.cards()) {
            var card = placed.card();
            card.panels().forEach(panel -> icons.add(panel.icon()));
            cards.count(card);
        }
        for (var icon : icons) {
            out.add("<path class=\"tm-i\" id=\"i-")
                    .add(icon)
                    .add("\" d=\"")
                    .add(Icons.path(icon))
                    .add("\"/>");
        }
        cards.define();
        out.add(
                "<marker id=\"tm-a\" class=\"head\" markerUnits=\"userSpaceOnUse\" markerWidth=\"12\" "
                        + "markerHeight=\"12\" refX=\"3\" refY=\"6\" orient=\"auto-start-reverse\"><path d=\"M1 1L10 6L1 11Z\"/></marker>");
        out.add(
                "<marker id=\"tm-o\" class=\"open\" markerUnits=\"userSpaceOnUse\" markerWidth=\"14\" "
                        + "markerHeight=\"14\" refX=\"5\" refY=\"7\" orient=\"auto-start-reverse\"><path d=\"M3 2L11 7L3 12Z\"/></marker>");
        out.add("</defs>");
    }

    private void picture() {
        bands();
        strata();
        brackets();
        ways.lines();
        ways.litLines();
        out.add("<g class=\"cards\">");
        layout.cards().forEach(placed -> {
            cards.card(placed);
            ways.hot(placed.card().step());
        });
        out.add("</g>");
        cards.edges(layout.cards());
        ways.counts();
        labels();
    }

    private void bands() {
        for (var band : layout.bands()) {
            var style = "b" + band.column().ordinal();
            out.rect(band.x(), MARGIN, band.width(), layout.height() - MARGIN - 8, 10, "zone");
            out.rect(band.x(), MARGIN, band.width(), 40, 8, "band " + style);
            out.use("i-" + Icons.of(band.column()), band.x() + 9, MARGIN + 12, "on");
            var name = bound(words.column(band.column()));
            var usual = SvgText.BAND.lines(name, band.width() - 38, 3);
            var isLow = usual.size() > 2;
            var lines = isLow ? SvgText.LOW.lines(name, band.width() - 38, 3) : usual;
            var step = isLow ? 12 : 16;
            var y = MARGIN + 25 - (lines.size() - 1) * step / 2;
            for (var line : lines) {
                out.text(band.x() + 32, y, isLow ? "on low" : "on", line.replace(TextFit.BOUND, ' '), "");
                y += step;
            }
        }
    }

    private void strata() {
        for (var label : layout.labels()) {
            var row = label.stratum().row();
            var y = label.y();
            out.add("<path class=\"rule\" d=\"M").add(MARGIN).add(" ").add(y).add("H");
            out.add(layout.width() - MARGIN).add("\"/>");
            if (row == null) {
                out.text(MARGIN + 12, y + 20, "lane", words.lane(label.stratum().lane()), "");
                continue;
            }
            var title = SvgText.NOTE.line(value(row.title()), layout.width() - 4 * MARGIN);
            if (row.page() == null) {
                out.text(MARGIN + 12, y + 20, "lane", title, "");
            } else {
                out.add(begin)
                        .add(" class=\"row\" href=\"")
                        .escaped(link.apply(row.page()))
                        .add("\">");
                out.rect(MARGIN + 8, y + 4, (int) (SvgText.NOTE.width(title) * 1.1) + 24, 24, 4, "hit");
                out.text(MARGIN + 12, y + 20, "lane", title, "").add("</a>");
            }
        }
    }

    private void brackets() {
        for (var bracket : layout.brackets()) {
            out.rect(bracket.x(), bracket.y(), bracket.width(), bracket.height(), 10, "choice");
            var text = Strip.choice(bracket.choice(), texts);
            var width = (int) (SvgText.LINE.width(text) * 1.1) + 18;
            out.rect(bracket.x() + 10, bracket.y() - LayoutMaker.TAG, width, 20, 10, "choice tag");
            out.text(bracket.x() + 19, bracket.y() + 3, "choice-word", text, "");
        }
    }

    private void labels() {
        for (var saying : layout.sayings()) {
            var y = saying.y() - 12 * (saying.lines().size() - 1);
            var width = (int) Math.ceil(saying.lines().stream()
                    .mapToDouble(SvgText.LINE::width)
                    .max()
                    .orElse(0));
            var left = saying.isAtEnd() ? saying.x() - width : saying.x() - width / 2;
            out.rect(left - 1, y - 9, width + 2, saying.y() - y + 11, 2, "tag");
            for (var line : saying.lines()) {
                out.text(saying.x(), y, saying.isAtEnd() ? "say to" : "say", line, "");
                y += 12;
            }
        }
    }

    /// Words between brackets stay on one line.
    private static String bound(String name) {
        var open = name.indexOf('(');
        return open < 0 ? name : name.substring(0, open) + name.substring(open).replace(' ', TextFit.BOUND);
    }

    private String value(Label label) {
        return words.words(label).value();
    }
}
