package throughline.browse;

import java.util.Optional;
import throughline.region.Wages;

/// A wage by the hour and by the year; where a source has only one of them, the other is computed with the 2,080
/// hours of a year of full-time work by which BLS converts.
record Wage(long hourlyCents, long annualCents, boolean more) {
    private static final int HOURS_A_YEAR = 2080;

    /// The median of a set of wages, if it has one.
    static Optional<Wage> median(Wages wages) {
        var hourly = Optional.ofNullable(wages.hourlyP50());
        var annual = Optional.ofNullable(wages.annualP50());
        var more = wages.topCoded().contains("hourly_p50") || wages.topCoded().contains("annual_p50");
        return hourly.or(() -> annual.map(year -> Math.round((double) year / HOURS_A_YEAR)))
                .map(hour -> new Wage(hour, annual.orElse(hour * HOURS_A_YEAR), more));
    }
}
