package throughline.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.platform.Home;
import throughline.region.BuiltRegions;
import throughline.region.Region;
import throughline.region.RegionFixture;

class GapsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    Path home;

    private int run(Region region, String... arguments) {
        return GapsCommand.commandLine(() -> region, () -> new Home(home))
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
        out.getBuffer().setLength(0);
        assertThat(run(region, "explain", "29-2042")).isZero();
        assertThat(out.toString())
                .contains("TOP 125000", "TOP 125100", "CIP 51.0904", "2020-21", "no openings known here")
                .contains("Which number to trust");
        out.getBuffer().setLength(0);
        assertThat(run(region, "rules", "priority-imperial-2023", "priority-imperial-earlier"))
                .isZero();
        assertThat(out.toString()).contains("Both: ");
        out.getBuffer().setLength(0);
        assertThat(run(region, "--rule", "priority-san-diego-2023", "--entry", "college"))
                .isZero();
        assertThat(out.toString()).contains("29-1141 Registered Nurses").contains("are left out");
    }

    @Test
    void writesAWorkbook(@TempDir Path folder) throws IOException {
        var region = RegionFixture.region(false);
        assertThat(run(region, "--format", "xlsx")).isEqualTo(2);
        var file = folder.resolve("gaps.xlsx");
        assertThat(run(region, "--format", "xlsx", "--out", file.toString())).isZero();
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("soc");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("29-1141");
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Gaps", "Sectors", "Programs", "What is certain", "Not made for work", "About");
        }
    }

    @Test
    void knowsTheRulesOfTheHomeByTheirIds() throws IOException {
        var region = RegionFixture.region(true);
        Files.createDirectory(home.resolve("rules"));
        Files.writeString(home.resolve("rules/own.json"), """
                {"id": "ours", "mark": "ours", "title": {"en": "Ours"}, "publisher": "us", "source": "a meeting",
                 "edition": "2026", "anyOf": [[{"measure": "openings", "atLeast": 3}]]}
                """);
        assertThat(run(region, "rules")).isZero();
        assertThat(out.toString()).contains("ours: Ours");
        assertThat(run(region, "--rule", "ours")).isZero();
        assertThat(run(region, "--rule", "theirs")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("There is no rule and no file theirs. Rules: ")
                .contains(", ours.");
    }

    @Test
    void saysWhatIsWrongWithARule(@TempDir Path folder) throws IOException {
        var region = RegionFixture.region(false);
        var file = folder.resolve("rule.json");
        Files.writeString(file, """
                {"id": "ours", "mark": "ours", "title": {"en": "Ours"}, "publisher": "us", "source": "a meeting",
                 "edition": "2026", "anyOf": [[{"measure": "openings", "atMost": 3}]]}
                """);
        assertThat(run(region, "rules", file.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("is not a rule for marks").contains("needs one of");
        assertThat(run(region, "rules", "no-such-rule")).isEqualTo(2);
        assertThat(errors.toString()).contains("priority-san-diego-2023");
    }
}
