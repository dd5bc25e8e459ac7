package throughline.posters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.drawings.LineCount;
import throughline.posters.PosterSheet.Card;
import throughline.posters.PosterSheet.Group;
import throughline.posters.PosterSheet.Zone;

/// Shares the cards of zones out over the columns of a page so that the longest is as short as can be. Sizes are those
/// of the style sheet in `Poster.jte`, in points and in parts of the size of the text.
final class Columns {
    private static final double SIDE = 0.55 * 72;
    private static final double TOP = 0.5 * 72;

    /// Height of a line.
    private static final double LINE = 1.28;

    /// Columns of a page, or one less where they would be too narrow to read.
    private static final int MOST = 4;

    private static final double NARROW = 15;
    private static final double GAP = 0.7;
    private static final double CARD_SIDES = 0.9;
    private static final double CARD_ENDS = 0.9;
    private static final double REST = 0.4;
    private static final double SAMPLE = 2;
    private static final double HEADING = 0.9;
    private static final double NO_HEADING = 2.45;
    private static final double BEGIN = 0.7;
    private static final double ZONE = 1.25;
    private static final double TITLE = 2.3;
    private static final double SUBTITLE = 1.2;
    private static final double CODE = 72;
    private static final int PERCENT = 100;

    private final double em;
    private final int count;
    private final double width;
    private final double column;
    private final double height;
    private final LineCount regular;
    private final LineCount bold;
    /// Cards are asked for again and again while a page is shared out.
    private final Map<Card, Double> heights = new IdentityHashMap<>();

    /// @param points size of the text
    /// @param part   part of the height of a page that may be used
    Columns(Paper paper, double points, double part) {
        this.em = points;
        this.width = paper.width() - 2 * SIDE;
        this.height = (paper.height() - 2 * TOP) * part;
        this.count = width / MOST >= NARROW * points ? MOST : MOST - 1;
        this.column = width / count - GAP * points;
        this.regular = LineCount.regular(points);
        this.bold = LineCount.bold(points);
    }

    /// A zone before its cards have columns.
    record Draft(String style, String title, List<Group> groups) {}

    /// Whether each page of a sheet has room for the longest of its columns.
    boolean fit(PosterSheet sheet) {
        var frame = head(sheet) + foot(sheet);
        return sheet.pages().stream()
                .allMatch(zones -> zones.stream()
                        .allMatch(zone -> frame
                                        + heading(zone)
                                        + zone.columns().stream()
                                                .mapToDouble(this::height)
                                                .max()
                                                .orElse(0)
                                <= height));
    }

    private double head(PosterSheet sheet) {
        var isNamed = sheet.school() != null || sheet.logo() != null;
        var room = isNamed ? 0.7 * width : width;
        var title = LineCount.bold(TITLE * em).lines(sheet.title(), room, 0) * TITLE * 1.1;
        var subtitle = sheet.subtitle() == null
                ? 0
                : LineCount.regular(SUBTITLE * em).lines(sheet.subtitle(), room, 0) * SUBTITLE * LINE;
        var name = sheet.school() == null ? 0 : bold.lines(sheet.school(), width - room, 0) * LINE;
        return Math.max(LINE + title + subtitle, name + (sheet.logo() == null ? 0 : 3.5)) * em;
    }

    private double foot(PosterSheet sheet) {
        var honesty = String.join(" · ", sheet.honesty()) + " · " + sheet.valid();
        var legend = 1
                + sheet.lines().stream()
                        .mapToInt(line -> regular.lines(line.words(), 0.2 * width - GAP * em, (SAMPLE + 0.3) * em))
                        .sum();
        var live = bold.lines(sheet.labels().live(), 0.22 * width - GAP * em, 0)
                + regular.lines(sheet.address(), 0.22 * width - GAP * em, 0)
                + 1;
        var lines = Math.max(legend, Math.max(live, regular.lines(honesty, 0.46 * width - GAP * em, 0)));
        return 2 + 0.85 * em + Math.max(lines * LINE * em, CODE + 4);
    }

    private double heading(Zone zone) {
        var room = width * zone.percent() / PERCENT - (GAP + ZONE) * em;
        return (0.5 + ZONE * (0.5 + LINE * LineCount.bold(ZONE * em).lines(zone.title(), room, 0))) * em;
    }

    /// Shares zones out over so many pages so that the longest is as short as can be; a zone may go on on the next.
    List<List<Draft>> split(List<Draft> drafts, int pages) {
        if (pages == 1) {
            return List.of(drafts);
        }
        var best = List.of(drafts);
        var least = Double.MAX_VALUE;
        for (var at = 0; at < drafts.size(); at++) {
            var draft = drafts.get(at);
            var groups = draft.groups();
            for (var group = at == 0 ? 1 : 0; group < groups.size(); group++) {
                var first = join(drafts.subList(0, at), cut(draft, groups.subList(0, group)), List.of());
                var rest = join(
                        List.of(),
                        cut(draft, groups.subList(group, groups.size())),
                        drafts.subList(at + 1, drafts.size()));
                var split = Stream.concat(Stream.of(first), split(rest, pages - 1).stream())
                        .toList();
                var longest = split.stream().mapToDouble(this::longest).max().orElse(0);
                if (longest < least) {
                    least = longest;
                    best = split;
                }
            }
        }
        return best;
    }

