package throughline.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of California's 15 industry sectors with its pathways.
///
/// @param number 1 to 15
public record Sector(
        int number, String slug, String title, @Nullable String titleEs, List<Pathway> pathways) {
    public Sector {
        pathways = List.copyOf(pathways);
    }

    /// A CTE pathway inside a sector.
    ///
    /// @param code sector number and letter, for example `12C`
    /// @param note how sure the name and letter are, as the source says
    public record Pathway(
            String code,
            int sector,
            String slug,
            String title,
            @Nullable String titleEs,
            @Nullable String note) {}
}
