package throughline.posters;

import java.util.ArrayList;
import java.util.List;
import throughline.posters.PosterSheet.Card;
import throughline.posters.PosterSheet.Group;
import throughline.posters.PosterSheet.Zone;

/// Shares the cards of zones out over the columns of a page so that all columns come out about equally long.
final class Columns {
    /// Columns of a page; about 45 characters wide each.
    static final int PAGE = 4;

    /// Width of a letter and height of a line, as parts of the size of the text; measured on Noto Sans.
    private static final double LETTER = 0.53;

    private static final double LINE = 1.28;

    /// Margins, and the room between columns, in points.
    private static final int AROUND = 80;

    private static final int BETWEEN = 40;

    /// Lines that title, heads of zones and foot take.
    private static final int FRAME = 12;

    /// The count of lines is generous: columns that seem so much too long may still fit.
    private static final double TOLERANCE = 1.2;

    private final int characters;
    private final double capacity;

    /// @param points size of the text
    Columns(Paper paper, double points) {
        this.characters =
                Math.max(10, (int) (((paper.width() - AROUND) / (double) PAGE - BETWEEN) / (points * LETTER)));
        this.capacity = (paper.height() - AROUND) / (points * LINE) - FRAME;
    }

    /// Whether the page may have room for the longest of its columns, as far as letters can be counted; only setting it
    /// tells for sure.
    boolean fits(List<Zone> zones) {
        return fits(zones, TOLERANCE);
    }

    /// Whether no column of the page seems to be longer than a part of its height.
    boolean fits(List<Zone> zones, double tolerance) {
        return zones.stream()
                .flatMap(zone -> zone.columns().stream())
                .allMatch(column ->
                        column.stream().mapToInt(group -> 1 + lines(group)).sum() <= capacity * tolerance);
    }

    private static final int PERCENT = 100;

    /// A zone before its cards have columns.
    record Draft(String style, String title, List<Group> groups) {}

    private int lines(Draft draft) {
        return draft.groups().stream().mapToInt(this::lines).sum();
    }

    /// Shares zones out over two pages so that the longer one is as short as can be; a zone may go on on the second.
    List<List<Draft>> split(List<Draft> drafts) {
        var all = drafts.stream().mapToInt(this::lines).sum();
        var before = 0;
        for (var at = 0; at < drafts.size(); at++) {
            var draft = drafts.get(at);
            for (var group = 0; group < draft.groups().size(); group++) {
                var next = lines(draft.groups().get(group));
                if (before > 0 && before + next > all - before) {
                    return List.of(
                            parts(drafts.subList(0, at), draft, draft.groups().subList(0, group), true),
                            parts(
                                    drafts.subList(at + 1, drafts.size()),
                                    draft,
                                    draft.groups().subList(group, draft.groups().size()),
                                    false));
                }
                before += next;
            }
        }
        return List.of(drafts);
    }

    private static List<Draft> parts(List<Draft> whole, Draft cut, List<Group> groups, boolean last) {
        var parts = new ArrayList<>(whole);
        if (!groups.isEmpty()) {
            parts.add(last ? parts.size() : 0, new Draft(cut.style(), cut.title(), groups));
        }
        return parts;
    }

    /// The zones of one page. Each gets a column, those with most to say the rest.
    List<Zone> of(List<Draft> drafts) {
        var counts = new int[drafts.size()];
        java.util.Arrays.fill(counts, 1);
        for (var left = PAGE - drafts.size(); left > 0; left--) {
            var longest = 0;
            for (var at = 1; at < counts.length; at++) {
                if (lines(drafts.get(at)) * counts[longest] > lines(drafts.get(longest)) * counts[at]) {
                    longest = at;
                }
            }
            counts[longest]++;
        }
        var zones = new ArrayList<Zone>();
        for (var at = 0; at < counts.length; at++) {
            var draft = drafts.get(at);
            zones.add(new Zone(draft.style(), draft.title(), PERCENT * counts[at] / PAGE, share(draft, counts[at])));
        }
        return zones;
    }

    /// Fills column after column up to its share of the lines.
    private List<List<Group>> share(Draft draft, int count) {
        var columns = new ArrayList<List<Group>>();
        var column = new ArrayList<Group>();
        var share = (double) lines(draft) / count;
        var lines = 0;
        for (var group : draft.groups()) {
            var cards = new ArrayList<Card>();
            var title = group.title();
            for (var card : group.cards()) {
                var next = lines(card);
                if (columns.size() + 1 < count && lines > 0 && lines + next / 2.0 > share * (columns.size() + 1)) {
                    if (!cards.isEmpty()) {
                        column.add(new Group(title, cards));
                        cards = new ArrayList<>();
                        title = null;
                    }
                    columns.add(column);
                    column = new ArrayList<>();
                }
                cards.add(card);
                lines += next;
            }
            column.add(new Group(title, cards));
        }
        columns.add(column);
        return columns;
    }

    private int lines(Group group) {
        return group.cards().stream().mapToInt(this::lines).sum();
    }

    /// Lines that a card takes, with the space after it, guessed by its characters.
    private int lines(Card card) {
        var lines = 1 + lines(card.title()) + lines(card.kind() + card.facts() + card.badges() + card.offers());
        lines += card.start().stream().mapToInt(this::lines).sum();
        return lines
                + card.next().stream()
                        .mapToInt(next -> lines(next.words() + next.steps() + "      "))
                        .sum();
    }

    private int lines(String words) {
        return 1 + words.length() / characters;
    }
}
