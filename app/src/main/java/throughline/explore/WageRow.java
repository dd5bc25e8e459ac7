package throughline.explore;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.region.Wages;
import throughline.web.Cite;

/// Wages in one area from one source and vintage.
///
/// @param period      year or month the wages are of, as the source says
/// @param percentiles known percentiles, lowest first
public record WageRow(String area, String period, @Nullable Long jobs, List<Percentile> percentiles, Cite source) {
    /// Hours of a year of full-time work, by which BLS and EDD convert hourly and yearly wages.
    static final int HOURS_A_YEAR = 2080;

    public WageRow {
        percentiles = List.copyOf(percentiles);
    }

    /// A wage of which `percentile` percent of workers earn less.
    ///
    /// @param atLeast   the source says only that it is this much or more
    /// @param converted one of the two amounts is computed from the other with 2,080 hours a year
    public record Percentile(int percentile, long hourlyCents, long annualCents, boolean atLeast, boolean converted) {
        static Optional<Percentile> of(
                int percentile, @Nullable Long hourly, @Nullable Long annual, List<String> topCoded) {
            if (hourly == null && annual == null) {
                return Optional.empty();
            }
            var converted = hourly == null || annual == null;
            var hour = hourly == null ? Math.round((double) unbox(annual) / HOURS_A_YEAR) : hourly;
            var year = annual == null ? unbox(hourly) * HOURS_A_YEAR : annual;
            var suffix = "_p" + percentile;
            var atLeast = topCoded.stream().anyMatch(name -> name.endsWith(suffix));
            return Optional.of(new Percentile(percentile, hour, year, atLeast, converted));
        }

        private static long unbox(@Nullable Long value) {
            return value == null ? 0 : value;
        }
    }

    static WageRow of(Wages wages, Cite source) {
        var top = wages.topCoded();
        var percentiles = List.of(
                        Percentile.of(10, wages.hourlyP10(), wages.annualP10(), top),
                        Percentile.of(25, wages.hourlyP25(), wages.annualP25(), top),
                        Percentile.of(50, wages.hourlyP50(), wages.annualP50(), top),
                        Percentile.of(75, wages.hourlyP75(), wages.annualP75(), top),
                        Percentile.of(90, wages.hourlyP90(), wages.annualP90(), top))
                .stream()
                .flatMap(Optional::stream)
                .toList();
        // Some files name only the month; then the vintage of the source says which year it was.
        var dated = wages.period().chars().anyMatch(Character::isDigit);
        return new WageRow(wages.area(), dated ? wages.period() : source.vintage(), wages.jobs(), percentiles, source);
    }

    public Optional<Percentile> find(int percentile) {
        return percentiles.stream()
                .filter(wage -> wage.percentile() == percentile)
                .findFirst();
    }

    /// The median, if known.
    public @Nullable Percentile median() {
        return find(50).orElse(null);
    }
}
