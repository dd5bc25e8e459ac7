package throughline.bulletins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.gaps.GapReport;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// A published gap report.
///
/// @param earlier the report before it of the same area and scope
public record BulletinPage(
        Bulletin bulletin, GapReport report, @Nullable Bulletin earlier) implements PrivatePage {
    @Override
    public Head head(Shell shell) {
        var scope = report.scope();
        return Head.of(
                        Words.name(shell.language(), report.title() + (scope.isEmpty() ? "" : ", " + scope)),
                        shell.text("bulletins.lead"),
                        "gaps")
                .withCrumbs(List.of(
                        BulletinListPage.crumb(shell),
                        new Head.Crumb(Words.name(shell.language(), shell.text("bulletins.title")), Subscribers.PAGE)))
                .withFeed(BulletinFeed.PATH);
    }

    /// The summary in the language of the report.
    public List<String> summary() {
        return report.summaries().stream()
                .filter(one -> one.language().equals(report.language()))
                .flatMap(one -> one.sentences().stream())
                .toList();
    }
}
