package throughline.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.Method;
import throughline.region.BuiltRegions;
import throughline.region.Region;
import throughline.region.RegionFixture;

class GapsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(Region region, String... arguments) {
        return new CommandLine(new GapsCommand(() -> region))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        var region = RegionFixture.region(false);
        assertThat(run(region, "--occupation", "99-1234")).isEqualTo(2);
        assertThat(run(region, "--sector", "16")).isEqualTo(2);
        assertThat(run(region, "--area", "Nowhere")).isEqualTo(2);
        assertThat(run(region, "--program", "000000")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("There is no occupation 99-1234.")
                .contains("There is no sector 16.")
                .contains("No openings are known for Nowhere. Areas: ")
                .contains("No awards are known for programs with the code 000000.");
    }

    /// Openings are those of the published table. Awards are of all institutions of the region, so the figures
    /// of briefs about nine colleges are not expected here.
    @Test
    void showsTheRealRegion() {
        var region = BuiltRegions.real();
        assertThat(run(region, "--occupation", "29-2042")).isZero();
        assertThat(out.toString())
                .contains("29-2042 Emergency Medical Technicians")
                .contains("Openings a year in San Diego-Imperial: Occupational demand by region, 2024-2029.");
        out.getBuffer().setLength(0);
        assertThat(run(region, "--program", "125000", "--format", "csv", "--method", "equal"))
                .isZero();
        assertThat(out.toString().lines().skip(1)).anyMatch(line -> line.contains("29-2042"));
        assertThat(run(region, "--format", "json", "--method", "balanced")).isZero();
        var gaps = RegionGaps.of(region, "San Diego-Imperial");
        assertThat(gaps.lines(Set.of("29-1141"), Method.EQUAL))
                .singleElement()
                .satisfies(line -> assertThat(line.openings()).isEqualTo(Fraction.of(2000)));
        for (var line : gaps.lines(gaps.outlook().keySet(), Method.BALANCED)) {
            assertThat(line.possible().contains(line.gap())).isTrue();
        }
    }
}
