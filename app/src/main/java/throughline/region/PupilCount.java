package throughline.region;

import org.jspecify.annotations.Nullable;

/// Pupils of a school in one year and group, for example `total`, `english-learner`.
///
/// @param pupils absent when the source suppressed it or when it is too small to be shown (1 to
///             10); counts that small
///               never enter a Region
public record PupilCount(
        String schoolYear, String subgroup, @Nullable Integer pupils, int sourceId) {}
