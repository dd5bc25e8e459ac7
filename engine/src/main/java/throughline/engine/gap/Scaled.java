package throughline.engine.gap;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// Awards and openings as whole numbers of a common small unit, so that flows are exact.
///
/// @param unit   how many units are one award
/// @param supply units by group
/// @param demand units by occupation
record Scaled(BigInteger unit, long[] supply, long[] demand) {
    /// Products of the two totals appear as capacities.
    private static final int MAX_BITS = 60;

    static Scaled of(List<Fraction> supply, List<Fraction> demand) {
        var unit = commonMultiple(commonMultiple(BigInteger.ONE, supply), demand);
        var supplies = units(supply, unit);
        var demands = units(demand, unit);
        if (total(supplies).bitLength() + total(demands).bitLength() > MAX_BITS) {
            throw new IllegalArgumentException("supply and demand in units of 1/" + unit
                    + " are too large to be compared. Maybe a total was given for a yearly number?");
        }
        return new Scaled(unit, whole(supplies), whole(demands));
    }

    private static BigInteger commonMultiple(BigInteger unit, List<Fraction> amounts) {
        for (var amount : amounts) {
            var denominator = amount.denominator();
            if (unit.mod(denominator).signum() != 0) {
                unit = unit.divide(unit.gcd(denominator)).multiply(denominator);
            }
        }
        return unit;
    }

    private static BigInteger[] units(List<Fraction> amounts, BigInteger unit) {
        var units = new BigInteger[amounts.size()];
        Arrays.setAll(units, i -> {
            var amount = amounts.get(i);
            return amount.numerator().multiply(unit.divide(amount.denominator()));
        });
        return units;
    }

    private static BigInteger total(BigInteger[] units) {
        var total = BigInteger.ZERO;
        for (var one : units) {
            total = total.add(one);
        }
        return total;
    }

    private static long[] whole(BigInteger[] units) {
        var whole = new long[units.length];
        Arrays.setAll(whole, i -> units[i].longValueExact());
        return whole;
    }

    Fraction amount(long units) {
        return new Fraction(BigInteger.valueOf(units), unit);
    }

    long totalSupply() {
        return Arrays.stream(supply).sum();
    }

    long totalDemand() {
        return Arrays.stream(demand).sum();
    }
}
