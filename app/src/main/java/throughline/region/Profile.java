package throughline.region;

import java.util.List;

/// What this installation calls its region and covers; kept as settings in the database.
///
/// @param name          name of the region, for example `San Diego and Imperial counties`
/// @param demonstration whether everything is invented; every page then says so
/// @param counties      counties whose organizations belong to the region
/// @param areas         names of labor market areas, the one to prefer first
public record Profile(String name, boolean demonstration, List<String> counties, List<String> areas) {
    public Profile {
        counties = List.copyOf(counties);
        areas = List.copyOf(areas);
    }

    /// The first region that Throughline is built for.
    public static final Profile SAN_DIEGO_IMPERIAL = new Profile(
            "San Diego and Imperial counties",
            false,
            List.of("San Diego", "Imperial"),
            List.of("San Diego-Imperial", "San Diego County", "Imperial County", "California", "United States"));
}
