package throughline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.imports.ImportOutcome.Checked;
import throughline.imports.ImportOutcome.Imported;
import throughline.imports.ImportOutcome.Refused;
import throughline.imports.ImportOutcome.Unchanged;
import throughline.imports.UndoOutcome.Undone;
import throughline.platform.Progress;
import throughline.platform.TestDatabase;

@Tag("database")
final class ImportsTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private final Imports imports = new Imports(DATABASE.dataSource(), List.of(new SampleKind()));

    @TempDir
    Path folder;

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void rowsBecomeFactsOfARelease() throws IOException {
        var outcome = (Imported) run("a", "01,Growing,\"1,200\",2001", "02,Building,,2001", "99,All,1,2001");

        assertThat(outcome.edition().vintage()).isEqualTo("2001");
        assertThat(outcome.rows().used()).isEqualTo(2);
        assertThat(outcome.rows().explained()).containsOnlyKeys("totals-row").containsEntry("totals-row", 1L);
        assertThat(titles(outcome.release())).containsExactly("2 01 Growing 1200", "3 02 Building null");
        assertThat(release(outcome.release()).rowsIn()).isEqualTo(3);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        var first = (Imported) run("a", "01,Growing,1,2002");
        var second = (Unchanged) run("renamed", "01,Growing,1,2002");

        assertThat(second.release()).isEqualTo(first.release());
        assertThat(titles(first.release())).hasSize(1);
    }

    @Test
    void aCorrectedFileTakesThePlaceAndUndoBringsTheOldOneBack() throws IOException {
        var first = (Imported) run("a", "01,Growing,1,2003");
        var second = (Imported) run("a", "01,Growing,2,2003");

        assertThat(second.replaced()).contains(first.release());
        assertThat(release(first.release()).state()).isEqualTo(Release.State.SUPERSEDED);

        var undone = (Undone) imports.undo(second.release(), "Ana");

        assertThat(undone.release().state()).isEqualTo(Release.State.UNDONE);
        assertThat(undone.revived().map(Release::id)).contains(first.release());
        assertThat(release(first.release()).state()).isEqualTo(Release.State.ACTIVE);
        assertThat(imports.undo(second.release(), "Ana")).isInstanceOf(UndoOutcome.NotActive.class);
        assertThat(imports.undo(987_654, "Ana")).isInstanceOf(UndoOutcome.NoSuchRelease.class);
        assertThat(changes(second.release())).containsExactly("Tess import", "Ana undo");
        assertThat(run("a", "01,Growing,2,2003")).isInstanceOf(Imported.class);
    }

    @Test
    void aNewerVintageStandsBesideTheOlder() throws IOException {
        var older = (Imported) run("a", "01,Growing,1,2004");
        var newer = (Imported) run("a", "01,Growing,2,2005");

        assertThat(newer.replaced()).isEmpty();
        assertThat(release(older.release()).state()).isEqualTo(Release.State.ACTIVE);
        assertThat(release(newer.release()).state()).isEqualTo(Release.State.ACTIVE);
    }

    @Test
    void aDryRunKeepsNothing() throws IOException {
        var before = imports.listReleases();
        var outcome = run(ImportOptions.by("Tess").withDryRun(true), "a", "01,Growing,1,2006");

        assertThat(outcome).isInstanceOf(Checked.class);
        assertThat(imports.listReleases()).isEqualTo(before);
    }

    @Test
    void oneWrongRowRefusesTheFileAndEveryWrongRowIsNamed() throws IOException {
        var before = codes();
        var outcome = (Refused) run("a", "01,Growing,many,2007", "02,Building,3,2007", ",Nothing,4,2007");

        assertThat(outcome.issues().first())
                .extracting(issue -> issue.row() + " " + issue.column() + " " + issue.value() + " " + issue.code())
                .containsExactly("2 Jobs many not-a-number", "4 Code null empty-cell");
        assertThat(codes()).isEqualTo(before);
    }

    @Test
    void wrongRowsAreLeftOutWhenTheOperatorSaysSo() throws IOException {
        var outcome = (Imported) run(
                ImportOptions.by("Tess").withLeaveOutErrors(true), "a", "01,Growing,many,2008", "02,Building,3,2008");

        assertThat(outcome.rows().used()).isEqualTo(1);
        assertThat(outcome.rows().explained()).containsEntry("not-a-number", 1L);
    }

    @Test
    void aDuplicateKeyNamesBothRows() throws IOException {
        var outcome = (Refused) run("a", "01,Growing,1,2009", "02,Building,1,2009", "01,Growing,2,2009");

        var issue = outcome.issues().first().getFirst();
        assertThat(issue.code()).isEqualTo("duplicate-key");
        assertThat(issue.message()).startsWith("Rows 2 and 4 ");
    }

    @Test
    void theOperatorMaySayTheVintage() throws IOException {
        var options = ImportOptions.by("Tess").withEdition(Optional.of("spring"), Optional.empty());
        var outcome = (Imported) run(options, "a", "01,Growing,1,2010");

        assertThat(outcome.edition().vintage()).isEqualTo("spring");
        assertThat(release(outcome.release()).edition().asOf()).hasToString("2010-01-01");
    }

    private ImportOutcome run(String name, String... lines) throws IOException {
        return run(ImportOptions.by("Tess"), name, lines);
    }

    private ImportOutcome run(ImportOptions options, String name, String... lines) throws IOException {
        var file = folder.resolve(name.strip() + ".csv");
        Files.writeString(file, SampleKind.HEADER + "\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        var outcomes = imports.run(imports.plan(List.of(file), options), options, Progress.silent(), _ -> {});
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    private Release release(long id) {
        return imports.listReleases().stream()
                .filter(release -> release.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(long release) {
        return DATABASE.jdbc()
                .sql("select source_row || ' ' || code || ' ' || title || ' ' || coalesce(definition, 'null')"
                        + " from code where release_id = :release order by 1")
                .param("release", release)
                .query(String.class)
                .list();
    }

    private static long codes() {
        return DATABASE.jdbc()
                .sql("select count(*) from code")
                .query(Long.class)
                .single();
    }

    private static List<String> changes(long release) {
        return DATABASE.jdbc()
                .sql("select actor || ' ' || action from change where release_id = :release order by id")
                .param("release", release)
                .query(String.class)
                .list();
    }
}
