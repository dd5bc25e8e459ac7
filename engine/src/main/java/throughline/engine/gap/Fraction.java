package throughline.engine.gap;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact number of people a year: a mean over three years has thirds, an equal share has any denominator.
/// Always in lowest terms with a positive denominator, so equal numbers are equal records.
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);

    /// Numbers of so many bits are divided as whole numbers of the machine, which is much faster.
    private static final int SHORT = 62;

    private static final int HALF = SHORT / 2;

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator 0 under " + numerator);
        }
        if (numerator.bitLength() <= SHORT && denominator.bitLength() <= SHORT) {
            var over = numerator.longValue();
            var under = denominator.longValue();
            var divisor = under < 0 ? -divisor(over, under) : divisor(over, under);
            if (divisor != 1) {
                numerator = BigInteger.valueOf(over / divisor);
                denominator = BigInteger.valueOf(under / divisor);
            }
        } else {
            var divisor = numerator.gcd(denominator);
            if (denominator.signum() < 0) {
                divisor = divisor.negate();
            }
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    /// The greatest common divisor, by Euclid.
    private static long divisor(long one, long other) {
        var larger = Math.abs(one);
        var smaller = Math.abs(other);
        while (smaller != 0) {
            var rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }

    /// The sum of many, added in pairs: denominators grow with every addition, so that adding one after the other
    /// would drag a long one through all of them.
    ///
    /// @param sums the numbers, which are overwritten
    static Fraction sum(Fraction[] sums) {
        for (var left = sums.length; left > 1; left = (left + 1) / 2) {
            for (int i = 0; i < left / 2; i++) {
                sums[i] = sums[2 * i].plus(sums[2 * i + 1]);
            }
            if (left % 2 == 1) {
                sums[left / 2] = sums[left - 1];
            }
        }
        return sums.length == 0 ? ZERO : sums[0];
    }

    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    /// @throws ArithmeticException if the denominator is 0
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Fraction plus(Fraction other) {
        if (isSmall() && other.isSmall()) {
            return sum(other.numerator.longValue(), other.denominator.longValue());
        }
        if (denominator.equals(other.denominator)) {
            return new Fraction(numerator.add(other.numerator), denominator);
        }
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        if (isSmall() && other.isSmall()) {
            return sum(-other.numerator.longValue(), other.denominator.longValue());
        }
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    private Fraction sum(long over, long under) {
        var own = denominator.longValue();
        return own == under
                ? of(numerator.longValue() + over, own)
                : of(numerator.longValue() * under + over * own, own * under);
    }

    /// Whether products of two such numbers fit into a whole number of the machine, and sums of two such products.
    private boolean isSmall() {
        return numerator.bitLength() <= HALF && denominator.bitLength() <= HALF;
    }

    public Fraction times(Fraction other) {
        if (isSmall() && other.isSmall()) {
            return of(
                    numerator.longValue() * other.numerator.longValue(),
                    denominator.longValue() * other.denominator.longValue());
        }
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /// @throws ArithmeticException if the other is 0
    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public int signum() {
        return numerator.signum();
    }

    /// The decimal that is shown: half away from zero, trailing zeros gone, so `355.67`, `51.5` and `339`.
    public BigDecimal rounded(int decimals) {
        var decimal = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    @Override
    public int compareTo(Fraction other) {
        if (isSmall() && other.isSmall()) {
            return Long.compare(
                    numerator.longValue() * other.denominator.longValue(),
                    other.numerator.longValue() * denominator.longValue());
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
