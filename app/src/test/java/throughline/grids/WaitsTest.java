package throughline.grids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.Requisite;
import throughline.engine.curriculum.Requisite.Kind;
import throughline.routes.Terms;

class WaitsTest {
    /// Courses `A`, `B`, ... and requisites such as `A>C` or, in one term, `D=C`.
    private static Curriculum curriculum(int size, String... requisites) {
        var courses = IntStream.range(0, size)
                .mapToObj(i -> new CurriculumCourse(Integer.toString(i), "" + (char) ('A' + i), "", "", 300, true))
                .toList();
        var edges = new ArrayList<Requisite>();
        for (var text : requisites) {
            edges.add(new Requisite(
                    text.charAt(0) - 'A', text.charAt(2) - 'A', text.charAt(1) == '>' ? Kind.PRE : Kind.CO));
        }
        return Curriculum.of("test", Curriculum.System.SEMESTER, courses, edges);
    }

    /// The published example of curricular analytics: D blocks C, E and F.
    @Test
    void countsAsTheBlockingOfCurricularAnalyticsDoes() {
        var waits = new Waits(curriculum(8, "A>C", "B>C", "D=C", "C>E", "D>F"));
        assertThat(IntStream.range(0, 8).map(course -> waits.of(course).size()))
                .containsExactly(2, 2, 1, 3, 0, 0, 0, 0);
        assertThat(waits.chain()).containsExactly(0, 2, 4);
    }

    @Test
    void aCircleEndsAsWell() {
        var waits = new Waits(curriculum(3, "A>B", "B>C", "C>A"));
        assertThat(waits.of(0)).containsExactly(1, 2);
        assertThat(waits.chain()).hasSizeBetween(1, 3);
    }

    private static Sequence sequence(Curriculum curriculum, List<Set<Integer>> seasons) {
        var nodes = IntStream.range(0, curriculum.size())
                .mapToObj(i -> new Sequence.Node(List.of(i), null, null, true, seasons.get(i)))
                .toList();
        return new Sequence(nodes, curriculum, Set.of());
    }

    /// A in spring only, B after A: fall is lost at full time.
    @Test
    void placesCoursesWhereTheyAreOffered() {
        var anytime = Set.of(Terms.FALL, Terms.SPRING);
        var sequence = sequence(curriculum(3, "A>B"), List.of(Set.of(Terms.SPRING), anytime, anytime));
        var placement = Placement.of(sequence, Pace.FULL);
        assertThat(placement.terms()).startsWith(2, 3);
        assertThat(placement.seasons()).containsExactly(Terms.FALL, Terms.SPRING, Terms.FALL);
        assertThat(placement.proven()).isTrue();
    }

    @Test
    void twoCoursesATermTakeLonger() {
        var anytime = Set.of(Terms.FALL, Terms.SPRING);
        var sequence = sequence(curriculum(6), List.of(anytime, anytime, anytime, anytime, anytime, anytime));
        assertThat(Placement.of(sequence, Pace.FULL).seasons()).hasSize(2);
        assertThat(Placement.of(sequence, Pace.PART).seasons()).hasSize(3);
    }

    @Test
    void aCircleHasNoPlan() {
        var anytime = Set.of(Terms.FALL);
        var sequence = sequence(curriculum(2, "A>B", "B>A"), List.of(anytime, anytime));
        assertThat(Placement.of(sequence, Pace.PART).terms()).isEmpty();
    }

    /// Many plans of three terms exist; the one that the owner states is taken.
    @Test
    void keepsTheOrderOfTheOwnerWhereItTakesNoLonger() {
        var anytime = Set.of(Terms.FALL, Terms.SPRING);
        var terms = List.of(1, 3, 1, 2, 2, 3);
        var nodes = IntStream.range(0, 6)
                .mapToObj(i -> new Sequence.Node(List.of(i), terms.get(i), null, true, anytime))
                .toList();
        var sequence = new Sequence(nodes, curriculum(6, "A>B", "C=D"), Set.of());
        assertThat(Placement.of(sequence, Pace.PART).terms()).isEqualTo(terms);
    }
}
