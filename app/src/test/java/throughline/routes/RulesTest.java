package throughline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void aCodeInsideALongerOneIsNotNamed() {
        assertThat(Rules.names("Diploma, BIOL 100 with C or better.", "BIOL 100"))
                .isTrue();
        assertThat(Rules.names("Diploma, BIOL 100L with C or better.", "BIOL 100"))
                .isFalse();
    }

    @Test
    void whatComesAfterABachelorsDegreeAsksForOne() {
        assertThat(List.of(
                        "masters-degree",
                        "postbaccalaureate-certificate",
                        "post-masters-certificate",
                        "doctorate-research",
                        "doctorate-professional",
                        "doctorate-other"))
                .allMatch(Rules::isGraduate);
        assertThat(List.of("bachelors-degree", "associate-degree", "certificate-8-16-units", "training-certificate"))
                .noneMatch(Rules::isGraduate);
    }

    @Test
    void everySetWithEverySet() {
        assertThat(Rules.product(List.of(List.of("c1"), List.of("c2")), List.of(List.of("c3"))))
                .containsExactly(List.of("c1", "c3"), List.of("c2", "c3"));
    }

    @Test
    void theStartIsReadWithItsGrade() {
        assertThat(RouteQuestion.parse("school:westview-high grade 10", 0))
                .contains(new RouteQuestion("westview-high", 10, false));
        assertThat(RouteQuestion.parse("school:westview-high", 0)).isEmpty();
        assertThat(RouteQuestion.parse("adult without diploma", 0)).contains(new RouteQuestion(null, 0, false));
    }
}
