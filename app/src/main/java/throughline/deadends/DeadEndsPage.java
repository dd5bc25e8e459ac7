package throughline.deadends;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Sentence;
import throughline.web.Shell;
import throughline.web.Words;

/// Dead ends of the region, what shuts most people out first.
///
/// @param groups       how many there are of each group and kind, whatever is chosen
/// @param institutions those that own a finding or are concerned by one
/// @param first        rank of the first row of this page, from 1
/// @param csv          address of the whole list as a file
public record DeadEndsPage(
        List<Group> groups,
        List<Institution> institutions,
        String kind,
        String institution,
        int total,
        int first,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next,
        String csv)
        implements Page {
    public DeadEndsPage {
        groups = List.copyOf(groups);
        institutions = List.copyOf(institutions);
        rows = List.copyOf(rows);
    }

    /// `D1` to `D6` with its kinds.
    public record Group(String key, String title, int count, List<Kind> kinds) {
        public Group {
            kinds = List.copyOf(kinds);
        }
    }

    /// A kind that can be chosen.
    public record Kind(String key, String title, int count, String path) {}

    /// An institution that can be chosen.
    public record Institution(String slug, String name) {}

    /// One finding.
    ///
    /// @param concerned the first of those concerned
    /// @param count     how many there are in all
    public record Row(
            String group,
            String title,
            Sentence sentence,
            String repair,
            Link subject,
            @Nullable Link owner,
            List<Link> concerned,
            int count) {
        public Row {
            concerned = List.copyOf(concerned);
        }
    }

    /// A thing by its name, with its page if it has one.
    public record Link(Words name, @Nullable String path) {}

    @Override
    public Head head(Shell shell) {
        var head = Head.of(
                Words.name(shell.language(), shell.text("deadends.title")),
                shell.text("deadends.lead", shell.regionName()),
                "");
        return kind.isEmpty() && institution.isEmpty() && first == 1 ? head : head.unlisted();
    }
}
