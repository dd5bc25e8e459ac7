package throughline.drawings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.drawings.Layout.Placed;
import throughline.drawings.Stencils.Part;
import throughline.drawings.Stencils.Role;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Step;
import throughline.maps.MapAddress;
import throughline.maps.StepWords;
import throughline.web.Texts;

/// Writes the cards of a picture. What many cards have alike is written once among the definitions.
final class CardWriter {
    private static final int PAD = CardMaker.PAD;

    /// Where the colored edge of a card begins, within its rounded corners.
    private static final int EDGE = 4;

    private final CareerMap map;
    private final StepWords words;
    private final Texts texts;
    private final UnaryOperator<String> link;
    private final Map<String, Integer> lit;
    private final String begin;
    private final SvgText out;
    private final Stencils stencils = new Stencils();
    private final Map<Card, List<Part>> parts = new IdentityHashMap<>();
    /// How many cards have a name.
    private final Map<String, Integer> names = new HashMap<>();

    /// @param lit   steps of a route with their numbers on it
    /// @param begin the beginning of a link
    CardWriter(
            CareerMap map,
            StepWords words,
            Texts texts,
            UnaryOperator<String> link,
            Map<String, Integer> lit,
            String begin,
            SvgText out) {
        this.map = map;
        this.words = words;
        this.texts = texts;
        this.link = link;
        this.lit = lit;
        this.begin = begin;
        this.out = out;
    }

    /// Counts the parts of a card that others may have as well; for each card before any is written.
    void count(Card card) {
        parts(card).forEach(stencils::count);
        card.panels().forEach(panel -> stencils.count(frame(card, panel)));
        names.merge(name(card), 1, Integer::sum);
    }

    void define() {
        stencils.define(out);
    }

    /// The colored left edges of all cards, those of one column at once.
    void edges(Collection<Placed> cards) {
        var edges = new TreeMap<String, StringBuilder>();
        for (var placed : cards) {
            var step = placed.card().step();
            if (step.missing() == null) {
                var style = step.standing() == Step.Standing.ELSEWHERE
                        ? "far"
                        : "b" + step.column().ordinal();
                edges.computeIfAbsent(style, _ -> new StringBuilder())
                        .append('M')
                        .append(placed.x() + 2)
                        .append(' ')
                        .append(placed.y() + EDGE)
                        .append('v')
                        .append(placed.card().height() - 2 * EDGE);
            }
        }
        edges.forEach((style, data) -> out.add("<path class=\"edge ")
                .add(style)
                .add("\" d=\"")
                .add(data.toString())
                .add("\"/>"));
    }

    void card(Placed placed) {
        var card = placed.card();
        var step = card.step();
        var number = lit.getOrDefault(step.id(), 0);
        var page = page(step);
        if (page == null) {
            out.add("<g role=\"img\"");
        } else {
            out.add(begin).add(" href=\"").escaped(link.apply(page)).add("\"");
        }
        said(card, number);
        out.add(style(step, number))
                .add(" transform=\"translate(")
                .add(placed.x() + PAD)
                .add(" ")
                .add(placed.y())
                .add(")\">");
        if (!card.isTitleWhole()) {
            out.add("<title>").escaped(words.words(step.title()).value()).add("</title>");
        } else if (step.remarks().official() != null) {
            out.add("<title>").escaped(words.official(step).orElse("")).add("</title>");
        }
        out.rect(0, 0, card.width(), card.height(), 0, "");
        card.panels().forEach(panel -> stencils.show(out, frame(card, panel)));
        parts(card).forEach(part -> stencils.show(out, part));
        if (number > 0) {
            out.add("<circle class=\"stop\" cx=\"").add(card.width() - PAD - 4).add("\" cy=\"4\" r=\"13\"/>");
            out.text(card.width() - PAD - 4, 9, "stop", Integer.toString(number), "");
        }
        out.add(page == null ? "</g>" : "</a>");
    }

    /// What a screen reader announces: the words of the card itself, or all in one sentence where some are cut. Facts
    /// belong to the name where another card has the same without them.
    private void said(Card card, int number) {
        if (number > 0 || !card.isWhole()) {
            var name = number > 0 ? texts.text("drawing.lit", number, card.name()) : card.name();
            out.add(" aria-label=\"").escaped(name).add("\"");
        } else {
            var last = names.getOrDefault(name(card), 0) == 1 ? Role.NAME : Role.FACTS;
            refer("labelledby", parts(card).filter(part -> part.role().compareTo(last) <= 0));
            refer("describedby", parts(card).filter(part -> part.role().compareTo(last) > 0));
        }
    }

