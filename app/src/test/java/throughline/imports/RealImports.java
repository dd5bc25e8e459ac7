package throughline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import throughline.platform.Progress;
import throughline.platform.TestDatabase;

/// Imports real files beside the repository through the whole pipeline; tests are skipped where they are
/// absent.
public final class RealImports implements AutoCloseable {
    private static final Path DATA = Path.of("../../shared/data");

    private final TestDatabase database = TestDatabase.create();
    private final Imports imports;

    public RealImports(List<ImportKind> kinds) {
        imports = new Imports(database.dataSource(), kinds);
    }

    /// Imports a file and expects it to be of a kind, with so many rows used and explained.
    public ImportOutcome.Imported expect(String file, String kind, long used, long explained) {
        assumeTrue(Files.isDirectory(DATA), "the real files (../shared/data beside the repository) are absent");
        var options = ImportOptions.by("test");
        var outcomes =
                imports.run(imports.plan(List.of(DATA.resolve(file)), options), options, Progress.silent(), _ -> {});
        assertThat(outcomes).as(file).singleElement().isInstanceOf(ImportOutcome.Imported.class);
        var imported = (ImportOutcome.Imported) outcomes.getFirst();
        assertThat(imported.kind()).as(file).isEqualTo(kind);
        assertThat(imported.rows().used()).as(file + " used").isEqualTo(used);
        assertThat(imported.rows().explainedRows()).as(file + " explained").isEqualTo(explained);
        return imported;
    }

    /// One value, as text.
    public String value(String sql) {
        return String.valueOf(database.jdbc().sql(sql).query().singleValue());
    }

    @Override
    public void close() {
        database.close();
    }
}
