package throughline.desk;

import java.time.Instant;
import java.util.List;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// Workshops of the organizations that somebody works for.
public record WorkshopListPage(List<Row> rows) implements PrivatePage {
    public WorkshopListPage {
        rows = List.copyOf(rows);
    }

    public record Row(long id, String title, String author, Instant begunAt) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "workshop.list");
    }
}