    /// The longest column of a page.
    private double longest(List<Draft> page) {
        return of(page).stream()
                .flatMap(zone -> zone.columns().stream())
                .mapToDouble(this::height)
                .max()
                .orElse(0);
    }

    private static Draft cut(Draft whole, List<Group> groups) {
        return new Draft(whole.style(), whole.title(), groups);
    }

    private static List<Draft> join(List<Draft> before, Draft cut, List<Draft> after) {
        return Stream.of(before, cut.groups().isEmpty() ? List.<Draft>of() : List.of(cut), after)
                .flatMap(List::stream)
                .toList();
    }

    /// The zones of one page. Each gets a column, those with most to say the rest.
    List<Zone> of(List<Draft> drafts) {
        var counts = new int[drafts.size()];
        Arrays.fill(counts, 1);
        var heights = drafts.stream().mapToDouble(draft -> least(draft, 1)).toArray();
        for (var left = count - drafts.size(); left > 0; left--) {
            var longest = 0;
            for (var at = 1; at < counts.length; at++) {
                longest = heights[at] > heights[longest] ? at : longest;
            }
            counts[longest]++;
            heights[longest] = least(drafts.get(longest), counts[longest]);
        }
        var all = Math.max(count, drafts.size());
        var zones = new ArrayList<Zone>();
        for (var at = 0; at < counts.length; at++) {
            var draft = drafts.get(at);
            zones.add(new Zone(draft.style(), draft.title(), PERCENT * counts[at] / all, share(draft, heights[at])));
        }
        return zones;
    }

    /// The least height at which so many columns hold a zone.
    private double least(Draft draft, int columns) {
        var low = 0.0;
        var high = draft.groups().stream().mapToDouble(this::height).sum() + NO_HEADING * em;
        while (high - low > 1) {
            var middle = (low + high) / 2;
            if (share(draft, middle).size() <= columns) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// Fills column after column up to a height. A column never begins with the number of steps left out.
    private List<List<Group>> share(Draft draft, double most) {
        var columns = new ArrayList<List<Group>>();
        var column = new ArrayList<Group>();
        var height = 0.0;
        for (var group : draft.groups()) {
            var cards = new ArrayList<Card>();
            var title = group.title();
            for (var at = 0; at < group.cards().size(); at++) {
                var card = group.cards().get(at);
                var isLast = at + 2 == group.cards().size()
                        && group.cards().getLast().isRest();
                var next = height(card) + (isLast ? height(group.cards().getLast()) : 0);
                var head = cards.isEmpty() ? heading(title) : 0;
                if (height > 0 && height + head + next > most && !card.isRest()) {
                    if (!cards.isEmpty()) {
                        column.add(new Group(title, cards));
                        cards = new ArrayList<>();
                        title = null;
                    }
                    columns.add(column);
                    column = new ArrayList<>();
                    height = 0;
                }
                height += (cards.isEmpty() ? heading(title) : 0) + height(card);
                cards.add(card);
            }
            column.add(new Group(title, cards));
        }
        columns.add(column);
        return columns;
    }

    private double height(List<Group> column) {
        return column.stream().mapToDouble(this::height).sum();
    }

    private double height(Group group) {
        return heading(group.title())
                + group.cards().stream().mapToDouble(this::height).sum();
    }

    private double heading(@Nullable String title) {
        return title == null ? NO_HEADING * em : 1.5 + (HEADING + LINE * bold.lines(title, column, 0)) * em;
    }

    /// The height of a card with the space after it.
    private double height(Card card) {
        return heights.computeIfAbsent(card, this::measured);
    }

    private double measured(Card card) {
        var room = column - CARD_SIDES * em - 3;
        if (card.isRest()) {
            return (REST + LINE * bold.lines(card.title(), room, 0)) * em;
        }
        var lines = bold.lines(card.title(), room, 0);
        for (var start : card.start()) {
            lines += regular.lines(start, room, BEGIN * em + bold.width("Start here "));
        }
        if (!card.kind().isEmpty()) {
            var said = Stream.of(card.kind(), card.facts(), card.badges(), card.offers())
                    .filter(part -> !part.isEmpty())
                    .toList();
            lines += regular.lines(String.join(" · ", said), room, 0);
        }
        for (var next : card.next()) {
            lines += regular.lines(next.words() + ": " + next.steps(), room, (SAMPLE + 0.3) * em);
        }
        return 3 + (CARD_ENDS + LINE * lines) * em;
    }
}
