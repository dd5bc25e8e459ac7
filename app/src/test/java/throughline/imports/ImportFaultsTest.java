package throughline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import throughline.imports.ImportOutcome.Imported;
import throughline.platform.Failure;
import throughline.platform.Progress;
import throughline.platform.TestDatabase;

/// Things that break in the middle of an import.
@Tag("database")
final class ImportFaultsTest {
    private static final int ROWS = 60_000;
    private final TestDatabase database = TestDatabase.create();
    private final Imports imports = new Imports(database.dataSource(), List.of(new SampleKind()));

    @TempDir
    Path folder;

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aLostConnectionKeepsNothingAndSaysSo() throws IOException {
        var file = file("a.csv", 2026, ROWS);
        assertThatThrownBy(() -> run(file, whenRowsAre(ROWS / 2, this::terminateOthers)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Nothing of " + file + " was kept");

        assertThat(count("code")).isZero();
        assertThat(count("release")).isZero();
        assertThat(run(file, Progress.silent())).isInstanceOf(Imported.class);
        assertThat(count("code")).isEqualTo(ROWS);
    }

    @Test
    void anImportThatIsCancelledKeepsNothing() throws IOException {
        var file = file("a.csv", 2026, ROWS);
        assertThatThrownBy(() -> run(file, whenRowsAre(1_000, () -> {
                    throw new Progress.Cancelled();
                })))
                .isInstanceOf(Progress.Cancelled.class);
        assertThat(count("code")).isZero();
    }

    @Test
    void twoImportsAtOnceGoOneAfterTheOther() throws Exception {
        var first = file("a.csv", 2026, ROWS);
        var second = file("b.csv", 2026, ROWS + 1);
        var started = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> run(first, whenRowsAre(1_000, started::countDown)));
            started.await();
            Future<ImportOutcome> two = threads.submit(() -> run(second, Progress.silent()));
            var older = (Imported) one.get();
            var newer = (Imported) two.get();

            assertThat(newer.replaced()).contains(older.release());
        }
        assertThat(database.jdbc()
                        .sql("select string_agg(state, ' ' order by id) from release")
                        .query(String.class)
                        .single())
                .isEqualTo("superseded active");
    }

    @Test
    void theSameFileTwiceAtOnceIsImportedOnce() throws Exception {
        var file = file("a.csv", 2026, ROWS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> run(file, Progress.silent()));
            var two = threads.submit(() -> run(file, Progress.silent()));
            assertThat(List.of(one.get().getClass(), two.get().getClass()))
                    .containsExactlyInAnyOrder(Imported.class, ImportOutcome.Unchanged.class);
        }
        assertThat(count("code")).isEqualTo(ROWS);
    }

    @Test
    void aKilledProcessLeavesWhatItHadCommittedAndNothingElse() throws Exception {
        var done = file("1.csv", 2025, 10);
        var big = file("2.csv", 2026, 2_000_000);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        database.url(),
                        done.toString(),
                        big.toString())
                .redirectErrorStream(true)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var line = out.readLine();
            while (line != null && !line.equals(Child.IN_THE_MIDDLE)) {
                line = out.readLine();
            }
            assertThat(line).isEqualTo(Child.IN_THE_MIDDLE);
        } finally {
            process.destroyForcibly().waitFor();
        }

        // The lock of the dead process goes with its connection, so the next import simply follows.
        var next = (Imported) run(file("3.csv", 2027, 5), Progress.silent());
        assertThat(imports.listReleases())
                .extracting(release -> release.edition().vintage())
                .containsExactly("2025", "2027");
        assertThat(count("code")).isEqualTo(10 + next.rows().used());
    }

    /// The process that is killed.
    static final class Child {
        static final String IN_THE_MIDDLE = "in the middle";

        private Child() {}

        public static void main(String[] arguments) {
            var imports = new Imports(new DriverManagerDataSource(arguments[0]), List.of(new SampleKind()));
            var options = ImportOptions.by("Tess");
            for (var path : List.of(arguments).subList(1, 3)) {
                var middle = whenRowsAre(500_000, () -> System.out.println(IN_THE_MIDDLE));
                imports.run(imports.plan(List.of(Path.of(path)), options), options, middle, _ -> {});
            }
        }
    }

    private ImportOutcome run(Path file, Progress progress) {
        var options = ImportOptions.by("Tess");
        return imports.run(imports.plan(List.of(file), options), options, progress, _ -> {})
                .getFirst();
    }

    private Path file(String name, int year, int rows) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(SampleKind.HEADER + "\n");
            for (var i = 0; i < rows; i++) {
                out.write(String.format(Locale.ROOT, "C%d,Title of number %d,%d,%d\n", i, i, i, year));
            }
        }
        return file;
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private void terminateOthers() {
        database.jdbc()
                .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")
                .query(Boolean.class)
                .list();
    }

    private static Progress whenRowsAre(long rows, Runnable action) {
        var count = new long[1];
        return new Listening(step -> {
            count[0] += step;
            if (count[0] == rows) {
                action.run();
            }
        });
    }

    /// Hears of every row.
    private record Listening(LongConsumer rows) implements Progress {
        @Override
        public Progress begin(String what, long total, String unit) {
            return this;
        }

        @Override
        public void advance(long units) {
            rows.accept(units);
        }

        @Override
        public void say(String line) {}

        @Override
        public void cancel() {}

        @Override
        public void check() {}

        @Override
        public void close() {}
    }
}
