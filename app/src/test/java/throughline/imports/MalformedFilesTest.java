package throughline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.imports.ImportOutcome.Checked;
import throughline.imports.ImportOutcome.Imported;
import throughline.imports.ImportOutcome.Refused;
import throughline.imports.ImportOutcome.Unknown;
import throughline.platform.Progress;
import throughline.platform.TestDatabase;

/// Files as they should not be. Whatever comes, the answer is clear and nothing is half-loaded.
@Tag("database")
final class MalformedFilesTest {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final String HEADER = SampleKind.HEADER + "\n";
    private static final Limits LIMITS = new Limits(10_000, 100, 1_000, 1 << 20, 250, 1 << 20);
    private static final TestDatabase DATABASE = TestDatabase.create();

    private final Imports imports = new Imports(DATABASE.dataSource(), List.of(new SampleKind()), LIMITS);

    @TempDir
    Path folder;

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @AfterEach
    void nothingIsHalfLoaded() {
        assertThat(DATABASE.jdbc()
                        .sql("select count(*) from code where release_id not in (select id from release)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"';'", "'\t'", "'|'"})
    void otherDelimitersAreRecognized(String delimiter) throws IOException {
        var text = (HEADER + "01,Growing,3,2026\n").replace(",", delimiter);
        assertThat(facts(text.getBytes(UTF_8))).containsExactly("01 Growing 3");
    }

    @ParameterizedTest
    @CsvSource({"'\r'", "'\r\n'", "'\n'"})
    void everyLineEndIsRead(String end) throws IOException {
        var text = (HEADER + "01,Growing,3,2026\n02,Building,4,2026").replace("\n", end);
        assertThat(facts(text.getBytes(UTF_8))).containsExactly("01 Growing 3", "02 Building 4");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        var text = "\ufeff\"Code\",Title,Jobs,Year\n01,Córdoba,3,2026\n";
        assertThat(facts(text.getBytes(UTF_8))).containsExactly("01 Córdoba 3");
        assertThat(facts(text.getBytes(StandardCharsets.UTF_16LE))).containsExactly("01 Córdoba 3");
        assertThat(facts(text.getBytes(StandardCharsets.UTF_16BE))).containsExactly("01 Córdoba 3");
    }

    @Test
    void anOldEncodingIsReadWithANotice() throws IOException {
        var bytes = (HEADER + "01,Córdoba – “Niño”,3,2026\n").getBytes("windows-1252");
        var outcome = (Checked) check(bytes);

        assertThat(facts(bytes)).containsExactly("01 Córdoba – “Niño” 3");
        assertThat(outcome.issues().counts()).extracting(IssueCount::code).containsExactly("not-utf-8");
    }

    @Test
    void aFileThatIsNotInTheEncodingItAnnouncesIsRefused() throws IOException {
        var bytes = ("\ufeff" + HEADER + "01,x").getBytes(StandardCharsets.UTF_16LE);
        var cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertRefused(cut, "wrong-encoding", 2);
    }

    @Test
    void headersMayStandLowAndBeUntidy() throws IOException {
        var text = "Sample office\n\nTable 1,,\n\"code [1]\",\" TITLE\n\",Jobs[2],,\n01,Growing,3,,\n";
        assertThat(facts(text.getBytes(UTF_8))).containsExactly("01 Growing 3");
    }

    @Test
    void cellsAreUnwrapped() throws IOException {
        var text = HEADER + "\"=\"\"0934\"\"\",\u00a0 None ,\"1,200\",2026\n'=2+5,'-x,,\n";
        assertThat(facts(text.getBytes(UTF_8))).containsExactly("0934 None 1200", "=2+5 -x null");
    }

    @Test
    void formulasAreTextAndNothingElse() throws IOException {
        var text = HEADER + "01,\"=cmd|' /C calc'!A0\",3,2026\n";
        assertThat(facts(text.getBytes(UTF_8))).containsExactly("01 =cmd|' /C calc'!A0 3");
    }

    @Test
    void aQuoteThatIsNeverClosedNamesTheRowWhereItBegins() throws IOException {
        assertRefused(HEADER + "01,Growing,3,2026\n02,\"Building,4,2026\n03,Caring,5,2026\n", "quote-never-closed", 3);
    }

    @Test
    void aQuoteThatSwallowsALongFileIsFoundToo() throws IOException {
        var text = HEADER + "01,\"Growing,3,2026\n" + "02,Building,4,2026\n".repeat(900);
        assertRefused(text, "cell-too-long", 2);
    }

    @Test
    void textBehindAQuoteIsRefused() throws IOException {
        assertRefused(HEADER + "01,\"Growing\" things,3,2026\n", "text-after-quote", 2);
    }

    @Test
    void raggedRowsAreNamed() throws IOException {
        assertRefused(HEADER + "01,Growing,3,2026\n02,Building, and more,4,2026\n", "ragged-row", 3);
        assertRefused(HEADER + "01,Growing,3,2026\n02,Bui", "ragged-row", 3);
    }

    @Test
    void emptyCellsAtTheEndAreNoFault() throws IOException {
        assertThat(facts((HEADER + "01,Growing,3,2026,,,\n\n\n").getBytes(UTF_8)))
                .containsExactly("01 Growing 3");
    }

    @Test
    void aHugeCellIsRefused() throws IOException {
        assertRefused(HEADER + "01," + "x".repeat(2_000_000) + ",3,2026\n", "cell-too-long", 2);
    }

    @Test
    void tooManyColumnsAndRowsAreRefused() throws IOException {
        assertRefused(HEADER + "01" + ",x".repeat(200) + "\n", "too-many-columns", 2);
        var rows = new StringBuilder(HEADER);
        for (var i = 0; i < 1_001; i++) {
            rows.append(String.format(Locale.ROOT, "%04d,x,1,2026\n", i));
        }
        assertRefused(rows.toString(), "too-many-rows", 1_001);
    }

    @Test
    void nulCharactersAreRefused() throws IOException {
        assertRefused(HEADER + "01,Growing,3,2026\n02,Bui\0lding,4,2026\n", "nul-character", 3);
    }

    @Test
    void aFileWithoutRowsIsRefused() throws IOException {
        assertRefused(HEADER, "no-rows", 0);
        assertRefused(HEADER + "99,All,3,2026\n", "no-rows", 0);
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() throws IOException {
        assertRefused("Code,Title,Jobs,Title\n01,Growing,3,Building\n", "ambiguous-column", 2);
    }

    @Test
    void emptyAndUnknownFilesAreLeftAlone() throws IOException {
        assertThat(check(new byte[0])).isInstanceOf(Unknown.class);
        assertThat(check(new byte[] {0, 1, 2, 3, 4, 5})).isInstanceOf(Unknown.class);
        assertThat(check("{\"broken\": [1, 2".getBytes(UTF_8))).isInstanceOf(Unknown.class);
        assertThat(check(("[".repeat(5_000)).getBytes(UTF_8))).isInstanceOf(Unknown.class);
        var near = (Unknown) check("Code;Title;Workers\n01;Growing;3\n".getBytes(UTF_8));
        assertThat(near.nearest()).containsExactly(new Planned.NearKind("sample-codes", List.of("Jobs")));
    }

    @Test
    void aFileOfAnotherKindThanSaidIsRefused() throws IOException {
        var options = ImportOptions.by("Tess").withKind("sample-codes");
        var outcome = (Refused) run("Code,Workers\n01,3\n".getBytes(UTF_8), options);

        assertThat(outcome.kind()).contains("sample-codes");
        assertThat(outcome.issues().first().getFirst().code()).isEqualTo("wrong-kind");
        assertThat(outcome.issues().first().getFirst().message()).contains("Missing columns: Title, Jobs.");
    }

    @Test
    void compressedFilesAreRead() throws IOException {
        assertThat(facts(gzip((HEADER + "01,Growing,3,2026\n").getBytes(UTF_8))))
                .containsExactly("01 Growing 3");
    }

    @Test
    void aTruncatedArchiveIsRefused() throws IOException {
        var rows = new StringBuilder(HEADER);
        for (var i = 0; i < 900; i++) {
            rows.append(i)
                    .append(",title ")
                    .append(Integer.toHexString(i * 7_919))
                    .append(",1,2026\n");
        }
        var packed = gzip(rows.toString().getBytes(UTF_8));
        assertRefused(Arrays.copyOf(packed, packed.length / 2), "damaged-archive", 0);
        assertRefused(Arrays.copyOf(packed, 5), "damaged-archive", 0);
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefused() throws IOException {
        var zeros = (HEADER + "01,Growing,3,2026\n".repeat(200_000)).getBytes(UTF_8);
        assertRefused(gzip(zeros), "too-large-unpacked", 0);
        assertRefused(zip("xl/workbook.xml", new byte[2 << 20]), "too-large-unpacked", 0);
    }

    @Test
    void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
        assertRefused(zip("readme.txt", "hello".getBytes(UTF_8)), "damaged-workbook", 0);
    }

    @Test
    void numbersOfAWorkbookAreReadAsTheyAreShown() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "tests", "1.0")) {
            var sheet = workbook.newWorksheet("Notes");
            sheet.value(0, 0, "Nothing here");
            sheet = workbook.newWorksheet("Codes");
            sheet.value(0, 0, "A title above");
            for (var i = 0; i < 4; i++) {
                sheet.value(1, i, List.of("Code", "Title", "Jobs", "Year").get(i));
            }
            sheet.value(2, 0, 1230.1);
            sheet.value(2, 1, 0.1 + 0.2);
            sheet.value(2, 2, 42.0);
            sheet.value(3, 0, "0934");
            sheet.value(3, 1, "None");
        }
        assertThat(facts(bytes.toByteArray())).containsExactly("0934 None null", "1230.1 0.3 42");
    }

    private void assertRefused(String text, String code, int row) throws IOException {
        assertRefused(text.getBytes(UTF_8), code, row);
    }

    private void assertRefused(byte[] bytes, String code, int row) throws IOException {
        var outcome = (Refused) check(bytes);
        var issue = outcome.issues().first().stream()
                .filter(one -> one.severity() == Issue.Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertThat(issue.code() + " " + issue.row()).as(issue.message()).isEqualTo(code + " " + row);
    }

    private ImportOutcome check(byte[] bytes) throws IOException {
        return run(bytes, ImportOptions.by("Tess").withDryRun(true));
    }

    private ImportOutcome run(byte[] bytes, ImportOptions options) throws IOException {
        var file = folder.resolve("file");
        Files.write(file, bytes);
        return imports.run(imports.plan(List.of(file), options), options, Progress.silent(), _ -> {})
                .getFirst();
    }

    /// Imports, reads the facts back, and undoes the import.
    private List<String> facts(byte[] bytes) throws IOException {
        var outcome = run(bytes, ImportOptions.by("Tess"));
        assertThat(outcome).isInstanceOf(Imported.class);
        var release = ((Imported) outcome).release();
        imports.undo(release, "Tess");
        return DATABASE.jdbc()
                .sql("select code || ' ' || title || ' ' || coalesce(definition, 'null')"
                        + " from code where release_id = :release order by 1")
                .param("release", release)
                .query(String.class)
                .list();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
