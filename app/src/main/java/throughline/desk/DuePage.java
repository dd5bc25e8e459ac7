package throughline.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// What an organization owns and when somebody last said that it is still true; what is due comes first.
///
/// @param here    the organization
/// @param tops    the highest organizations of the person
/// @param below   organizations below with how many of their facts are due
/// @param lines   one page of facts
/// @param due     how many of all facts are due
/// @param all     how many there are
/// @param number  number of this page, from 1
/// @param pages   how many pages there are
/// @param confirm whether the person may confirm here
/// @param said    key of what the last form did, or empty
public record DuePage(
        String token,
        Places.Place here,
        List<Places.Place> tops,
        List<Below> below,
        List<Line> lines,
        int due,
        int all,
        int number,
        int pages,
        boolean confirm,
        String said)
        implements PrivatePage {
    public DuePage {
        tops = List.copyOf(tops);
        below = List.copyOf(below);
        lines = List.copyOf(lines);
    }

    /// A fact.
    ///
    /// @param confirmedOn when it was last confirmed, if ever
    public record Line(Things.Thing thing, @Nullable LocalDate confirmedOn, boolean due) {}

    /// An organization below.
    public record Below(Places.Place place, int due) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.due")
                .withTitle(Words.name(
                        shell.language(),
                        shell.text("desk.due.of", here.isRegion() ? shell.regionName() : here.name())));
    }
}
