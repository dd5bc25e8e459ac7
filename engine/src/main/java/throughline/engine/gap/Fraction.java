package throughline.engine.gap;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An exact number of people a year: a mean over three years has thirds, an equal share has any denominator.
/// Always in lowest terms with a positive denominator, so equal numbers are equal.
///
/// Numbers that the machine can hold are reckoned as such, which is many times as fast; only what outgrows them (the
/// sum of shares of many programs) is not. What is added or multiplied is in lowest terms already, so that what can
/// still be common to both is found in the small numbers alone (Knuth, The Art of Computer Programming 2, 4.5.1).
public final class Fraction implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);

    /// Numbers of so many bits are numbers of the machine, and so is the sum of two.
    private static final int BITS = 62;

    private final long over;
    private final long under;

    /// Set where the number is too large for the two above, and only there.
    private final @Nullable Large large;

    private record Large(BigInteger over, BigInteger under) {}

    private Fraction(long over, long under, @Nullable Large large) {
        this.over = over;
        this.under = under;
        this.large = large;
    }

    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    /// @throws ArithmeticException if the denominator is 0
    public static Fraction of(long numerator, long denominator) {
        if (!isShort(numerator) || !isShort(denominator)) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        if (denominator == 0) {
            throw new ArithmeticException("denominator 0 under " + numerator);
        }
        var common = denominator < 0 ? -common(numerator, denominator) : common(numerator, denominator);
        return new Fraction(numerator / common, denominator / common, null);
    }

    /// @throws ArithmeticException if the denominator is 0
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator 0 under " + numerator);
        }
        var common = numerator.gcd(denominator);
        return lowest(numerator, denominator, denominator.signum() < 0 ? common.negate() : common);
    }

    /// A number whose numerator and denominator have this in common.
    private static Fraction lowest(BigInteger numerator, BigInteger denominator, BigInteger common) {
        var plain = common.equals(BigInteger.ONE);
        var over = plain ? numerator : numerator.divide(common);
        var under = plain ? denominator : denominator.divide(common);
        return over.abs().bitLength() <= BITS && under.bitLength() <= BITS
                ? new Fraction(over.longValue(), under.longValue(), null)
                : new Fraction(0, 1, new Large(over, under));
    }

    private static boolean isShort(long number) {
        return bits(number) <= BITS;
    }

    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(number));
    }

    /// The greatest common divisor, by Euclid.
    private static long common(long one, long other) {
        var larger = Math.abs(one);
        var smaller = Math.abs(other);
        while (smaller != 0) {
            var rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }

    /// The greatest common divisor where the second number, not negative, is mostly short.
    private static BigInteger common(BigInteger one, BigInteger other) {
        return other.signum() > 0 && other.bitLength() <= BITS
                ? BigInteger.valueOf(common(one.mod(other).longValue(), other.longValue()))
                : one.gcd(other);
    }

    /// The least multiple of a number that is one of the denominator too.
    ///
    /// @throws ArithmeticException if it is no number of the machine
    long commonMultiple(long number) {
        var own = denominator().longValueExact();
        return number % own == 0 ? number : Math.multiplyExact(number / common(number, own), own);
    }

    /// This number in units of which so many are 1, a multiple of the denominator.
    ///
    /// @throws ArithmeticException if it is no number of the machine
    long units(long unit) {
        return Math.multiplyExact(
                numerator().longValueExact(), unit / denominator().longValueExact());
    }

    BigInteger numerator() {
        return large == null ? BigInteger.valueOf(over) : large.over();
    }

    BigInteger denominator() {
        return large == null ? BigInteger.valueOf(under) : large.under();
    }

    /// The sum of many. What the machine can hold is added first, as far as it goes: a long denominator is not dragged
    /// through every addition.
    static Fraction sum(Fraction[] numbers) {
        var sum = ZERO;
        var part = ZERO;
        for (var number : numbers) {
            if (!part.canAdd(number)) {
                sum = sum.plus(part);
                part = ZERO;
            }
            part = part.plus(number);
        }
        return sum.plus(part);
    }

    /// Whether the sum is reckoned in numbers of the machine.
    private boolean canAdd(Fraction other) {
        return large == null
                && other.large == null
                && bits(over) + bits(other.under) < BITS
                && bits(other.over) + bits(under) < BITS
                && bits(under) + bits(other.under) < BITS;
    }

    public Fraction plus(Fraction other) {
        if (canAdd(other)) {
            var shared = under == 1 || other.under == 1 ? 1 : common(under, other.under);
            var sum = over * (other.under / shared) + other.over * (under / shared);
            var common = shared == 1 ? 1 : common(sum, shared);
            return new Fraction(sum / common, under / shared * (other.under / common), null);
        }
        return large == null && other.large != null ? other.add(this) : add(other);
    }

    private Fraction add(Fraction other) {
        var shared = common(denominator(), other.denominator());
        var own = denominator().divide(shared);
        var sum = numerator()
                .multiply(other.denominator().divide(shared))
                .add(other.numerator().multiply(own));
        var common = common(sum, shared);
        return lowest(sum.divide(common), own.multiply(other.denominator().divide(common)), BigInteger.ONE);
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    private Fraction negated() {
        return large == null
                ? new Fraction(-over, under, null)
                : new Fraction(0, 1, new Large(large.over().negate(), large.under()));
    }

    public Fraction times(Fraction other) {
        if (large == null
                && other.large == null
                && bits(over) + bits(other.over) <= BITS
                && bits(under) + bits(other.under) <= BITS) {
            var left = common(over, other.under);
            var right = common(other.over, under);
            return new Fraction(over / left * (other.over / right), under / right * (other.under / left), null);
        }
        var left = common(numerator(), other.denominator());
        var right = common(denominator(), other.numerator().abs());
        return lowest(
                numerator().divide(left).multiply(other.numerator().divide(right)),
                denominator().divide(right).multiply(other.denominator().divide(left)),
                BigInteger.ONE);
    }

    /// @throws ArithmeticException if the other is 0
    public Fraction dividedBy(Fraction other) {
        return times(other.large == null ? of(other.under, other.over) : of(other.large.under(), other.large.over()));
    }

    public int signum() {
        return large == null ? Long.signum(over) : large.over().signum();
    }

    /// The decimal that is shown: half away from zero, trailing zeros gone, so `355.67`, `51.5` and `339`.
    public BigDecimal rounded(int decimals) {
        var decimal = new BigDecimal(numerator())
                .divide(new BigDecimal(denominator()), decimals, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    @Override
    public int compareTo(Fraction other) {
        return large == null
                        && other.large == null
                        && bits(over) + bits(other.under) <= BITS
                        && bits(other.over) + bits(under) <= BITS
                ? Long.compare(over * other.under, other.over * under)
                : numerator()
                        .multiply(other.denominator())
                        .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction number
                && over == number.over
                && under == number.under
                && Objects.equals(large, number.large);
    }

    @Override
    public int hashCode() {
        return Objects.hash(over, under, large);
    }

    @Override
    public String toString() {
        return denominator().equals(BigInteger.ONE) ? numerator().toString() : numerator() + "/" + denominator();
    }
}
