package throughline.engine.gap;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Awards and openings as whole numbers of a common small unit, so that flows are exact.
///
/// @param unit   how many units are one award
/// @param supply units by group
/// @param demand units by occupation
record Scaled(BigInteger unit, long[] supply, long[] demand) {
    /// Products of the two totals appear as capacities.
    private static final int MAX_BITS = 60;

    static Scaled of(List<Fraction> supply, List<Fraction> demand) {
        var unit = Stream.concat(supply.stream(), demand.stream())
                .map(Fraction::denominator)
                .reduce(BigInteger.ONE, Scaled::commonMultiple);
        if (total(supply, unit).bitLength() + total(demand, unit).bitLength() > MAX_BITS) {
            throw new IllegalArgumentException("supply and demand in units of 1/" + unit
                    + " are too large to be compared. Maybe a total was given for a yearly number?");
        }
        return new Scaled(unit, units(supply, unit), units(demand, unit));
    }

    private static BigInteger commonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    private static BigInteger total(List<Fraction> amounts, BigInteger unit) {
        return amounts.stream().map(one -> units(one, unit)).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static long[] units(List<Fraction> amounts, BigInteger unit) {
        return amounts.stream()
                .mapToLong(one -> units(one, unit).longValueExact())
                .toArray();
    }

    private static BigInteger units(Fraction amount, BigInteger unit) {
        return amount.numerator().multiply(unit.divide(amount.denominator()));
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
