package throughline.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.history.Remarks;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// Every change of a fact, with what it was before, to be shown again or taken back.
///
/// @param publish whether the person may do that
/// @param write   whether the person may write here at all
/// @param said    key of what the last form did, or empty
/// @param batch   number under which what the last form did can be taken back; 0 for nothing
/// @param today   the last day whose page can be asked for
public record HistoryPage(
        String token,
        Things.Thing thing,
        List<Line> lines,
        boolean publish,
        boolean write,
        String said,
        long batch,
        LocalDate today)
        implements PrivatePage {
    public HistoryPage {
        lines = List.copyOf(lines);
    }

    /// A change.
    ///
    /// @param state     `REVIEW`, `SCHEDULED`, `PUBLISHED`, `RETURNED` or `ENDED`
    /// @param publishOn day on which it is to be published, when that is later
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
            String decision,
            @Nullable LocalDate publishOn,
            List<Remarks.Remark> remarks) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.history")
                .withTitle(Words.name(shell.language(), shell.text("desk.history.of", Desk.name(shell, thing))));
    }
}
