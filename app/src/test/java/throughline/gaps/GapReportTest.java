package throughline.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.region.BuiltRegions;
import throughline.region.Region;

class GapReportTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(Region region, String... arguments) {
        return ReportCommand.commandLine(() -> region)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    @Test
    void writesAReportAndComparesTwo(@TempDir Path folder) throws IOException {
        var region = BuiltRegions.demonstration();
        var all = folder.resolve("all");
        assertThat(run(region, "gaps", "--out", all.toString())).isZero();
        assertThat(Files.readString(all.resolve("report.html")))
                .contains("lang=\"es\"", "In short", "En resumen", "What this rests on", region.version());
        assertThat(Files.readAllBytes(all.resolve("report.pdf"))).startsWith("%PDF-".getBytes());
        assertThat(all.resolve("report.xlsx")).isNotEmptyFile();
        var spanish = folder.resolve("es");
        assertThat(run(region, "gaps", "--out", spanish.toString(), "--language", "es", "--supply", "colleges"))
                .isZero();
        assertThat(Files.readString(spanish.resolve("report.html"))).contains("<html lang=\"es\">");
        out.getBuffer().setLength(0);
        assertThat(run(region, "compare", all.toString(), all.toString())).isZero();
        assertThat(out.toString()).contains("0 jobs changed");
        out.getBuffer().setLength(0);
        assertThat(run(
                        region,
                        "compare",
                        all.toString(),
                        spanish.resolve("snapshot.json").toString()))
                .isZero();
        assertThat(out.toString()).contains("Caution: they do not count the same");
    }

    @Test
    void saysWhatIsNoSnapshot(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("other.json"), "{\"a\": 1}");
        assertThat(run(BuiltRegions.demonstration(), "compare", file.toString(), file.toString()))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("is no snapshot of a gap report");
    }
}
