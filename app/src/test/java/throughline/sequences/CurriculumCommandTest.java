package throughline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import throughline.platform.Progress;

class CurriculumCommandTest {
    private static final Path PUBLISHED = Path.of("../../shared/data/curricular");

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
    @ValueSource(
            strings = {
                "BSCS_Hawaii_Manoa",
                "California_Berkely_V2",
                "Colostate_CSDegree",
                "Colostate_CSDegree_2017",
                "Colostate_CSDegree_2017_w_MATH"
            })
    void publishedPlansHaveTheirPublishedMeasures(String name) throws IOException {
        assumeTrue(Files.isDirectory(PUBLISHED), "the published curricula are not beside the project");
        assertThat(run("metrics", PUBLISHED.resolve("plans/" + name + ".csv").toString(), "--format", "csv"))
                .isZero();
        var ours = courseRows(out.toString(), 14);
        var published = courseRows(Files.readString(PUBLISHED.resolve("metrics/" + name + "_w_metrics.csv")), 14);
        assertThat(ours).hasSameSizeAs(published);
        for (int i = 0; i < ours.size(); i++) {
            var want = published.get(i);
            var have = ours.get(i);
            assertThat(have.getFirst()).isEqualTo(want.getFirst());
            for (int back = 1; back <= 4; back++) {
                assertThat(Double.parseDouble(have.get(have.size() - back)))
                        .as("%s course %s, column %d from the right", name, want.getFirst(), back)
                        .isEqualTo(Double.parseDouble(want.get(want.size() - back)));
            }
        }
    }

    private static List<List<String>> courseRows(String csv, int fields) {
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(csv)
                .stream()
                .map(line -> line.getFields())
                .filter(line -> line.size() == fields && line.getFirst().matches("\\d+"))
                .toList();
    }

    @Test
    void readsMacRomanWithCarriageReturns() throws IOException {
        var text = """
                Degree Plan,Cestería
                System Type,quarter
                Courses
                Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Term
                1,Introducción,BW,1,,,,3,1
                2,Cestos,BW,2,1,,,3,2
                """;
        var file = Files.write(
                folder.resolve("mac.csv"), text.replace('\n', '\r').getBytes(Charset.forName("x-MacRoman")));
        assertThat(run("metrics", file.toString())).isZero();
        // Complexity 2+1 and 2+0, two thirds each: 2.0 and 1.3.
        assertThat(out.toString())
                .contains("Introducción")
                .contains("3.3")
                .contains("Requisite distance 1, credits by term 3, 3");
    }

    @Test
    void additionalCoursesNeedNoTerm() throws IOException {
        var file = write("""
                Curriculum,Baskets,,,,,,,,,
                Courses,,,,,,,,,,
                Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name,Term
                7,Weaving,BW,1,,,,3,,,1
                Additional Courses,,,,,,,,,,
                Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name,Term
                8,Swimming,PE,1,,,,1,,,
                """);
        assertThat(run("check", file.toString())).isZero();
        assertThat(out.toString()).contains("Valid.");
    }

    @Test
    void explainsWhatIsWrong() throws IOException {
        var file = write("""
                Curriculum,Baskets
                Courses
                Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours
                A,A,,,C,,,3
                B,B,,,A;Z,,C,3
                C,C,,,,,,3
                """);
        assertThat(run("check", file.toString())).isEqualTo(3);
        assertThat(out.toString())
                .contains("requisite-outside: Row 5, B: prerequisites names the course id \"Z\"")
                .contains("ERROR impossible")
                .contains("Not valid.");
    }

    @Test
    void namesRowsThatCannotBeRead() throws IOException {
        var file = write("""
                Courses
                Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours
                1,A,,,,,,three
                1,B,,,,,,3
                """);
        assertThat(run("metrics", file.toString())).isEqualTo(1);
        assertThat(errors.toString())
                .contains("row 3, Credit Hours: \"three\"; expected a number from 0 to 1000")
                .contains("row 4, Course ID: \"1\" stands in an earlier row already");
    }

