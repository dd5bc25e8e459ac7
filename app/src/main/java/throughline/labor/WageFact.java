package throughline.labor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// Wages of an occupation in an area by percentile, in cents.
public record WageFact(
        String area,
        String areaType,
        String socCode,
        String socLevel,
        String period,
        @Nullable Long jobs,
        @Nullable Long hourlyMeanCents,
        @Nullable Long hourlyP10Cents,
        @Nullable Long hourlyP25Cents,
        @Nullable Long hourlyP50Cents,
        @Nullable Long hourlyP75Cents,
        @Nullable Long hourlyP90Cents,
        @Nullable Long annualMeanCents,
        @Nullable Long annualP10Cents,
        @Nullable Long annualP25Cents,
        @Nullable Long annualP50Cents,
        @Nullable Long annualP75Cents,
        @Nullable Long annualP90Cents,
        List<String> topCoded)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "labor_wage",
            "area",
            "area_type",
            "soc_code",
            "soc_level",
            "period",
            "jobs",
            "hourly_mean_cents",
            "hourly_p10_cents",
            "hourly_p25_cents",
            "hourly_p50_cents",
            "hourly_p75_cents",
            "hourly_p90_cents",
            "annual_mean_cents",
            "annual_p10_cents",
            "annual_p25_cents",
            "annual_p50_cents",
            "annual_p75_cents",
            "annual_p90_cents",
            "top_coded");

    public WageFact {
        topCoded = List.copyOf(topCoded);
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(area)
                .text(areaType)
                .text(socCode)
                .text(socLevel)
                .text(period)
                .number(jobs)
                .number(hourlyMeanCents)
                .number(hourlyP10Cents)
                .number(hourlyP25Cents)
                .number(hourlyP50Cents)
                .number(hourlyP75Cents)
                .number(hourlyP90Cents)
                .number(annualMeanCents)
                .number(annualP10Cents)
                .number(annualP25Cents)
                .number(annualP50Cents)
                .number(annualP75Cents)
                .number(annualP90Cents)
                .texts(topCoded);
    }
}
