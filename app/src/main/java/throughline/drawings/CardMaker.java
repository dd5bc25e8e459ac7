package throughline.drawings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Label;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.maps.StepWords;
import throughline.web.Language;
import throughline.web.Texts;

/// Writes the cards of one map: which words, where each line breaks, and how tall that makes the card.
final class CardMaker {
    static final int NARROW = 172;
    /// Where the yearly pay of a job fits on a line.
    static final int EASY = 186;
    /// Where many columns stand side by side.
    static final int LEAST = 152;
    /// Where few do.
    static final int MOST = 216;

    static final int WIDE = 256;
    /// A missing step beside many that are there.
    static final int SLIM = 118;
    private static final int MIN_HEIGHT = 84;
    static final int PAD = 12;
    /// Room that an icon takes before its words.
    private static final int ICON = 20;
    private static final int PILL_GAP = 5;
    private static final int MOST_BADGES = 4;
    /// Stands between phrases.
    private static final String DOT = " ·";
    private static final TextFit KIND = new TextFit(FontWidths.REGULAR, 11.5);
    private static final TextFit TITLE = new TextFit(FontWidths.BOLD, 14);
    private static final TextFit SMALL = new TextFit(FontWidths.REGULAR, 12.5);
    private static final TextFit PILL = new TextFit(FontWidths.REGULAR, 11);

    private final StepWords words;
    private final Texts texts;
    private final Language language;
    private final MapWords sentences;

    CardMaker(CareerMap map, StepWords words, Texts texts, Language language) {
        this.words = words;
        this.texts = texts;
        this.language = language;
        this.sentences = new MapWords(map, words, texts, language);
    }

    /// @param width width of the card in pixels
    Card card(Step step, int width) {
        return new Draft(step, width).card();
    }

    /// A card while it grows downwards.
    private final class Draft {
        private final Step step;
        private final int width;
        private final List<Card.Line> lines = new ArrayList<>();
        private final List<Card.Pill> pills = new ArrayList<>();
        private final List<Card.Panel> panels = new ArrayList<>();
        private final List<String> spoken = new ArrayList<>();
        private String type = "";
        private boolean isWhole = true;
        private int y = 10;

        Draft(Step step, int width) {
            this.step = step;
            this.width = width;
        }

        Card card() {
            head();
            var where = where();
            if (!where.isEmpty()) {
                spoken.add(where);
                small(where, "tm-w", 2);
            }
            var facts = facts();
            if (!facts.isEmpty()) {
                spoken.addAll(facts);
                if (step.facts() instanceof StepFacts.Job) {
                    facts.forEach(fact -> small(fact, "", 3));
                } else {
                    whole(facts);
                }
            }
            badges();
            y += 10;
            sentences.starts(step).forEach(sentence -> panel("flag", "s", sentence, sentence, 6));
            sentences.leaves(step).forEach(leaving -> panel("door", "x", leaving.brief(), leaving.full(), 9));
            var height = panels.isEmpty() ? Math.max(MIN_HEIGHT, y) : Math.max(MIN_HEIGHT, y + 2);
            return new Card(step, width, height, type, lines, pills, panels, isWhole, String.join(", ", spoken));
        }

        private List<String> facts() {
            if (step.missing() != null) {
                return List.of(words.missing(step.missing()));
            }
            return words.facts(step);
        }

