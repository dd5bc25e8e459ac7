package throughline.engine.gap;

import java.util.Arrays;
import java.util.List;

/// Awards and openings as whole numbers of a common small unit, so that flows are exact.
///
/// @param unit   how many units are one award
/// @param supply units by group
/// @param demand units by occupation
record Scaled(long unit, long[] supply, long[] demand) {
    /// Products of the two totals appear as capacities.
    private static final int MAX_BITS = 60;

    static Scaled of(List<Fraction> supply, List<Fraction> demand) {
        try {
            var unit = commonMultiple(commonMultiple(1, supply), demand);
            var scaled = new Scaled(unit, units(supply, unit), units(demand, unit));
            if (bits(scaled.totalSupply()) + bits(scaled.totalDemand()) > MAX_BITS) {
                throw new ArithmeticException("totals of more than " + MAX_BITS + " bits in units of 1/" + unit);
            }
            return scaled;
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException(
                    "supply and demand are too large to be compared. Maybe a total was given for a yearly number?",
                    tooLarge);
        }
    }

    private static int bits(long total) {
        return Long.SIZE - Long.numberOfLeadingZeros(total);
    }

    private static long commonMultiple(long unit, List<Fraction> amounts) {
        for (var amount : amounts) {
            unit = amount.commonMultiple(unit);
        }
        return unit;
    }

    private static long[] units(List<Fraction> amounts, long unit) {
        var units = new long[amounts.size()];
        Arrays.setAll(units, i -> amounts.get(i).units(unit));
        return units;
    }

    Fraction amount(long units) {
        return Fraction.of(units, unit);
    }

    long totalSupply() {
        return total(supply);
    }

    long totalDemand() {
        return total(demand);
    }

    private static long total(long[] units) {
        var total = 0L;
        for (var one : units) {
            total = Math.addExact(total, one);
        }
        return total;
    }
}
