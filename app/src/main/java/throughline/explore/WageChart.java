package throughline.explore;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Geometry of the wage picture: every row on one scale that begins at zero, positions in hundredths of a
/// percent of the width.
///
/// @param topCents yearly wage at the right end
/// @param ticks    yearly wages that the axis names
/// @param living   the living wage drawn across all rows, if one is known
public record WageChart(
        long topCents,
        List<Long> ticks,
        List<Row> rows,
        @Nullable Living living) {
    private static final long[] STEPS = {1_000_000, 2_000_000, 2_500_000, 5_000_000, 10_000_000, 20_000_000};

    public WageChart {
        ticks = List.copyOf(ticks);
        rows = List.copyOf(rows);
    }

    /// One row; absent positions are not known.
    public record Row(
            WageRow wages,
            @Nullable Integer p10,
            @Nullable Integer p25,
            @Nullable Integer p50,
            @Nullable Integer p75,
            @Nullable Integer p90,
            boolean openEnd) {}

    /// A living wage on the scale.
    public record Living(OccupationPage.LivingWageCheck check, int position) {}

    static WageChart of(List<WageRow> wages, List<OccupationPage.LivingWageCheck> checks) {
        var highest = wages.stream()
                .flatMap(row -> row.percentiles().stream())
                .mapToLong(WageRow.Percentile::annualCents)
                .max()
                .orElse(0);
        var living = checks.isEmpty() ? null : checks.getFirst();
        var needed = living == null ? 0 : living.needHourlyCents() * WageRow.HOURS_A_YEAR;
        var step = step(Math.max(highest, needed));
        var top = Math.ceilDiv(Math.max(Math.max(highest, needed), 1) + step / 8, step) * step;
        var ticks = IntStream.rangeClosed(0, (int) (top / step))
                .mapToObj(tick -> tick * step)
                .toList();
        var rows = wages.stream().map(row -> row(row, top)).toList();
        return new WageChart(top, ticks, rows, living == null ? null : new Living(living, position(needed, top)));
    }

    /// Position of a yearly wage on the scale.
    public int position(long annualCents) {
        return position(annualCents, topCents);
    }

    /// A position or width as SVG writes it.
    public String percent(int position) {
        return position / 100.0 + "%";
    }

    private static Row row(WageRow wages, long top) {
        var openEnd = wages.percentiles().stream().anyMatch(WageRow.Percentile::atLeast);
        return new Row(
                wages,
                at(wages, 10, top),
                at(wages, 25, top),
                at(wages, 50, top),
                at(wages, 75, top),
                at(wages, 90, top),
                openEnd);
    }

    private static @Nullable Integer at(WageRow wages, int percentile, long top) {
        return wages.find(percentile)
                .map(wage -> position(wage.annualCents(), top))
                .orElse(null);
    }

    private static int position(long cents, long top) {
        return (int) Math.round(10_000.0 * cents / top);
    }

    /// The step that gives three to six ticks.
    private static long step(long highest) {
        for (var step : STEPS) {
            if (highest <= step * 5) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1] * 5;
    }
}
