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
        assertThat(new Fraction(long64, long64.negate())).isEqualTo(Fraction.of(-1));
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
}
