package throughline.gaps;

import java.util.List;
import java.util.stream.LongStream;

/// Geometry of the picture of gaps: every row on one scale with 0 inside, positions in hundredths of a percent of
/// the width. Intervals can be a thousand times longer than gaps, so the scale is that of square roots: the axis
/// names what stands where.
///
/// @param leastPeople    people a year at the left end, 0 or below
/// @param greatestPeople people a year at the right end, 0 or above
/// @param ticks          numbers that the axis names
public record GapChart(long leastPeople, long greatestPeople, List<Long> ticks) {
    private static final long[] STEPS = {10, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000};
    private static final int WHOLE = 10_000;
    private static final int MIN_DISTANCE = 1100;

    public GapChart {
        ticks = List.copyOf(ticks);
    }

    /// The scale that holds numbers in hundredths.
    static GapChart of(LongStream hundredths) {
        var range = hundredths.summaryStatistics();
        var least = range.getCount() == 0 ? 0 : Math.min(0, Math.floorDiv(range.getMin(), 100L));
        var greatest = range.getCount() == 0 ? 0 : Math.max(0, Math.ceilDiv(range.getMax(), 100L));
        var scale = new GapChart(Math.min(least, -1), Math.max(greatest, 1), List.of());
        return new GapChart(scale.leastPeople, scale.greatestPeople, scale.findTicks());
    }

    /// 0, then the largest steps to both sides, then smaller ones where they have room.
    private List<Long> findTicks() {
        var ticks = new java.util.TreeSet<Long>();
        ticks.add(0L);
        for (var at = STEPS.length - 1; at >= 0; at--) {
            var step = STEPS[at];
            for (var tick : List.of(step, -step)) {
                var place = position(tick * 100);
                if (tick >= leastPeople
                        && tick <= greatestPeople
                        && ticks.stream().allMatch(other -> Math.abs(position(other * 100) - place) >= MIN_DISTANCE)) {
                    ticks.add(tick);
                }
            }
        }
        return List.copyOf(ticks);
    }

    /// Where a number in hundredths stands.
    public int position(long hundredths) {
        var left = root(leastPeople);
        var right = root(greatestPeople);
        var place = (root(hundredths / 100.0) - left) / (right - left);
        return (int) Math.round(WHOLE * Math.clamp(place, 0, 1));
    }

    private static double root(double number) {
        return Math.signum(number) * Math.sqrt(Math.abs(number));
    }

    /// A position or width as SVG writes it.
    public String percent(int position) {
        return position / 100.0 + "%";
    }
}
