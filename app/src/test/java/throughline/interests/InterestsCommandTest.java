package throughline.interests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import throughline.region.BuiltRegions;
import throughline.region.Region;
import throughline.region.RegionFixture;

class InterestsCommandTest {
    private static final String ANSWERS = "553421321134342523523523254115342111351145453111231155343444";

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(Region region, String... arguments) {
        return new CommandLine(new InterestsCommand(() -> region))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    @Test
    void saysWhatIsWrongWithAScore() {
        var region = RegionFixture.region(false);
        assertThat(run(region)).isEqualTo(2);
        assertThat(run(region, "--scores", "1,2,3")).isEqualTo(2);
        assertThat(run(region, "--mini", "--scores", "1,2,3,4,5,21")).isEqualTo(2);
        assertThat(run(region, "--answers", "12x")).isEqualTo(2);
        assertThat(run(region, "--answers", ANSWERS.replaceFirst("5", "-"))).isEqualTo(2);
        assertThat(run(region, "--scores", "1,2,3,4,5,6", "--top", "0")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("six sums are needed")
                .contains("between 0 and 20")
                .contains("Answers are digits")
                .contains("left out in: realistic. Sums of the others: investigative 13, artistic 23")
                .contains("--top must be 1 or more");
    }

    @Test
    void preparationNarrowsTheList() {
        var region = BuiltRegions.real();
        assertThat(run(
                        region,
                        "--scores",
                        "27,13,23,25,14,14",
                        "--preparation",
                        "associate,bachelor",
                        "--top",
                        "30",
                        "--format",
                        "csv"))
                .isZero();
        assertThat(out.toString().lines().skip(1))
                .hasSize(30)
                .allMatch(line -> line.contains(",associate,") || line.contains(",bachelor,"));
        assertThat(run(region, "--scores", "27,13,23,25,14,14", "--preparation", "college"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("college is no level. Expected one of none, high-school");
    }

    @Test
    void answersAndTheirScoresFindTheSameOccupations() {
        var region = BuiltRegions.real();
        assertThat(run(region, "--answers", ANSWERS, "--top", "3", "--format", "csv"))
                .isZero();
        var fromAnswers = out.toString();
        assertThat(fromAnswers.lines()).hasSize(4);
        assertThat(fromAnswers)
                .contains("39-5094,Skincare Specialists,0.7861,best,certificate,")
                .contains("O*NET Database: Interests, O*NET 29");
        out.getBuffer().setLength(0);
        assertThat(run(region, "--scores", "27,13,23,25,14,14", "--top", "3", "--format", "csv"))
                .isZero();
        assertThat(out).hasToString(fromAnswers);
        out.getBuffer().setLength(0);
        assertThat(run(region, "--scores", "27,13,23,25,14,14")).isZero();
        assertThat(out.toString()).contains("27-2031 Dancers").contains("Interests of occupations: ");
        assertThat(run(region, "--scores", "9,9,9,9,9,9")).isEqualTo(3);
        assertThat(errors.toString()).contains("All six sums are equal");
    }
}
