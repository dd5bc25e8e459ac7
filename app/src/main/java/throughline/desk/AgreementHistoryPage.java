package throughline.desk;

import java.time.Instant;
import java.util.List;
import throughline.agreements.Agreements;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// What happened to an agreement, and its saved versions with what each changed.
public record AgreementHistoryPage(long id, String title, List<Agreements.Event> events, List<Version> versions)
        implements PrivatePage {
    public AgreementHistoryPage {
        events = List.copyOf(events);
        versions = List.copyOf(versions);
    }

    public record Version(int number, String author, Instant at, List<Change> changes) {}

    /// @param label  key of the name of the field
    /// @param number of its line in a list, 0 outside of lists
    public record Change(String label, int number, String before, String after) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "agreements.list")
                .withTitle(Words.name(shell.language(), shell.text("agreements.history.title", title)))
                .withCrumbs(AgreementPage.crumbs(shell));
    }
}
