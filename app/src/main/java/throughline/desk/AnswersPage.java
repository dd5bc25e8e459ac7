package throughline.desk;

import java.util.List;
import throughline.reports.Report;
import throughline.reports.Reports;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// What readers reported about the person's organizations.
///
/// @param open     what waits, the oldest first
/// @param answered what was answered last
public record AnswersPage(String token, List<Line> open, List<Line> answered, Reports.Count count, String said)
        implements PrivatePage {
    public AnswersPage {
        open = List.copyOf(open);
        answered = List.copyOf(answered);
    }

    /// A report with the name of its thing, and where that is changed, or empty.
    public record Line(Report report, String title, String edit) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.answers");
    }
}
