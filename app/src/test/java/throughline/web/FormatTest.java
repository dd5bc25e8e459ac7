package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatTest {
    private final Format english = Format.of(Language.EN);
    private final Format spanish = Format.of(Language.ES);

    @Test
    void wagesAreRoundedToTheDollarAndTheThousand() {
        assertThat(english.hourly(6_620)).isEqualTo("$66");
        assertThat(english.yearly(13_769_000)).isEqualTo("$138,000");
        assertThat(english.exactDollars(2_601)).isEqualTo("$26.01");
        assertThat(english.dollars(145_000)).isEqualTo("$1,450");
    }

    @Test
    void smallOpeningsKeepATenth() {
        assertThat(english.tenths(17_800)).isEqualTo("1,780");
        assertThat(english.tenths(35)).isEqualTo("3.5");
        assertThat(english.tenths(-5)).isEqualTo("-0.5");
        assertThat(english.hundredths(350)).isEqualTo("3.5");
        assertThat(english.hundredths(300)).isEqualTo("3");
    }

    @Test
    void changesCarryTheirSign() {
        assertThat(english.change(104_166)).isEqualTo("+10.4%");
        assertThat(english.change(-20_000)).isEqualTo("−2%");
    }

    @Test
    void datesAreWrittenOut() {
        var day = LocalDate.of(2026, 3, 4);
        assertThat(english.date(day)).isEqualTo("March 4, 2026");
        assertThat(spanish.date(day)).isEqualTo("4 de marzo de 2026");
    }

    @Test
    void milesAreWholeFromTenOn() {
        assertThat(english.miles(3.14)).isEqualTo("3.1");
        assertThat(english.miles(12.4)).isEqualTo("12");
    }
}
