package throughline.explore;

import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;

/// All programs, by sector and letter.
public record ProgramListPage(Listing<ProgramLine> listing) implements Page {
    @Override
    public Head head(Shell shell) {
        return Head.of(
                Summary.own(shell, "explore.programs.title"),
                shell.text("explore.programs.about", shell.regionName()),
                "programs");
    }
}
