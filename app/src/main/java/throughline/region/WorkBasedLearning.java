package throughline.region;

import org.jspecify.annotations.Nullable;

/// A work-based learning activity.
///
/// @param stage  `awareness`, `exploration`, `preparation` or `training`
/// @param hostId employer that hosts it, or -1
public record WorkBasedLearning(
        int id,
        String slug,
        String key,
        int organizationId,
        int hostId,
        String title,
        @Nullable String titleEs,
        @Nullable String description,
        String stage,
        String type,
        @Nullable Integer gradeLow,
        @Nullable Integer gradeHigh,
        @Nullable Integer hours,
        @Nullable String pathway,
        int sector,
        @Nullable Integer places,
        int sourceId) {}
