package throughline.labor;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// Projected employment of an occupation in an area. Openings, exits and transfers are per year, in tenths.
public record ProjectionFact(
        String area,
        String areaType,
        String socCode,
        String socTitle,
        String socLevel,
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
        @Nullable Long medianAnnualCents)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "labor_projection",
            "area",
            "area_type",
            "soc_code",
            "soc_title",
            "soc_level",
            "base_year",
            "end_year",
            "base_jobs",
            "projected_jobs",
            "growth_millionths",
            "exits_tenths",
            "transfers_tenths",
            "openings_tenths",
            "entry_education",
            "work_experience",
            "job_training",
            "median_hourly_cents",
            "median_annual_cents");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(area)
                .text(areaType)
                .text(socCode)
                .text(socTitle)
                .text(socLevel)
                .number(baseYear)
                .number(endYear)
                .number(baseJobs)
                .number(projectedJobs)
                .number(growthMillionths)
                .number(exitsTenths)
                .number(transfersTenths)
                .number(openingsTenths)
                .text(entryEducation)
                .text(workExperience)
                .text(jobTraining)
                .number(medianHourlyCents)
                .number(medianAnnualCents);
    }
}