    @Test
    void saysWhenAFileHoldsNoCurriculum() throws IOException {
        assertThat(run("metrics", write("hello").toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("no courses found");
        assertThat(run("check", folder.resolve("absent.csv").toString())).isEqualTo(1);
    }

    @Test
    void readsWhatSpreadsheetsSave() throws IOException {
        var text = """
                Curriculum,Cestería
                Courses
                Course ID,Course Name,Prerequisites,Credit Hours
                1,Tejer,,3
                2,Cestos,1,3
                3,Mimbre,"1;2",3
                Course Learning Outcomes
                Course ID,Learning Outcome ID,Learning Outcome,Description,Requisites,Hours
                1,1,Weave,Can weave,,3
                # made by hand
                """;
        for (var separator : List.of(",", ";", "\t")) {
            var own = text.replace(",", separator);
            for (var charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE")) {
                Files.write(folder.resolve("plan.csv"), own.getBytes(Charset.forName(charset)));
                out.getBuffer().setLength(0);
                assertThat(run("metrics", folder.resolve("plan.csv").toString(), "--format", "json"))
                        .as(separator + charset)
                        .isZero();
                assertThat(out.toString()).contains("Cestería", "\"courses\" : 3", "\"blocking\" : 3");
            }
        }
    }

    @Test
    void saysWhatStandsWhereCoursesWereExpected() throws IOException {
        run("metrics", write("\nName;Units\nWeaving;3\n").toString());
        run("metrics", write("Courses\nCourse ID,Course Name\n").toString());
        run("check", write("").toString());
        run(
                "check",
                write("Courses\nCourse ID;Course Name;Prerequisites\n1;A;\n2;B;\n3;C;1;2\n")
                        .toString());
        run("metrics", write("PK\u0003\u0004 and so on").toString());
        assertThat(errors.toString())
                .contains("row 2 is \"Name;Units\", and no row begins with \"Course ID\"")
                .contains("there are 2 columns, and no row below them")
                .contains("the file is empty")
                .contains("row 5: 4 fields between semicolons; expected 3, with quotation marks around several ids")
                .contains("the file is a workbook or an archive");
    }

    @Test
    void totalsStandInEveryForm() throws IOException {
        var file = write("""
                curriculum,Baskets
                SYSTEM TYPE,Quarter
                Courses
                Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Term
                1,A,BW,1,,,,3,1
                2,B,BW,2,1,,,2.5,2
                Additional Courses
                3,C,PE,3,1;2,,,1,
                """);
        assertThat(run("metrics", file.toString(), "--major", "BW")).isZero();
        assertThat(out.toString())
                .contains("3 courses, 6.5 credits, longest chain 3 courses.")
                .contains("Dead ends: PE 3.")
                .contains("Requisites that others already demand: BW 1 for PE 3.")
                .contains("Requisite distance 1, credits by term 3, 2.5 (mean 2.75)");
        out.getBuffer().setLength(0);
        run("metrics", file.toString(), "--format", "csv");
        assertThat(out.toString())
                .contains("Total Complexity,8.0", "Longest Chain,3", "Term Credits,3;2.5", "3,C,PE,3,1;2,,,1,,,");
        out.getBuffer().setLength(0);
        run("metrics", file.toString(), "--format", "json");
        assertThat(out.toString()).contains("\"complexity\" : 8.0", "\"balance\" : 1");
    }

    @Test
    void coursesThatAskForEachOtherCountAsOne() throws IOException {
        var file = write("""
                Courses
                Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours
                1,Lecture,BW,1,,,2,3
                2,Lab,BW,2,,1,,1
                3,Baskets,BW,3,2,,,3
                """);
        assertThat(run("metrics", file.toString(), "--format", "csv")).isZero();
        assertThat(out.toString()).contains("1 + 2,Lecture + Lab,", "3,Baskets,BW,3,1 + 2,");
        assertThat(errors.toString())
                .contains("BW 1, BW 2 ask for each other in the same term; measured as one course");
    }

    @Test
    void saysWhatIsOddAboutAFile() throws IOException {
        run(
                "metrics",
                write("Courses\nCourse ID,Course Name,Prerequisites\n1,A,9\n").toString());
        assertThat(errors.toString())
                .contains("note: There is no column Credit Hours")
                .contains("names the course id \"9\", which is not in the file. It is left out.");
        run(
                "metrics",
                write("System Type,trimester\nCourses\nCourse ID,Course Name\n,A\n2,\"B\n3,C\n")
                        .toString());
        assertThat(errors.toString())
                .contains("System Type: \"trimester\"; expected semester or quarter")
                .contains("row 4, Course ID: \"\"; expected an id")
                .contains("row 5: a quotation mark opens here and never closes");
    }

    @Test
    void checksAsTableCsvAndJson() throws IOException {
        var file = write("Courses\nCourse ID,Course Name,Prerequisites,Credit Hours\nA,A,B,3\nB,B,A,3\n");
        assertThat(run("check", file.toString(), "--format", "csv")).isEqualTo(3);
        assertThat(run("check", file.toString(), "--format", "json")).isEqualTo(3);
        assertThat(out.toString()).contains("ERROR,impossible,", "FACT,not-valid,", "\"valid\" : false");
    }

    @Test
    void checksTermsSeasonsUnitsAndSubjects() throws IOException {
        var file = write("""
                Courses
                Course ID,Course Name,Prerequisites,Credit Hours,Terms Offered,A-G,Term
                1,Weaving,,3,,b,1
                2,Baskets,1,3,fall,b 0.5,2
                3,Wicker,2,3,,,3
                """);
        assertThat(run("check", file.toString(), "--terms", "2", "--units", "12"))
                .isEqualTo(3);
        assertThat(out.toString())
                .contains("ERROR not-offered: Baskets stands in term 2, a spring term, in which it is not offered.")
                .contains("ERROR not-in-time: It cannot be finished in 2 terms: a chain of requisites needs 3 terms,"
                        + " and there are 2: Weaving, then Baskets, then Wicker.")
                .contains("ERROR too-few-units: The required courses add up to 9 of 12 units.")
                .contains("ERROR a-g-not-met: Subject a: 0 of 2 years.")
                .contains("ERROR a-g-not-met: Subject b: 1.5 of 4 years.");
        out.getBuffer().setLength(0);
        run("check", file.toString(), "--terms", "9", "--units", "9", "--calendar", "spring,fall");
        assertThat(out.toString()).doesNotContain("not-offered", "not-in-time", "too-few-units");
    }

    private Path write(String text) throws IOException {
        return Files.write(folder.resolve("plan.csv"), text.getBytes(StandardCharsets.UTF_8));
    }
}
