package throughline.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What this installation calls its region and covers; kept as settings in the database.
///
/// @param name          name of the region, for example `San Diego and Imperial counties`
/// @param nameEs        the same in Spanish, where it has a Spanish name
/// @param demonstration whether everything is invented; every page then says so
/// @param counties      counties whose organizations belong to the region
/// @param areas         names of labor market areas, the one to prefer first
public record Profile(
        String name, @Nullable String nameEs, boolean demonstration, List<String> counties, List<String> areas) {
    public Profile {
        counties = List.copyOf(counties);
        areas = List.copyOf(areas);
    }

    /// The first region that Throughline is built for.
    public static final Profile SAN_DIEGO_IMPERIAL = new Profile(
            "San Diego and Imperial counties",
            "San Diego e Imperial",
            false,
            List.of("San Diego", "Imperial"),
            List.of("San Diego-Imperial", "San Diego County", "Imperial County", "California", "United States"));
}
