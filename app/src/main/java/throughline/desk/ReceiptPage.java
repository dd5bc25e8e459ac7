package throughline.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// What became of a report, for who has its address.
///
/// @param about   address of the page it is about
/// @param outcome key of the outcome, or empty while it waits
public record ReceiptPage(
        String about,
        String words,
        Instant writtenAt,
        String answer,
        String outcome,
        @Nullable Instant answeredAt) implements PrivatePage {
    @Override
    public Head head(Shell shell) {
        return Head.of(Words.name(shell.language(), shell.text("report.receipt.title")), shell.text("report.lead"), "")
                .unlisted();
    }
}