    private void refer(String how, Stream<Part> parts) {
        var ids = parts.map(stencils::name).collect(Collectors.joining(" "));
        if (!ids.isEmpty()) {
            out.add(" aria-").add(how).add("=\"").add(ids).add("\"");
        }
    }

    /// What tells a card from others.
    private String name(Card card) {
        return parts(card)
                .filter(part -> part.role() == Role.NAME)
                .map(stencils::name)
                .collect(Collectors.joining(" "));
    }

    /// The parts that say something, in the order in which they are read.
    private Stream<Part> parts(Card card) {
        return parts.computeIfAbsent(card, CardWriter::made).stream();
    }

    private static List<Part> made(Card card) {
        return Stream.of(
                        Stream.of(head(card)),
                        blocks(card.lines()).stream(),
                        card.pills().stream().map(CardWriter::pill),
                        card.panels().stream().map(CardWriter::words))
                .flatMap(part -> part)
                .toList();
    }

    private static String style(Step step, int number) {
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
        return style.toString();
    }

    /// What is missing leads to where one can say that one knows of it.
    private @Nullable String page(Step step) {
        return step.missing() != null && step.page() == null ? MapAddress.report(map.subject()) : step.page();
    }

    /// The first line of a card: what kind of thing it is.
    private static Part head(Card card) {
        var isHere = card.step().standing() == Step.Standing.HERE;
        return Part.of(
                0,
                0,
                Role.NAME,
                y -> new SvgText()
                        .use(
                                "i-" + (isHere ? "here" : Icons.of(card.step().kind())),
                                0,
                                y + 10,
                                isHere ? "tm-full" : "")
                        .text(19, y + 23, "tm-k", card.kind(), "")
                        .toString());
    }

    private static Part pill(Card.Pill pill) {
        return Part.of(
                pill.x() - PAD,
                pill.y(),
                Role.FACTS,
                y -> new SvgText()
                        .rect(0, y, pill.width(), 18, 9, "tm-p")
                        .text(pill.width() / 2, y + 13, "tm-b", pill.text(), "")
                        .toString());
    }

    /// The ground and the mark of a strip.
    private static Part frame(Card card, Card.Panel panel) {
        return Part.of(
                0,
                panel.y(),
                Role.MORE,
                y -> new SvgText()
                        .add("<path d=\"M-7 ")
                        .add(y)
                        .add("h")
                        .add(card.width() - 6)
                        .add("v")
                        .add(panel.height())
                        .add("H-7z\" class=\"tm-")
                        .add(panel.style())
                        .add("\"/>")
                        .use("i-" + panel.icon(), 0, y + 6, "")
                        .toString());
    }

    private static Part words(Card.Panel panel) {
        return Part.of(0, panel.y(), Role.MORE, y -> {
            var part = new SvgText();
            for (var number = 0; number < panel.lines().size(); number++) {
                part.text(
                        number == 0 ? 20 : 0, y + 18 + 16 * number, "", read(panel.lines(), number, line -> line), "");
            }
            return part.toString();
        });
    }

    /// Lines of text; those of one style that follow one another are one part.
    private static List<Part> blocks(List<Card.Line> lines) {
        var parts = new ArrayList<Part>();
        for (var from = 0; from < lines.size(); ) {
            var first = lines.get(from);
            var to = from + 1;
            while (to < lines.size()
                    && lines.get(to).style().equals(first.style())
                    && lines.get(to).lang().equals(first.lang())) {
                to++;
            }
            parts.add(block(lines.subList(from, to)));
            from = to;
        }
        return parts;
    }

    private static Part block(List<Card.Line> lines) {
        var first = lines.getFirst();
        var role = first.style().isEmpty() ? Role.FACTS : Role.NAME;
        return Part.of(0, first.y(), role, first.style(), first.lang(), y -> {
            var part = new SvgText();
            for (var number = 0; number < lines.size(); number++) {
                part.text(0, y + lines.get(number).y() - first.y(), "", read(lines, number, Card.Line::text), "");
            }
            return part.toString();
        });
    }

    /// A line of several. Lines end in a blank or a slash, so that they can be read in one go.
    private static <T> String read(List<T> lines, int number, Function<T, String> text) {
        var line = text.apply(lines.get(number));
        return number + 1 < lines.size() && !line.endsWith("/") ? line + " " : line;
    }
}
