package throughline.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Words;

/// One page of a list that is browsed: what narrows it, its rows, where the next rows are.
///
/// @param groups   ways to narrow it, each a row of links
/// @param total    all rows under the present choice
/// @param page     from 1
public record Listing<T>(
        List<Group> groups,
        List<T> rows,
        int total,
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next) {
    static final int ROWS = 100;

    public Listing {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
    }

    /// A row of links; exactly one is current.
    ///
    /// @param key what it narrows by, for example `sector` or `letter`
    public record Group(String key, List<Choice> choices) {
        public Group {
            choices = List.copyOf(choices);
        }
    }

    /// A choice with the number of rows behind it; without title it stands for all.
    public record Choice(@Nullable Words title, String url, int count, boolean current) {}
}