        private void head() {
            var kind = words.kind(step.kind());
            spoken.add(kind);
            var standing = switch (step.standing()) {
                case NORMAL -> "";
                case HERE -> texts.text("drawing.here");
                case ELSEWHERE -> texts.text("drawing.elsewhere");
            };
            if (!standing.isEmpty()) {
                spoken.add(standing);
            }
            y += 13;
            var type = standing.isEmpty() ? kind : kind + " · " + standing;
            var room = width - 2 * PAD - ICON + 7;
            var fits = KIND.width(type) <= room;
            this.type = read(KIND.line(fits ? type : kind, room), fits ? type : kind);
            if (!fits && !standing.isEmpty()) {
                y += 16;
                lines.add(new Card.Line(y, "tm-w", read(SMALL.line(standing, width - 2.0 * PAD), standing), ""));
            }
            y += 4;
            var title = words.words(step.title());
            var lang = title.language() == language ? "" : title.language().tag();
            spoken.add(title.value());
            var broken = TITLE.lines(title.value(), width - 2 * PAD, step.missing() == null ? 5 : 7);
            for (var line : read(broken, title.value())) {
                y += 18;
                lines.add(new Card.Line(y, "tm-t", line, lang));
            }
        }

        private String where() {
            var offers = step.offers();
            return switch (offers.size()) {
                case 0 -> "";
                case 1 -> value(offers.getFirst().name());
                default -> texts.text("drawing.offers", offers.size());
            };
        }

        private void small(String text, String style, int most) {
            y += lines.getLast().style().equals(style) ? 0 : 2;
            for (var line : read(SMALL.lines(text, width - 2 * PAD, most), text)) {
                y += 16;
                lines.add(new Card.Line(y, style, line, ""));
            }
        }

        /// Phrases beside each other; one that fits on a line is not broken.
        private void whole(List<String> phrases) {
            var room = width - 2 * PAD;
            var last = phrases.getLast();
            var bound = phrases.stream()
                    .map(phrase -> SMALL.width(phrase.equals(last) ? phrase : phrase + DOT) <= room
                            ? phrase.replace(' ', TextFit.BOUND)
                            : phrase.replaceFirst(" ", String.valueOf(TextFit.BOUND)))
                    .collect(Collectors.joining(DOT.replace(' ', TextFit.BOUND) + " "));
            y += 2;
            var broken = SMALL.lines(bound, room, 9).stream()
                    .map(line -> line.replace(TextFit.BOUND, ' '))
                    .map(line -> line.endsWith(DOT) ? line.substring(0, line.length() - DOT.length()) : line)
                    .toList();
            read(String.join(" ", broken).replace(DOT, ""), String.join(" ", phrases));
            for (var line : broken) {
                y += 16;
                lines.add(new Card.Line(y, "", line, ""));
            }
        }

        private void badges() {
            if (step.badges().isEmpty()) {
                return;
            }
            var marks = new ArrayList<>(step.badges().stream().map(words::badge).toList());
            spoken.addAll(marks);
            if (marks.size() > MOST_BADGES) {
                var more = marks.size() - MOST_BADGES;
                marks.subList(MOST_BADGES, marks.size()).clear();
                marks.add("+" + more);
            }
            var x = PAD;
            isWhole &= step.badges().size() <= MOST_BADGES;
            y += 8;
            for (var mark : marks) {
                var long_ = (int) Math.ceil(PILL.width(mark)) + 16;
                if (x > PAD && x + long_ > width - PAD) {
                    x = PAD;
                    y += 22;
                }
                pills.add(new Card.Pill(x, y, long_, mark));
                x += long_ + PILL_GAP;
            }
            y += 18;
        }

        private void panel(String icon, String style, String text, String full, int most) {
            var broken = SMALL.lines(text, width - 2.0 * PAD, most, ICON);
            var height = 16 * broken.size() + 11;
            spoken.add(full);
            panels.add(new Card.Panel(y, height, icon, style, read(broken, full)));
            y += height;
        }

        /// Lines may break behind a slash.
        private List<String> read(List<String> broken, String full) {
            read(String.join(" ", broken).replace("/ ", "/"), full.replace("/ ", "/"));
            return broken;
        }

        /// Notes whether all of a text can be read from what is seen of it, with no word cut or divided.
        private String read(String seen, String full) {
            isWhole &= seen.equals(full);
            return seen;
        }
    }

    private String value(Label label) {
        return words.words(label).value();
    }
}
