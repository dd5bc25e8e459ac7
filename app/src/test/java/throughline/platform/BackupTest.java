package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class BackupTest {
    @TempDir
    Path folder;

    @AutoClose
    private final TestDatabase source = TestDatabase.create();

    @AutoClose
    private final TestDatabase empty = TestDatabase.createEmpty();

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("backup.zip");
        source.jdbc().sql("""
                insert into release (kind, vintage, as_of, title, publisher, license, owner, file_name, sha256,
                  file_bytes, rows_in, rows_used, rows_explained, state, imported_by)
                select 'test', 'v' || n, date '2026-01-01', E'Tab\\tand\\nline and \\\\ and ñ', 'Nobody', 'none', 'nobody',
                  'f', 's', 1, 3, 2, 1, 'active', 'test'
                from generate_series(1, 500) n
                """).update();
        source.jdbc()
                .sql("insert into change (actor, action, detail) values ('test', 'import', 'x'), ('test', 'undo', 'y')")
                .update();
    }

    @Test
    void bringsEveryRowIntoAnEmptyDatabase() {
        backup();
        restore(empty, Restore.Present.KEEP);

        assertThat(rows(empty, "select * from release order by id"))
                .isEqualTo(rows(source, "select * from release order by id"));
        assertThat(rows(empty, "select * from change where action <> 'restore' order by id"))
                .isEqualTo(rows(source, "select * from change order by id"));
        assertThat(rows(empty, "select action from change order by id desc limit 1"))
                .containsExactly(Map.of("action", "restore"));
        assertThat(rows(empty, "select nspname from pg_namespace where nspname = 'restoring'"))
                .isEmpty();
    }

    @Test
    void leavesASchemaThatThisProgramUnderstandsAndNumbersOn() {
        backup();
        restore(empty, Restore.Present.KEEP);
        Database.open(new Home(folder), empty.settings(), Progress.silent()).close();
        empty.jdbc()
                .sql("insert into change (actor, action, detail) values ('test', 'import', 'after')")
                .update();
        assertThat(rows(empty, "select detail from change order by id desc limit 1"))
                .containsExactly(Map.of("detail", "after"));
    }

    @Test
    void keepsDataThatAreThereUnlessToldToReplaceThem() {
        backup();
        source.jdbc().sql("delete from release where id > 100").update();
        assertThatThrownBy(() -> restore(source, Restore.Present.KEEP))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("--replace");
        assertThat(rows(source, "select id from release")).hasSize(100);

        restore(source, Restore.Present.REPLACE);
        assertThat(rows(source, "select id from release")).hasSize(500);
    }

    @Test
    void refusesADamagedFileAndChangesNothing() throws IOException {
        backup();
        var bytes = Files.readAllBytes(file);
        for (var at = 200; at < 1200; at += 100) {
            bytes[at] ^= 0x55;
        }
        Files.write(file, bytes);
        assertThatThrownBy(() -> restore(source, Restore.Present.REPLACE)).isInstanceOf(Failure.class);
        assertThat(rows(source, "select id from release")).hasSize(500);
    }

    @Test
    void refusesAFileThatIsNoBackup() throws IOException {
        Files.writeString(file, "hello");
        assertThatThrownBy(() -> restore(empty, Restore.Present.KEEP))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("not a backup");
    }

    @Test
    void leavesNoPartOfAFileThatCouldNotBeWritten() throws IOException {
        var missing = folder.resolve("missing").resolve("backup.zip");
        try (var database = open(source)) {
            assertThatThrownBy(() -> new Backup(database).write(missing, Progress.silent()))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("could not be written");
            var cancelled = Progress.silent();
            cancelled.cancel();
            assertThatThrownBy(() -> new Backup(database).write(file, cancelled))
                    .isInstanceOf(Progress.Cancelled.class);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private void backup() {
        try (var database = open(source)) {
            new Backup(database).write(file, Progress.silent());
        }
    }

    private void restore(TestDatabase target, Restore.Present present) {
        try (var database = open(target)) {
            new Restore(database).read(file, present, Progress.silent());
        }
    }

    private Database open(TestDatabase database) {
        return Database.connect(new Home(folder), database.settings(), Progress.silent());
    }

    private static List<Map<String, Object>> rows(TestDatabase database, String sql) {
        return database.jdbc().sql(sql).query().listOfRows();
    }
}
