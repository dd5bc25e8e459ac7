package throughline.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.history.Remarks;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// What waits for somebody's decision: changes to review, and changes that imports disagree with.
public record ReviewPage(String token, List<Waiting> waiting, List<Disagreement> disagreements, String said)
        implements PrivatePage {
    public ReviewPage {
        waiting = List.copyOf(waiting);
        disagreements = List.copyOf(disagreements);
    }

    /// A change that waits.
    ///
    /// @param others    of a new thing, what else is written of it and decided with it
    /// @param publishOn day on which it is to be published, when that is later
    public record Waiting(
            long id,
            Things.Thing thing,
            String column,
            String before,
            String value,
            List<Value> others,
            String reason,
            String author,
            Instant writtenAt,
            @Nullable LocalDate publishOn,
            List<Remarks.Remark> remarks) {}

    /// A field of a new thing.
    public record Value(String column, String value) {}

    /// A published change whose imported value is another one by now.
    public record Disagreement(
            long id, Things.Thing thing, String column, String base, String value, String imported, String author) {}

    /// What a thing is called.
    public String name(Shell shell, Things.Thing thing) {
        return Desk.name(shell, thing);
    }

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.review");
    }
}
