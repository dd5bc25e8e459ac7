package throughline.engine.requisite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.engine.requisite.Requisite.Text;

class RequisiteTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            MATH 101                                            ~ MATH 101
            MATH101 and ENGL 101A                               ~ MATH 101 & ENGL 101A
            MATH 101, MATH 110, or STAT 10                      ~ MATH 101 | MATH 110 | STAT 10
            A grade of C or better in MATH 101.                 ~ MATH 101 [C]
            C or better in MATH 101 and C or better in ENGL 101 ~ MATH 101 [C] & ENGL 101 [C]
            MATH 101 with a grade of "B" or higher              ~ MATH 101 [B]
            MATH 101 (C or better) or MATH 110                  ~ MATH 101 [C] | MATH 110
            Prerequisite: Completion of BIOL 100                ~ BIOL 100
            CHEM 100 or equivalent                              ~ CHEM 100 | "equivalent"
            ENGL C1000 or ENGL 100                              ~ ENGL C1000 | ENGL 100
            None                                                ~ none
            """)
    void understandsWhatHasOneMeaning(String sentence, String expected) {
        assertThat(RequisiteText.read(sentence).print()).isEqualTo(expected);
    }

    /// Each of these can be read in two ways, or names something other than courses.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATH 101 and ENGL 101 or ENGL 105",
                "C or better in MATH 101 and ENGL 101",
                "MATH 101, ENGL 101",
                "Integrated Math III",
                "Audition",
                "MATH 101 and consent of instructor",
                "Two years of algebra or MATH 101",
                "MATH 101 or higher",
            })
    void keepsWordsThatAPersonMustRead(String sentence) {
        assertThat(RequisiteText.read(sentence)).isEqualTo(new Text(sentence));
    }

    @Test
    void keepsTheTextWhole() {
        assertThat(RequisiteText.read("Completion of  Spanish 3-4 (see note)."))
                .isEqualTo(new Text("Completion of Spanish 3-4 (see note)."));
    }
}
