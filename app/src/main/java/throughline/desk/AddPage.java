package throughline.desk;

import java.util.List;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// What an organization can add to the catalog, and what it took out of it.
///
/// @param below   organizations below, to go on to
/// @param kinds   one new thing of each kind; none for the region as a whole
/// @param retired what is not shown any more
/// @param publish whether the person may show it again
/// @param said    key of what the last form did, or empty
public record AddPage(
        String token,
        Places.Place here,
        List<Places.Place> below,
        List<Things.Thing> kinds,
        List<Things.Thing> retired,
        boolean publish,
        String said)
        implements PrivatePage {
    public AddPage {
        below = List.copyOf(below);
        kinds = List.copyOf(kinds);
        retired = List.copyOf(retired);
    }

    /// What a thing is called.
    public String name(Shell shell, Things.Thing thing) {
        return Desk.name(shell, thing);
    }

    @Override
    public Head head(Shell shell) {
        var name = here.isRegion() ? shell.regionName() : here.name();
        return Desk.headBelow(shell, "desk.add")
                .withTitle(Words.name(shell.language(), shell.text("desk.add.of", name)));
    }
}
