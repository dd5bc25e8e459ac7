package throughline.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// Every change of a fact, with what it was before, to be shown again or taken back.
///
/// @param publish whether the person may do that
/// @param said    key of what the last form did, or empty
public record HistoryPage(String token, Things.Thing thing, List<Line> lines, boolean publish, String said)
        implements PrivatePage {
    public HistoryPage {
        lines = List.copyOf(lines);
    }

    /// A change.
    ///
    /// @param state `REVIEW`, `PUBLISHED`, `RETURNED` or `ENDED`
    public record Line(
            long id,
            String column,
            String before,
            String value,
            String reason,
            String author,
            Instant writtenAt,
            @Nullable Instant publishedAt,
            @Nullable Instant endedAt,
            String state,
            String decision) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.history")
                .withTitle(Words.name(shell.language(), shell.text("desk.history.of", thing.title())));
    }
}
