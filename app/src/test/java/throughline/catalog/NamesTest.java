package throughline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.imports.RowFixture;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "'NURS 4AR    ', NURS 4AR",
        "ASL210, ASL 210",
        "FTMA-111, FTMA 111",
        "ES/A-233, ES/A 233",
        "T&T-55, T&T 55",
        "NC- 132, NC 132",
        "NURS296-3, NURS 296-3",
        "ENGLC1000, ENGL C1000",
        "BTEC2961, BTEC 2961",
        "'TELE  188', TELE 188",
        "N HSED 902, N HSED 902",
        "EMT-P F2, EMT-P F2",
        "065L, 065L",
        "ABEESLLB, ABEESLLB"
    })
    void courseCodesAreWrittenOneWay(String inFile, String code) {
        assertThat(Names.courseCode(inFile)).isEqualTo(code);
    }

    @Test
    void slugsAreLettersDigitsAndDashes() {
        assertThat(Names.slug("San José City (Arts & Crafts) — St. Mary's"))
                .isEqualTo("san-jose-city-arts-and-crafts-st-marys");
    }

    @Test
    void websitesGetAScheme() {
        assertThat(Names.website(RowFixture.of("Web", "www.sdce.edu"), "Web")).contains("https://www.sdce.edu");
        assertThat(Names.website(RowFixture.of("Web", "No Data"), "Web")).isEmpty();
    }
}
