package throughline.browse;

import java.util.List;
import throughline.web.Words;

/// A sector in a list, with how much there is in it.
public record SectorLine(
        int number, Words title, String path, int programs, int occupations, List<PathwayLine> pathways) {
    public SectorLine {
        pathways = List.copyOf(pathways);
    }

    /// A pathway in a list.
    public record PathwayLine(String code, Words title, String path, int programs, int occupations) {}
}
