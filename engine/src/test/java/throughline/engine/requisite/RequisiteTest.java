package throughline.engine.requisite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.engine.Seeds;
import throughline.engine.requisite.Requisite.All;
import throughline.engine.requisite.Requisite.Any;
import throughline.engine.requisite.Requisite.CourseRef;
import throughline.engine.requisite.Requisite.Text;
import throughline.engine.requisite.Requisite.Verdict;

class RequisiteTest {
    private static final List<String> CODES = List.of(
            "MATH 101", "ENGL 101A", "T&T 55", "EMT-P F2", "NURS 2B(R)", "none", "A & B", "001018-001019", "ES/A 233");

    @Test
    void textFormReadsAndPrints() {
        var requisite = Requisite.parse("(MATH 101 [C] & ENGL 101) | MATH 110");

        assertThat(requisite)
                .isEqualTo(new Any(List.of(
                        new All(List.of(new CourseRef("MATH 101", "C"), CourseRef.of("ENGL 101"))),
                        CourseRef.of("MATH 110"))));
        assertThat(requisite.print()).isEqualTo("(MATH 101 [C] & ENGL 101) | MATH 110");
    }

    @Test
    void andBindsTighterThanOr() {
        assertThat(Requisite.parse("A 1 & B 2 | C 3")).isEqualTo(Requisite.parse("(A 1 & B 2) | C 3"));
    }

    @Test
    void ampersandInsideACodeBelongsToTheCode() {
        assertThat(Requisite.parse("T&T 55 & RA&T 123").courses())
                .containsExactly(CourseRef.of("T&T 55"), CourseRef.of("RA&T 123"));
    }

    @Test
    void nothingIsNone() {
        assertThat(Requisite.parse("  ")).isEqualTo(Requisite.NONE);
        assertThat(Requisite.NONE.print()).isEqualTo("none");
        assertThat(Requisite.NONE.judge(Map.of())).isEqualTo(Verdict.MET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(MATH 101",
                "MATH 101 &",
                "| MATH 101",
                "MATH 101 [Q]",
                "\"open",
                "{NURS 2B",
                "MATH 101 ) x",
                "\"\"",
                "[C]"
            })
    void malformedTextIsRefusedWithItsPlace(String text) {
        assertThat(RequisiteParser.parse(text)).isInstanceOf(RequisiteParser.Invalid.class);
        assertThatThrownBy(() -> Requisite.parse(text)).hasMessageContaining("expected");
    }

    @Test
    void endlessNestingIsRefused() {
        assertThat(RequisiteParser.parse("(".repeat(100_000))).isInstanceOf(RequisiteParser.Invalid.class);
    }

    @Test
    void equalRequirementsHaveOneCanonicalForm() {
        var one = Requisite.parse("B 2 & (A 1 & (C 3 | C 3)) & none");
        var other = Requisite.parse("A 1 & B 2 & C 3");

        assertThat(one.canonical()).isEqualTo(other.canonical());
        assertThat(Requisite.parse("A 1 | none").canonical()).isEqualTo(Requisite.NONE);
    }

    @Test
    void gradesDecide() {
        var requisite = Requisite.parse("(MATH 101 [C] & ENGL 101) | MATH 110");

        assertThat(requisite.judge(Map.of("MATH 101", "B-", "ENGL 101", "D"))).isEqualTo(Verdict.MET);
        assertThat(requisite.judge(Map.of("MATH 101", "D", "ENGL 101", "A"))).isEqualTo(Verdict.NOT_MET);
        assertThat(requisite.judge(Map.of("MATH 101", "P", "ENGL 101", "A"))).isEqualTo(Verdict.MET);
        assertThat(requisite.judge(Map.of("MATH 110", "W"))).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aPassDoesNotShowAGradeAboveC() {
        assertThat(Requisite.parse("MATH 101 [B]").judge(Map.of("MATH 101", "P")))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void wordsLeaveItOpenUnlessCoursesDecide() {
        assertThat(Requisite.parse("DANC 2 | \"audition\"").judge(Map.of())).isEqualTo(Verdict.UNKNOWN);
        assertThat(Requisite.parse("DANC 2 | \"audition\"").judge(Map.of("DANC 2", "A")))
                .isEqualTo(Verdict.MET);
        assertThat(Requisite.parse("DANC 2 & \"audition\"").judge(Map.of())).isEqualTo(Verdict.NOT_MET);
    }

    @TestFactory
    Stream<DynamicTest> whatIsPrintedReadsBack() {
        return Seeds.of(300, random -> {
            var requisite = random(random, 3);
            assertThat(Requisite.parse(requisite.print())).isEqualTo(requisite);
        });
    }

    @TestFactory
    Stream<DynamicTest> theCanonicalFormMeansTheSame() {
        return Seeds.of(300, random -> {
            var requisite = random(random, 3);
            var grades = Map.of(CODES.get(random.nextInt(4)), "B", CODES.get(4 + random.nextInt(4)), "D");
            assertThat(requisite.canonical().canonical()).isEqualTo(requisite.canonical());
            assertThat(requisite.canonical().judge(grades))
                    .as(requisite.print())
                    .isEqualTo(requisite.judge(grades));
        });
    }

    private static Requisite random(Random random, int depth) {
        var choice = random.nextInt(depth == 0 ? 2 : 4);
        if (choice == 0) {
            return new CourseRef(CODES.get(random.nextInt(CODES.size())), random.nextBoolean() ? "C" : null);
        }
        if (choice == 1) {
            return random.nextInt(5) == 0 ? Requisite.NONE : new Text(" says \"or\" \\ & | " + random.nextInt(3));
        }
        var parts = new ArrayList<Requisite>();
        for (var count = 2 + random.nextInt(2); count > 0; count--) {
            parts.add(random(random, depth - 1));
        }
        return choice == 2 ? new All(parts) : new Any(parts);
    }
}
