package throughline.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who answers for a map and when they last confirmed it.
///
/// @param map path of its subject as the owner wrote it, for example `pathways/12c`
public record CuratedMap(
        String map,
        String owner,
        @Nullable String ownerEs,
        String contact,
        @Nullable LocalDate reviewedOn,
        int sourceId) {}
