package throughline.region;

import org.jspecify.annotations.Nullable;

/// Projected employment of an occupation in an area, from one source and vintage.
///
/// @param openingsTenths   openings per year (growth plus replacement) in tenths, whatever the source gives
/// @param growthMillionths growth over the whole period as millionths of the base
/// @param entryEducation   typical entry education as the source words it
/// @param medianHourlyCents median wage in cents, where the projection table carries one
public record Projection(
        String area,
        int baseYear,
        int endYear,
        @Nullable Long baseJobs,
        @Nullable Long projectedJobs,
        @Nullable Long growthMillionths,
        @Nullable Long exitsTenths,
        @Nullable Long transfersTenths,
        @Nullable Long openingsTenths,
        @Nullable String entryEducation,
        @Nullable String workExperience,
        @Nullable String jobTraining,
        @Nullable Long medianHourlyCents,
        @Nullable Long medianAnnualCents,
        int sourceId) {}
