package throughline.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.imports.ImportOptions;
import throughline.imports.ImportOutcome;
import throughline.imports.Imports;
import throughline.platform.Database;
import throughline.platform.DatabaseSettings;
import throughline.platform.Home;
import throughline.platform.Progress;

/// The import of a course file, with all checks, beside PostgreSQL's own COPY of the same rows into the same
/// table.
///
/// Arguments: rows (default 1,000,000), rounds (default 3). Uses a database of its own in a temporary folder.
public final class ImportBench {
    private static final String SAME = """
            select count(*) || ' ' || sum(hashtext(course::text)::bigint)
            from (select key, organization_ref, code, units_min_hundredths, units_max_hundredths, top_code, updated_on
                from %s) course""";

    private final DataSource dataSource;
    private final Imports imports;
    private final Path folder;
    private final PrintWriter out;

    private ImportBench(DataSource dataSource, Path folder, PrintWriter out) {
        this.dataSource = dataSource;
        this.imports = new Imports(dataSource, Kinds.all());
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        LoggingSystem.get(ImportBench.class.getClassLoader()).beforeInitialize();
        var folder = Files.createTempDirectory("import-bench");
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (var database =
                Database.open(new Home(folder.resolve("home")), new DatabaseSettings.Embedded(), Progress.silent())) {
            new ImportBench(database.dataSource(), folder, out).run(rows, rounds);
        }
    }

    private void run(int rows, int rounds) throws IOException, SQLException {
        var csv = folder.resolve("courses.csv");
        CourseFile.write(csv, rows);
        out.printf(
                Locale.ROOT,
                "%,d rows, %,d MB of CSV, heap at most %,d MB%n",
                rows,
                megabytes(Files.size(csv)),
                megabytes(Runtime.getRuntime().maxMemory()));
        importFile(csv);
        var copyText = folder.resolve("courses.copy");
        copyOut(copyText);
        execute("create table course_copy (like course including all)");

        var imported = new ArrayList<Double>();
        var copied = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            execute("truncate course; delete from change; delete from release_issue; delete from release_issue_count;"
                    + " delete from release; checkpoint");
            imported.add(seconds(() -> importFile(csv)));
            execute("truncate course_copy; checkpoint");
            copied.add(seconds(() -> copyIn(copyText)));
            requireSame();
            out.printf(
                    Locale.ROOT,
                    "round %d: import %.2f s, COPY %.2f s%n",
                    round + 1,
                    imported.getLast(),
                    copied.getLast());
        }
        var importSeconds = median(imported);
        var copySeconds = median(copied);
        out.printf(Locale.ROOT, "%n| | rows/s | seconds |%n|---|---|---|%n");
        out.printf(Locale.ROOT, "| import, checks on | %,.0f | %.2f |%n", rows / importSeconds, importSeconds);
        out.printf(
                Locale.ROOT, "| PostgreSQL COPY of the same rows | %,.0f | %.2f |%n", rows / copySeconds, copySeconds);
        out.printf(
                Locale.ROOT,
                "%nratio %.2f (wanted: at least 0.33); heap in use after collections at most %,d MB%n",
                copySeconds / importSeconds,
                megabytes(heapAfterCollections()));
    }

    private void importFile(Path csv) {
        var options = ImportOptions.by("bench");
        var outcome = imports.run(imports.plan(List.of(csv), options), options, Progress.silent(), _ -> {})
                .getFirst();
        if (!(outcome instanceof ImportOutcome.Imported imported)
                || imported.rows().explainedRows() != 0) {
            throw new IllegalStateException("The import did not use every row: " + outcome);
        }
    }

    private void copyOut(Path target) throws SQLException, IOException {
        try (var connection = dataSource.getConnection();
                var stream = Files.newOutputStream(target)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy course to stdout", stream);
        }
    }

    private void copyIn(Path source) throws SQLException, IOException {
        try (var connection = dataSource.getConnection();
                var stream = Files.newInputStream(source)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy course_copy from stdin", stream, 1 << 16);
        }
    }

    private void requireSame() {
        var jdbc = JdbcClient.create(dataSource);
        var imported =
                jdbc.sql(String.format(Locale.ROOT, SAME, "course")).query().singleValue();
        var copied = jdbc.sql(String.format(Locale.ROOT, SAME, "course_copy"))
                .query()
                .singleValue();
        if (!imported.equals(copied)) {
            throw new IllegalStateException("The rows differ: " + imported + " and " + copied);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var one : sql.split(";")) {
                statement.execute(one);
            }
        }
    }

    private static long heapAfterCollections() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(ImportBench::usedAfterCollection)
                .sum();
    }

    private static long usedAfterCollection(MemoryPoolMXBean pool) {
        return pool.getCollectionUsage().getUsed();
    }

    private static double seconds(Action action) throws IOException, SQLException {
        var start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    /// What is timed.
    private interface Action {
        void run() throws IOException, SQLException;
    }
}
