package throughline.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTitlesTest {
    @ParameterizedTest
    @CsvSource({
        "Intro. to Prin. of Acct II, introduction principles accounting 2",
        "Introducción a la Química, introduccion la quimica",
        "U.S. History, united states history",
        "The Child's Development, childs development",
        "Calculus & Analytic Geometry III, calculus analytic geometry 3",
        "'   ', ''",
        "'of the and', ''",
    })
    void areComparedWithoutWhatTellsNothing(String title, String words) {
        assertThat(CourseTitles.normalize(title)).isEqualTo(words);
    }
}
