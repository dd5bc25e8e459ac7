package throughline.bulletins;

import java.util.List;
import throughline.gaps.GapComparison;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// What changed between two published reports.
///
/// @param lines the changes that are shown, the largest first
/// @param left  jobs of the earlier report only
/// @param come  jobs of the later report only
public record BulletinComparePage(
        Bulletin earlier,
        Bulletin later,
        GapComparison found,
        List<Line> lines,
        List<Words> left,
        List<Words> come,
        List<Bulletin> all)
        implements PrivatePage {
    public BulletinComparePage {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
        come = List.copyOf(come);
        all = List.copyOf(all);
    }

    /// @param path the gap page of the job
    public record Line(Words title, String path, GapComparison.Change change) {}

    /// The query part of the address, which the table has too.
    public String parameters() {
        return "?earlier=" + earlier.id() + "&later=" + later.id();
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("bulletins.compare.title")),
                        shell.text("bulletins.compare.lead"),
                        "gaps")
                .withCrumbs(
                        BulletinListPage.crumb(shell),
                        new Head.Crumb(Words.name(shell.language(), shell.text("bulletins.title")), Subscribers.PAGE));
    }
}
