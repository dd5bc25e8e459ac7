package throughline.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// One page of what a search found, with the ways to narrow it. All addresses are without language prefix.
///
/// @param words       what was typed
/// @param zip         ZIP code the results are near to, or empty
/// @param miles       how far away they may be
/// @param chosen      parameters of the chosen filters, which a new search keeps
/// @param chips       chosen filters, each with the address without it
/// @param groups      filters with counts
/// @param corrected   words that were searched instead
/// @param approximate words were matched loosely
/// @param help        what to do when nothing was found
public record SearchPage(
        String words,
        String zip,
        int miles,
        long total,
        List<ResultRow> results,
        List<Hidden> chosen,
        List<Chip> chips,
        List<Group> groups,
        List<SortChoice> sorts,
        Paging paging,
        String csv,
        @Nullable String corrected,
        boolean approximate,
        @Nullable Help help)
        implements Page {
    public SearchPage {
        results = List.copyOf(results);
        chosen = List.copyOf(chosen);
        chips = List.copyOf(chips);
        groups = List.copyOf(groups);
        sorts = List.copyOf(sorts);
    }

    /// A parameter that forms pass on.
    public record Hidden(String name, String value) {}

    /// A chosen filter.
    ///
    /// @param facet parameter of its group, `zip` for the place
    public record Chip(String facet, Words name, String without) {}

    /// Values of one facet, most frequent first.
    ///
    /// @param open    whether the group is unfolded at first
    /// @param whole   whether the rest is unfolded too, because all values were asked for
    /// @param grouped the first values are groups of the rest
    /// @param rest    values that are folded away at first
    /// @param left    how many more there are that are not offered here
    /// @param all     address of the same page with all values, when there are more
    public record Group(
            String facet,
            boolean open,
            boolean whole,
            boolean grouped,
            List<Value> first,
            List<Value> rest,
            int left,
            @Nullable String all) {
        public Group {
            first = List.copyOf(first);
            rest = List.copyOf(rest);
        }
    }

    /// A value of a facet.
    ///
    /// @param path address with the value switched on or, if chosen, off
    public record Value(String key, Words name, long count, boolean chosen, String path) {}

    /// A way to order the results.
    public record SortChoice(String key, String path, boolean chosen) {}

    /// Which page this is.
    ///
    /// @param near numbered pages around this one
    public record Paging(
            int page,
            int pages,
            @Nullable String previous,
            @Nullable String next,
            List<Numbered> near) {
        public Paging {
            near = List.copyOf(near);
        }
    }

    /// A page by its number.
    public record Numbered(int page, String path) {}

    /// Ways on from nothing.
    ///
    /// @param withoutFilters address of the same words without filters
    /// @param found          what that search finds
    /// @param similar        titles that begin like the words
    public record Help(@Nullable String withoutFilters, long found, List<Similar> similar) {
        public Help {
            similar = List.copyOf(similar);
        }
    }

    /// Words to search for instead.
    public record Similar(String words, String path) {}

    @Override
    public Head head(Shell shell) {
        var title = words.isEmpty() ? shell.text("browse.search.all") : shell.text("browse.search.title", words);
        var head = Head.of(
                Words.name(shell.language(), title),
                shell.text("browse.search.description", shell.regionName()),
                "search");
        return words.isEmpty() && chips.isEmpty() && paging.page() == 1 ? head : head.unlisted();
    }
}
