package throughline.explore;

import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;

/// All occupations, by sector and letter.
public record OccupationListPage(Listing<OccupationLine> listing) implements Page {
    @Override
    public Head head(Shell shell) {
        return Head.of(
                Summary.own(shell, "explore.occupations.title"),
                shell.text("explore.occupations.about", shell.regionName()),
                "occupations");
    }
}
