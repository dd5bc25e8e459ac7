package throughline.engine.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameTermTest {
    @Test
    void aCircleOfCorequisitesIsOneCourse() {
        var together = SameTerm.of(Sketch.of("A>B(co) B>C(strict) C>A(co) C>D E>B"));
        assertThat(Sketch.ids(together.curriculum().courses())).containsExactly("A + B + C", "D", "E");
        assertThat(together.groups()).hasSize(1);
        assertThat(Measures.of(together.curriculum()).longestChain()).isEqualTo(3);
    }

    @Test
    void aCircleWithAPrerequisiteStays() {
        var curriculum = Sketch.of("A>B(co) B>A C>D");
        assertThat(SameTerm.of(curriculum).curriculum()).isSameAs(curriculum);
        assertThat(SameTerm.of(Sketch.of("A>B C>D")).groups()).isEmpty();
    }
}
