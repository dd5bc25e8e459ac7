package throughline.drawings;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import throughline.drawings.Layout.Placed;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Label;
import throughline.engine.map.Step;
import throughline.maps.StepWords;
import throughline.web.Language;
import throughline.web.Texts;

/// Writes a layout as SVG. Its look is in `map.css`, shared by the file and by pages that hold the drawing.
final class SvgWriter {
    private static final int MARGIN = LayoutMaker.MARGIN;
    private static final int PAD = CardMaker.PAD;
    /// Pictures wider than this are not shrunk as far, so that their words can still be read.
    static final int WIDE = 1320;
    static final int BUNDLE = 3;

    private final CareerMap map;
    private final Layout layout;
    private final StepWords words;
    private final Texts texts;
    private final Language language;
    private final UnaryOperator<String> link;
    private final Map<String, Integer> lit;
    private final SvgText out = new SvgText();
    private final WayWriter ways;

    /// @param lit steps of a route with their numbers on it; empty for a map without a route
    SvgWriter(
            CareerMap map,
            Layout layout,
            StepWords words,
            Texts texts,
            Language language,
            UnaryOperator<String> link,
            Map<String, Integer> lit) {
        this.map = map;
        this.layout = layout;
        this.words = words;
        this.texts = texts;
        this.language = language;
        this.link = link;
        this.lit = lit;
        this.ways = new WayWriter(layout, out, lit);
    }

    String file() {
        var strip = new Strip(map, layout, words, texts, language);
        var top = strip.titleHeight();
        var width = Math.max(layout.width(), Strip.MIN_WIDTH);
        open(width, top + layout.height() + strip.height(width), true);
        out.add("<style>").add(StyleSheet.TEXT).add("</style>");
        definitions();
        out.rect(0, 0, width, top + layout.height() + strip.height(width), 0, "paper");
        strip.title(out);
        out.add("<g transform=\"translate(0 ").add(top).add(")\">");
        picture();
        out.add("</g>");
        strip.foot(out, top + layout.height(), width);
        return out.add("</svg>\n").toString();
    }

    String inline() {
        open(layout.width(), layout.height(), false);
        definitions();
        picture();
        return out.add("</svg>").toString();
    }

    private void open(int width, int height, boolean alone) {
        out.add("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tmap")
                .add(width > WIDE ? " wide" : "")
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
        layout.cards().forEach(placed -> placed.card().panels().forEach(panel -> icons.add(panel.icon())));
        for (var icon : icons) {
            out.add("<path class=\"tm-i\" id=\"i-")
                    .add(icon)
                    .add("\" d=\"")
                    .add(Icons.path(icon))
                    .add("\"/>");
        }
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
        layout.cards().forEach(this::card);
        out.add("</g>");
        ways.counts();
        labels();
    }

    private void bands() {
        for (var band : layout.bands()) {
            var style = "b" + band.column().ordinal();
            out.rect(band.x(), MARGIN, band.width(), layout.height() - MARGIN - 8, 10, "zone");
            out.rect(band.x(), MARGIN, band.width(), 40, 8, "band " + style);
            out.use("i-" + Icons.of(band.column()), band.x() + 9, MARGIN + 12, "on");
            var name = words.column(band.column());
            var broken = SvgText.BAND.lines(name, band.width() - 38, 3);
            var isLow = broken.size() > 2;
            var y = MARGIN + (broken.size() == 1 ? 25 : isLow ? 12 : 17);
            for (var line : isLow ? SvgText.LOW.lines(name, band.width() - 38, 3) : broken) {
                out.text(band.x() + 32, y, isLow ? "on low" : "on", line, "");
                y += isLow ? 12 : 16;
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
                out.add("<a class=\"row\" href=\"")
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
            for (var line : saying.lines()) {
                out.text(saying.x(), y, saying.isAtEnd() ? "say to" : "say", line, "");
                y += 12;
            }
        }
    }

    private void card(Placed placed) {
        var card = placed.card();
        var step = card.step();
        var style = new StringBuilder("card");
        if (step.missing() != null) {
            style.append(" gone");
        }
        style.append(
                switch (step.standing()) {
                    case NORMAL -> "";
                    case HERE -> " here";
                    case ELSEWHERE -> " away";
                });
        var number = lit.getOrDefault(step.id(), 0);
        if (number > 0) {
            style.append(" lit");
        }
        if (step.page() == null) {
            out.add("<g role=\"img\" aria-label=\"");
        } else {
            out.add("<a href=\"").escaped(link.apply(step.page())).add("\" aria-label=\"");
        }
        out.escaped(number > 0 ? texts.text("drawing.lit", number, card.name()) : card.name())
                .add("\" class=\"")
                .add(style.toString());
        out.add("\" transform=\"translate(")
                .add(placed.x() + PAD)
                .add(" ")
                .add(placed.y())
                .add(")\">");
        if (card.lines().stream()
                .anyMatch(line -> line.style().equals("t") && line.text().endsWith("…"))) {
            out.add("<title>").escaped(value(step.title())).add("</title>");
        } else if (step.remarks().official() != null) {
            out.add("<title>").escaped(words.official(step).orElse("")).add("</title>");
        }
        ways.hot(step, placed);
        out.rect(-PAD, 0, card.width(), card.height(), 7, "box");
        out.rect(-PAD, 0, 5, card.height(), 2, "edge b" + step.column().ordinal());
        for (var panel : card.panels()) {
            out.rect(5 - PAD, panel.y(), card.width() - 6, panel.height(), 0, "panel " + panel.style());
            out.use("i-" + panel.icon(), -1, panel.y() + 6, "");
        }
        out.use(
                "i-" + (step.standing() == Step.Standing.HERE ? "here" : Icons.of(step.kind())),
                0,
                10,
                step.standing() == Step.Standing.HERE ? "full" : "");
        for (var pill : card.pills()) {
            out.rect(pill.x() - PAD, pill.y(), pill.width(), 18, 9, "pill");
            out.text(pill.x() - PAD + pill.width() / 2, pill.y() + 13, "b", pill.text(), "");
        }
        said(card.lines());
        if (number > 0) {
            out.add("<circle class=\"stop\" cx=\"").add(card.width() - PAD - 4).add("\" cy=\"4\" r=\"13\"/>");
            out.text(card.width() - PAD - 4, 9, "stop", Integer.toString(number), "");
        }
        out.add(step.page() == null ? "</g>" : "</a>");
    }

    /// Lines of text; those of one style that follow one another name it once.
    private void said(List<Card.Line> lines) {
        for (var from = 0; from < lines.size(); ) {
            var first = lines.get(from);
            var to = from + 1;
            while (to < lines.size()
                    && lines.get(to).style().equals(first.style())
                    && lines.get(to).lang().equals(first.lang())) {
                to++;
            }
            var isGroup = to > from + 1 && !(first.style() + first.lang()).isEmpty();
            if (isGroup) {
                out.group(first.style(), first.lang());
            }
            for (var line : lines.subList(from, to)) {
                out.text(
                        line.x() - PAD, line.y(), isGroup ? "" : line.style(), line.text(), isGroup ? "" : line.lang());
            }
            out.add(isGroup ? "</g>" : "");
            from = to;
        }
    }

    private String value(Label label) {
        return words.words(label).value();
    }
}
