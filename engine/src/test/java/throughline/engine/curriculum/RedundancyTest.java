package throughline.engine.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedundancyTest {
    @Test
    void findsThePrerequisiteThatAChainImplies() {
        assertThat(Redundancy.extraneous(Sketch.of("A>C B>C D>C(co) A>B")))
                .containsExactly(new Requisite(0, 2, Requisite.Kind.PRE));
    }

    @Test
    void keepsWhatOnlyACorequisiteImplies() {
        assertThat(Redundancy.extraneous(Sketch.of("A>B(co) A>C B>D C>D(co) C>E D>F D>G(co) G>F")))
                .isEmpty();
    }

    @Test
    void deadEndsAskForSomethingAndLeadNowhere() {
        var courses =
                List.of(course("1", "BW"), course("2", "BW"), course("3", "MA"), course("4", "MA"), course("5", "HU"));
        var curriculum = Curriculum.of(
                "baskets",
                Curriculum.System.SEMESTER,
                courses,
                List.of(new Requisite(0, 1, Requisite.Kind.PRE), new Requisite(2, 3, Requisite.Kind.PRE)));
        assertThat(Sketch.ids(Redundancy.deadEnds(curriculum, List.of("BW")))).containsExactly("4");
    }

    @Test
    void contradictoryRequisitesAreNotCalledRedundant() {
        assertThat(Redundancy.extraneous(Sketch.of("A>B B>C C>A A>C"))).isEmpty();
    }

    @Test
    void bottlenecksHaveManyRequisites() {
        assertThat(Sketch.ids(Redundancy.bottlenecks(Sketch.of("A>D B>D C>D D>E D>F G>H H>I H>J"))))
                .containsExactly("D");
        assertThat(Sketch.ids(Redundancy.bottlenecks(Sketch.of("A>B A>C A>D(co)"))))
                .containsExactly("A");
    }

    private static CurriculumCourse course(String id, String prefix) {
        return new CurriculumCourse(id, id, prefix, id, 300, true);
    }
}
