package throughline.region;

import org.jspecify.annotations.Nullable;

/// What a curator decided about one step of a map.
///
/// @param map      path of the subject of the map as the curator wrote it
/// @param step     id of the step on the map, or a thing that stands on it as `type:key`
/// @param display  `shown` as computed, `pinned` or `hidden`
/// @param position place among the steps of the same column, lane and level, counted from 1
public record CuratedStep(
        String map,
        String step,
        String display,
        @Nullable Integer position,
        @Nullable String title,
        @Nullable String titleEs,
        @Nullable String note,
        @Nullable String noteEs,
        int sourceId) {}
