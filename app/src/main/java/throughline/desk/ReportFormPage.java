package throughline.desk;

import org.jspecify.annotations.Nullable;
import throughline.reports.Reports;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// The form by which anybody reports a mistake. Its signature is of now, so it is kept nowhere.
///
/// @param about   address of the page it is about
/// @param title   name of the thing, or empty
/// @param answers name of the organization that answers, empty for the region
/// @param problem what must be mended before it can be sent
public record ReportFormPage(
        String form,
        String about,
        String title,
        String answers,
        String words,
        String contact,
        Reports.@Nullable Problem problem,
        Reports.Count count)
        implements PrivatePage {
    @Override
    public Head head(Shell shell) {
        return Head.of(Words.name(shell.language(), shell.text("report.title")), shell.text("report.lead"), "")
                .unlisted();
    }
}
