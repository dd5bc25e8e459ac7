package throughline.engine.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The published example of six courses in three terms.
class DegreePlanTest {
    private static final Curriculum CURRICULUM = Curriculum.of(
            "six",
            Curriculum.System.SEMESTER,
            List.of(course("A", 3), course("B", 1), course("C", 2), course("D", 1), course("E", 4), course("F", 1)),
            Sketch.of("A>E A>C B>E B>F D>E(co) F>E(strict)").requisites());

    @Test
    void measuresOfTheExample() {
        var plan = new DegreePlan(CURRICULUM, List.of(1, 1, 2, 2, 3, 3));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.requisiteDistances()).containsExactly(0, 0, 1, 0, 5, 2);
        assertThat(plan.requisiteDistance()).isEqualTo(8);
        assertThat(plan.termCreditsHundredths()).containsExactly(400L, 300L, 500L);
        assertThat(plan.loadDeviation()).isCloseTo(0.816497, within(1e-6));
        assertThat(plan.imbalanceHundredths()).isEqualTo(800);
    }

    @Test
    void namesCoursesWithoutTerm() {
        var plan = new DegreePlan(CURRICULUM, List.of(1, 1, 2, 2, 0, 0));
        assertThat(plan.problems())
                .containsExactly(
                        new DegreePlan.Problem.Missing(CURRICULUM.courses().get(4)),
                        new DegreePlan.Problem.Missing(CURRICULUM.courses().get(5)));
    }

    @Test
    void namesRequisitesOutOfOrder() {
        var plan = new DegreePlan(CURRICULUM, List.of(2, 2, 1, 1, 3, 3));
        assertThat(plan.problems())
                .containsExactly(new DegreePlan.Problem.OutOfOrder(
                        CURRICULUM.courses().get(0), CURRICULUM.courses().get(2), Requisite.Kind.PRE));
    }

    private static CurriculumCourse course(String id, int credits) {
        return new CurriculumCourse(id, id, "", "", credits * 100, true);
    }

    @Test
    void whatStandsInNoTermAddsNoDistance() {
        assertThat(new DegreePlan(Sketch.of("A>B A>C"), java.util.List.of(1, 3, 0)).requisiteDistance())
                .isEqualTo(2);
    }
}
