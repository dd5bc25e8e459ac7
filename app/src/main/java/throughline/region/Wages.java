package throughline.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Wages of an occupation in an area by percentile, in cents, from one source and vintage.
///
/// @param topCoded names of the values known only as "at least", for example `hourly_p90`
public record Wages(
        String area,
        String period,
        @Nullable Long jobs,
        @Nullable Long hourlyMean,
        @Nullable Long hourlyP10,
        @Nullable Long hourlyP25,
        @Nullable Long hourlyP50,
        @Nullable Long hourlyP75,
        @Nullable Long hourlyP90,
        @Nullable Long annualMean,
        @Nullable Long annualP10,
        @Nullable Long annualP25,
        @Nullable Long annualP50,
        @Nullable Long annualP75,
        @Nullable Long annualP90,
        List<String> topCoded,
        int sourceId) {
    public Wages {
        topCoded = List.copyOf(topCoded);
    }

    /// Wages of which only the median is known.
    static Wages ofMedian(String area, String period, @Nullable Long hourly, @Nullable Long annual, int sourceId) {
        return new Wages(
                area, period, null, null, null, null, hourly, null, null, null, null, null, annual, null, null,
                List.of(), sourceId);
    }
}
