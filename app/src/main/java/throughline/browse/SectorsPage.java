package throughline.browse;

import java.util.List;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// All sectors with their pathways.
public record SectorsPage(List<SectorLine> sectors) implements Page {
    public SectorsPage {
        sectors = List.copyOf(sectors);
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                Words.name(shell.language(), shell.text("browse.sectors.title")),
                shell.text("browse.sectors.lead"),
                "sectors");
    }
}
