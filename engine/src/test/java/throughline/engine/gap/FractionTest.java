package throughline.engine.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {
    @Test
    void isAlwaysInLowestTerms() {
        assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2)).hasToString("-3/2");
        assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.of(1));
        var long64 = BigInteger.TWO.pow(90);
        assertThat(Fraction.of(long64, long64.negate())).isEqualTo(Fraction.of(-1));
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    /// Adding in pairs is adding one after the other, also where numbers outgrow those of the machine.
    @Test
    void sumsAsAddingOneAfterTheOther() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var numbers = new ArrayList<Fraction>();
            for (int i = random.nextInt(60); i > 0; i--) {
                numbers.add(Fraction.of(random.nextLong(-1_000_000, 1_000_000), 1 + random.nextInt(100_000)));
            }
            assertThat(Fraction.sum(numbers.toArray(Fraction[]::new)))
                    .as("seed %d", seed)
                    .isEqualTo(numbers.stream().reduce(Fraction.ZERO, Fraction::plus));
        }
        assertThat(Fraction.sum(new Fraction[0])).isEqualTo(Fraction.ZERO);
    }

    /// Numbers of every size against whole numbers of any length that are brought to one denominator.
    @Test
    void reckonsAsLongNumbersDo() {
        for (long seed = 1; seed <= 3_000; seed++) {
            var random = new Random(seed);
            var one = new BigInteger[] {whole(random), whole(random).abs().add(BigInteger.ONE)};
            var other = new BigInteger[] {whole(random), whole(random).abs().add(BigInteger.ONE)};
            var left = Fraction.of(one[0], one[1]);
            var right = Fraction.of(other[0], other[1]);
            var sameScale = other[0].multiply(one[1]);
            var both = one[1].multiply(other[1]);
            assertThat(left.plus(right))
                    .as("seed %d", seed)
                    .isEqualTo(Fraction.of(one[0].multiply(other[1]).add(sameScale), both))
                    .hasSameHashCodeAs(Fraction.of(one[0].multiply(other[1]).add(sameScale), both));
            assertThat(left.minus(right))
                    .as("seed %d", seed)
                    .isEqualTo(Fraction.of(one[0].multiply(other[1]).subtract(sameScale), both));
            assertThat(left.times(right)).as("seed %d", seed).isEqualTo(Fraction.of(one[0].multiply(other[0]), both));
            assertThat(Integer.signum(left.compareTo(right)))
                    .as("seed %d", seed)
                    .isEqualTo(one[0].multiply(other[1]).compareTo(sameScale));
            if (right.signum() != 0) {
                assertThat(left.dividedBy(right).times(right))
                        .as("seed %d", seed)
                        .isEqualTo(left);
            }
        }
    }

    /// Mostly near the edge between numbers of the machine and longer ones.
    private static BigInteger whole(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> BigInteger.ZERO;
            case 1 -> BigInteger.valueOf(random.nextInt(-20, 20));
            case 2 -> BigInteger.valueOf(random.nextLong());
            case 3 -> BigInteger.TWO.pow(60 + random.nextInt(5)).subtract(BigInteger.valueOf(random.nextInt(3)));
            default ->
                new BigInteger(1 + random.nextInt(130), random)
                        .multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1));
        };
    }
}
