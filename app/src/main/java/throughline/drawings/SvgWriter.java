package throughline.drawings;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import throughline.drawings.Layout.Placed;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Label;
import throughline.engine.map.Step;
import throughline.maps.MapAddress;
import throughline.maps.StepWords;
import throughline.web.Language;
import throughline.web.Texts;

/// Writes a layout as SVG. Its look is in `map.css`, shared by the file and by pages that hold the drawing.
final class SvgWriter {
    private static final int MARGIN = LayoutMaker.MARGIN;
    private static final int PAD = CardMaker.PAD;
    /// Pictures wider than this are not shrunk as far, so that their words can still be read.
    static final int WIDE = 1320;
    private static final int MOST_HUNDREDS = 30;

    /// Where the colored edge of a card begins, within its rounded corners.
    private static final int EDGE = 4;

    private final CareerMap map;
    private final Layout layout;
    private final StepWords words;
    private final Texts texts;
    private final Language language;
    private final UnaryOperator<String> link;
    private final Map<String, Integer> lit;
    private final String begin;
    private final SvgText out = new SvgText();
    private final WayWriter ways;
    private final Stencils stencils = new Stencils();

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
        this.lit = lit;
        this.begin = target.isEmpty() ? "<a" : "<a target=\"" + target + "\"";
        this.ways = new WayWriter(layout, out, lit);
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
            stencils.count(y -> head(card, y));
            card.pills().forEach(pill -> stencils.count(y -> pill(pill, y)));
            card.panels().forEach(panel -> stencils.count(y -> panel(card, panel, y)));
        }
        for (var icon : icons) {
            out.add("<path class=\"tm-i\" id=\"i-")
                    .add(icon)
                    .add("\" d=\"")
                    .add(Icons.path(icon))
                    .add("\"/>");
        }
        stencils.define(out);
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
        edges();
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

    /// The colored left edges of all cards, those of one column at once.
    private void edges() {
        var edges = new TreeMap<String, StringBuilder>();
        for (var placed : layout.cards()) {
            var step = placed.card().step();
            if (step.missing() == null) {
                var style = step.standing() == Step.Standing.ELSEWHERE
                        ? "far"
                        : "b" + step.column().ordinal();
                edges.computeIfAbsent(style, _ -> new StringBuilder())
                        .append('M')
                        .append(placed.x())
                        .append(' ')
                        .append(placed.y() + EDGE)
                        .append("h5v")
                        .append(placed.card().height() - 2 * EDGE)
                        .append("h-5z");
            }
        }
        edges.forEach((style, data) -> out.add("<path class=\"edge ")
                .add(style)
                .add("\" d=\"")
                .add(data.toString())
                .add("\"/>"));
    }

    private void card(Placed placed) {
        var card = placed.card();
        var step = card.step();
        var number = lit.getOrDefault(step.id(), 0);
        var style = new StringJoiner(" ", " class=\"", "\"").setEmptyValue("");
        if (step.missing() != null) {
            style.add("gone");
        }
        if (step.standing() != Step.Standing.NORMAL) {
            style.add(step.standing() == Step.Standing.HERE ? "here" : "away");
        }
        if (number > 0) {
            style.add("lit");
        }
        var page = page(step);
        if (page == null) {
            out.add("<g role=\"img\" aria-label=\"");
        } else {
            out.add(begin).add(" href=\"").escaped(link.apply(page)).add("\" aria-label=\"");
        }
        out.escaped(number > 0 ? texts.text("drawing.lit", number, card.name()) : card.name())
                .add("\"")
                .add(style.toString());
        out.add(" transform=\"translate(")
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
        out.rect(-PAD, 0, card.width(), card.height(), 0, "box");
        card.panels().forEach(panel -> stencils.show(out, y -> panel(card, panel, y), 0, panel.y()));
        stencils.show(out, y -> head(card, y), 0, 0);
        card.pills().forEach(pill -> stencils.show(out, y -> pill(pill, y), pill.x() - PAD, pill.y()));
        said(card.lines());
        if (number > 0) {
            out.add("<circle class=\"stop\" cx=\"").add(card.width() - PAD - 4).add("\" cy=\"4\" r=\"13\"/>");
            out.text(card.width() - PAD - 4, 9, "stop", Integer.toString(number), "");
        }
        out.add(page == null ? "</g>" : "</a>");
        ways.hot(step);
    }

    /// What is missing leads to where one can say that one knows of it.
    private @Nullable String page(Step step) {
        return step.missing() != null && step.page() == null ? MapAddress.report(map.subject()) : step.page();
    }

    /// Words between brackets stay on one line.
    private static String bound(String name) {
        var open = name.indexOf('(');
        return open < 0 ? name : name.substring(0, open) + name.substring(open).replace(' ', TextFit.BOUND);
    }

    /// The first line of a card: what kind of thing it is.
    private static String head(Card card, int y) {
        var isHere = card.step().standing() == Step.Standing.HERE;
        return new SvgText()
                .use("i-" + (isHere ? "here" : Icons.of(card.step().kind())), 0, y + 10, isHere ? "tm-full" : "")
                .text(19, y + 23, "tm-k", card.kind(), "")
                .toString();
    }

    private static String pill(Card.Pill pill, int y) {
        return new SvgText()
                .rect(0, y, pill.width(), 18, 9, "tm-p")
                .text(pill.width() / 2, y + 13, "tm-b", pill.text(), "")
                .toString();
    }

    private static String panel(Card card, Card.Panel panel, int y) {
        var part = new SvgText();
        part.add("<path d=\"M-7 ")
                .add(y)
                .add("h")
                .add(card.width() - 6)
                .add("v")
                .add(panel.height());
        part.add("H-7z\" class=\"tm-").add(panel.style()).add("\"/>");
        part.use("i-" + panel.icon(), 0, y + 6, "");
        var base = y + 18;
        for (var line : panel.lines()) {
            part.text(base == y + 18 ? 20 : 0, base, "", line, "");
            base += 16;
        }
        return part.toString();
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
                out.text(0, line.y(), isGroup ? "" : line.style(), line.text(), isGroup ? "" : line.lang());
            }
            out.add(isGroup ? "</g>" : "");
            from = to;
        }
    }

    private String value(Label label) {
        return words.words(label).value();
    }
}
