package throughline.atlas;

import java.util.List;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// All sectors and pathways, each with its map.
public record MapIndexPage(List<SectorMaps> sectors) implements Page {
    public MapIndexPage {
        sectors = List.copyOf(sectors);
    }

    /// A sector with its pathways.
    public record SectorMaps(Words title, String path, List<Line> pathways) {
        public SectorMaps {
            pathways = List.copyOf(pathways);
        }
    }

    /// A map in the list.
    public record Line(Words title, String path) {}

    @Override
    public Head head(Shell shell) {
        return Head.of(
                Words.name(shell.language(), shell.text("atlas.index.title")),
                shell.text("atlas.index.lead", shell.regionName()),
                "maps");
    }
}
