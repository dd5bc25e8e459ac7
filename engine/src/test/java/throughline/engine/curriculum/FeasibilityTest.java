package throughline.engine.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;

class FeasibilityTest {
    @Test
    void corequisitesForceNoLaterTerm() {
        assertThat(Feasibility.of(Sketch.of("A>B(co) A>C B>D C>D(co) C>E D>F D>G(co) G>F")))
                .isInstanceOfSatisfying(Feasibility.Possible.class, possible -> {
                    assertThat(possible.fewestTerms()).isEqualTo(3);
                    assertThat(possible.earliestTerm()).containsExactly(1, 1, 2, 2, 3, 3, 2);
                    assertThat(possible.chain()).hasSize(3);
                });
    }

    /// Acyclic, yet C must be in the same term as B and before A, while A is before B.
    @Test
    void acyclicButContradictory() {
        assertThat(Feasibility.of(Sketch.of("A>B C>B(strict) C>A")))
                .isInstanceOfSatisfying(
                        Feasibility.Impossible.class,
                        impossible ->
                                assertThat(Sketch.ids(impossible.cycle())).containsExactlyInAnyOrder("A", "B", "C"));
    }

    /// B goes before or with A, and A before B.
    @Test
    void theLastOfAContradictionComesBeforeTheFirst() {
        assertThat(Feasibility.of(Sketch.of("A>B B>A(co)")))
                .isInstanceOfSatisfying(
                        Feasibility.Impossible.class,
                        impossible -> assertThat(Sketch.ids(impossible.cycle())).containsExactly("B", "A"));
    }

    @Test
    void aCourseCannotBeItsOwnRequisite() {
        assertThat(Feasibility.of(Sketch.of("A>A")))
                .isInstanceOfSatisfying(
                        Feasibility.Impossible.class,
                        impossible -> assertThat(Sketch.ids(impossible.cycle())).containsExactly("A"));
    }

    @Test
    void corequisitesInACircleMeanTheSameTerm() {
        assertThat(Feasibility.of(Sketch.of("A>B(co) B>A(co) B>C")))
                .isInstanceOfSatisfying(
                        Feasibility.Possible.class,
                        possible -> assertThat(possible.earliestTerm()).containsExactly(1, 1, 2));
    }

    @Test
    void nothingNeedsNoTerm() {
        assertThat(Feasibility.of(Sketch.of("")))
                .isInstanceOfSatisfying(
                        Feasibility.Possible.class,
                        possible -> assertThat(possible.fewestTerms()).isZero());
    }

    /// Taken in the same term and in an earlier one: nobody can do both.
    @Test
    void aCourseCannotBePrerequisiteAndStrictCorequisiteOfAnother() {
        assertThat(Feasibility.of(Sketch.of("A>B A>B(strict)")))
                .isInstanceOfSatisfying(
                        Feasibility.Impossible.class,
                        impossible -> assertThat(Sketch.ids(impossible.cycle())).containsExactly("B", "A"));
        assertThat(Feasibility.of(Sketch.of("A>B A>B(co)"))).isInstanceOf(Feasibility.Possible.class);
    }

    /// Raises terms by one wherever a requisite is violated; what needs more terms than there are courses is
    /// impossible.
    @TestFactory
    Stream<DynamicTest> agreesWithRepeatedRaising() {
        return Seeds.of(500, random -> {
            var acyclic = MeasuresTest.random(random);
            var edges = new ArrayList<>(acyclic.requisites());
            for (int extra = random.nextInt(3); extra > 0; extra--) {
                edges.add(new Requisite(
                        random.nextInt(acyclic.size()),
                        random.nextInt(acyclic.size()),
                        Requisite.Kind.values()[random.nextInt(3)]));
            }
            var curriculum = Curriculum.of("random", acyclic.system(), acyclic.courses(), edges);
            var terms = new int[curriculum.size()];
            java.util.Arrays.fill(terms, 1);
            var changed = true;
            var highest = 1;
            while (changed && highest <= curriculum.size()) {
                changed = false;
                for (var edge : edges) {
                    var least = terms[edge.from()] + edge.kind().minTermsBetween();
                    if (terms[edge.to()] < least) {
                        terms[edge.to()] = least;
                        changed = true;
                    }
                    if (edge.kind() == Requisite.Kind.STRICT && terms[edge.from()] < terms[edge.to()]) {
                        terms[edge.from()] = terms[edge.to()];
                        changed = true;
                    }
                    highest = Math.max(highest, Math.max(terms[edge.to()], terms[edge.from()]));
                }
            }
            var impossible = changed;
            assertThat(Feasibility.of(curriculum)).satisfies(answer -> {
                switch (answer) {
                    case Feasibility.Impossible _ -> assertThat(impossible).isTrue();
                    case Feasibility.Possible possible -> {
                        assertThat(impossible).isFalse();
                        assertThat(possible.earliestTerm().stream()
                                        .mapToInt(t -> t)
                                        .toArray())
                                .containsExactly(terms);
                        assertThat(possible.chain()).hasSize(possible.fewestTerms());
                    }
                }
            });
        });
    }
}
