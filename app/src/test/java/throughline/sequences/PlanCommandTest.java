package throughline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import throughline.platform.Progress;

class PlanCommandTest {
    /// The three files of CSPLib problem 30, which are not ours to ship.
    private static final Path CSPLIB = Path.of("../../shared/data/bacp");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new CurriculumCommand(Progress::silent))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    @ParameterizedTest
    @CsvSource({"bacp8,17", "bacp10,14", "bacp12,17"})
    void publishedProblemsHaveTheirPublishedOptimum(String name, int optimum) {
        var file = CSPLIB.resolve(name + ".dat");
        assumeTrue(Files.isRegularFile(file), "the CSPLib files are not beside the project");
        assertThat(run("plan", file.toString())).isZero();
        assertThat(out.toString()).contains("Largest load of a term " + optimum + ", proven");
    }

    @Test
    void readsProblemsWithUnendedCommentsAndMissingCommas() throws IOException {
        var file = write("small.dat", """
                %data
                p=2; a=2; /* least */ b=9;
                c=1; /* fewest */
                d=3; /* most, and this never ends

                courses = { x1, x2 ,x3,
                  x4 };
                credit = [ 2, 3, 4, 1];
                prereq={ < x2 , x1>
                <x4,x3> };
                """);
        assertThat(run("plan", file.toString(), "--format", "json")).isZero();
        // x1 and x3 come first: 6 of 10 credits.
        assertThat(out.toString()).contains("\"status\" : \"optimal\"").contains("\"value\" : 6");
    }

    @Test
    void readsTheNamesOfTheOtherForm() throws IOException {
        var file = write("small.mzn", """
                n_courses = 4; n_periods = 2;
                load_per_period_lb = 2; load_per_period_ub = 9;
                courses_per_period_lb = 1; courses_per_period_ub = 3;
                course_load = [2, 3, 4, 1, ];
                constraint prerequisite(2, 1);
                constraint prerequisite(4, 3);
                """);
        assertThat(run("plan", file.toString())).isZero();
        assertThat(out.toString()).contains("Largest load of a term 6, proven");
    }

    /// The one plan within these limits has both later courses in the second term.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ <2, 1>, <4, 3> }",
                "{<\"2\" \"1\"> <\"4\" \"3\">}",
                "[| 2, 1 | 4, 3 |]",
                "array2d(1..2, 1..2, [2,1, 4,3])",
                "[[2, 1], [4, 3]]",
                "{(2, 1), (4, 3)}",
                "[{}, {1}, {}, {3}]"
            })
    void readsPrerequisitesInEveryForm(String prerequisites) throws IOException {
        var file = write("small.dzn", """
                nb_periods = 2; min_credits = 2; max_credits = 9; nb_courses = 4;
                max_courses_per_period = 2; colors = 3;
                course_load = [2, 3, 4, 1];
                prereq = %s;
                """.formatted(prerequisites));
        assertThat(run("plan", file.toString(), "--format", "csv")).isZero();
        assertThat(out.toString()).contains("2,2,,,1,,,3,2").contains("4,4,,,3,,,1,2");
        assertThat(errors.toString()).contains("note: colors is not known and was left out");
    }

    @Test
    void whatIsNoPairIsRefused() throws IOException {
        var file = write("small.dat", "p = 2; courses = {a, b}; credit = [1, 1]; prereq = {<a, b>, a};");
        assertThat(run("plan", file.toString())).isNotZero();
        assertThat(errors.toString()).contains("the prerequisites hold \"a\"; expected pairs");
    }

    @Test
    void seasonsDecideWhereACourseStands() throws IOException {
        var file = write("plan.csv", """
                Courses
                Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Terms Offered
                1,Weaving,,,,,,3,
                2,Baskets,,,1,,,3,fall
                """);
        assertThat(run("plan", file.toString(), "--terms", "3", "--earliest", "--format", "csv"))
                .isZero();
        assertThat(out.toString()).contains("2,Baskets,,,1,,,3,3").contains("Number of terms 3, proven");
        assertThat(run("plan", file.toString(), "--terms", "2")).isEqualTo(3);
        assertThat(out.toString()).contains("Baskets finds no term in which it is offered after Weaving");
    }

    @Test
    void saysWhyThereIsNoPlan() throws IOException {
        var file = write("plan.csv", """
                Courses
                Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours
                1,A,,,,,,10
                2,B,,,,,,10
                3,C,,,,,,10
                """);
        assertThat(run("plan", file.toString(), "--terms", "2", "--max", "18")).isEqualTo(3);
        assertThat(out.toString())
                .contains("these rules cannot hold together, and each of them is needed")
                .contains("A taken (10 credits)");
        assertThat(run("plan", file.toString(), "--terms", "2", "--max", "14")).isEqualTo(3);
        assertThat(out.toString()).contains("30 credits (A, B, C) must stand in terms 1 to 2, which take at most 28");
    }

    @Test
    void asksForTheNumberOfTerms() throws IOException {
        var file = write("plan.csv", """
                Courses
                Course ID,Course Name,Credit Hours
                1,A,3
                """);
        assertThat(run("plan", file.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("--terms 8");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
