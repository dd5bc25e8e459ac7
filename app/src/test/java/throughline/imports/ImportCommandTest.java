package throughline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import throughline.platform.Progress;
import throughline.platform.TestDatabase;

@Tag("database")
final class ImportCommandTest {
    private final TestDatabase database = TestDatabase.create();
    private final StringWriter printed = new StringWriter();
    private List<ImportKind> kinds = List.of(new SampleKind());

    @TempDir
    Path folder;

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aFolderIsImportedAndUnknownFilesAreNamed() throws IOException {
        write("a.csv", SampleKind.HEADER + "\n01,Growing,3,2026\n99,All,3,2026\n");
        write("b.txt", "Nothing of interest\n");

        assertThat(run(folder.toString())).isZero();
        assertThat(printed.toString())
                .contains("a.csv  sample-codes  2026  release ")
                .contains("2 rows = 1 used + 1 explained")
                .contains("left out 1  totals-row: A row of totals.")
                .contains("b.txt  left alone: No known header")
                .contains("Files: 1 imported, 1 of no known kind, left alone.");
    }

    @Test
    void refusedFilesFailAndTheReportSaysWhy() throws IOException {
        var file = write("a.csv", SampleKind.HEADER + "\n01,=1+1,many,2026\n");
        var report = folder.resolve("report.csv");

        assertThat(run("--report", report.toString(), file.toString())).isEqualTo(1);
        assertThat(printed.toString()).contains("REFUSED").contains("row 2: “Jobs” must be a number. Found: many");
        assertThat(Files.readString(report)).contains("a.csv,refused,2,Jobs,many,not-a-number,ERROR,");
    }

    @Test
    void aFileOfNoKindThatWasNamedIsAFailure() throws IOException {
        assertThat(run(write("b.txt", "Nothing of interest\n").toString())).isEqualTo(1);
    }

    @Test
    void releasesAreListedAndUndone() throws IOException {
        run(write("a.csv", SampleKind.HEADER + "\n01,Growing,3,2026\n").toString());

        assertThat(run("--releases")).isZero();
        assertThat(run("--undo", "1")).isZero();
        assertThat(run("--undo", "1")).isEqualTo(1);
        assertThat(printed.toString()).contains("Release 1 (sample-codes, 2026) no longer counts.");
    }

    @Test
    void aWrongCommandLineIsToldApart() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--undo", "1", "a.csv")).isEqualTo(2);
        assertThat(run("--as-of", "soon", "a.csv")).isEqualTo(2);
    }

    @Test
    void theWholeFolderOfRealFilesIsImportedAndTwiceIsOnce() {
        var data = Path.of("..", "..", "shared", "data");
        assumeTrue(Files.isDirectory(data), "the real files (../shared/data beside the repository) are absent");
        kinds = AllKinds.list();

        assertThat(run(data.toString())).as(printed.toString()).isZero();
        assertThat(printed.toString()).doesNotContain("REFUSED");
        var changes = database.jdbc()
                .sql("select count(*) from change")
                .query(Long.class)
                .single();
        assertThat(run(data.toString())).isZero();
        assertThat(database.jdbc()
                        .sql("select count(*) from change")
                        .query(Long.class)
                        .single())
                .isEqualTo(changes);
    }

    private int run(String... arguments) {
        var command = new ImportCommand(() -> new Imports(database.dataSource(), kinds), Progress::silent);
        var out = new PrintWriter(printed);
        return new CommandLine(command).setOut(out).setErr(out).execute(arguments);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
