package throughline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopCodeTest {
    @ParameterizedTest
    @CsvSource({
        "123010, 123010, false",
        "1230.10, 123010, false",
        "1230.0999999999999, 123010, true",
        "1230.1, 123010, true",
        "946.1, 094610, true",
        "934, 093400, true",
        "10100, 010100, true",
        "94600.0, 094600, true",
        "123010.0, 123010, true"
    })
    void healsWhatSpreadsheetsDamage(String written, String code, boolean healed) {
        assertThat(TopCode.read(written)).contains(new TopCode(code, healed));
    }

    /// Every code, as the number that a spreadsheet holds: the nearest binary fraction, printed with all digits.
    @Test
    void findsEveryCodeBehindItsNumber() {
        for (var hundredths = 10_000; hundredths <= 49_99_99; hundredths++) {
            var code = "%06d".formatted(hundredths);
            assertThat(TopCode.read(new java.math.BigDecimal(hundredths / 100.0).toPlainString())
                            .map(TopCode::code))
                    .contains(code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "nursing", "12301x", "1230.10.5", "1230100", "-1230.1", "5000.00000000001", "500000.0"})
    void refusesWhatIsNoCode(String written) {
        assertThat(TopCode.read(written)).isEmpty();
    }
}
