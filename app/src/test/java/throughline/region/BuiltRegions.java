package throughline.region;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import throughline.demo.DemoSite;
import throughline.imports.AllKinds;
import throughline.imports.ImportOptions;
import throughline.imports.Imports;
import throughline.platform.Progress;
import throughline.platform.TestDatabase;

/// Whole Regions, each imported and built once per run, when a test first asks for it.
public final class BuiltRegions {
    private static final Path DATA = Path.of("../../shared/data");

    private static @Nullable Region real;
    private static @Nullable Region demonstration;

    private BuiltRegions() {}

    /// San Diego and Imperial counties from the real files; the test is skipped where those are absent.
    public static synchronized Region real() {
        assumeTrue(Files.isDirectory(DATA), "the real files (../shared/data beside the repository) are absent");
        if (real == null) {
            real = build(database -> {
                var imports = new Imports(database.dataSource(), AllKinds.list());
                imports.loadShipped(Progress.silent());
                var options = ImportOptions.by("test");
                imports.run(imports.plan(List.of(DATA), options), options, Progress.silent(), _ -> {});
            });
        }
        return real;
    }

    /// The small demonstration region.
    public static synchronized Region demonstration() {
        if (demonstration == null) {
            demonstration = build(database -> DemoSite.loadSmall(database.dataSource()));
        }
        return demonstration;
    }

    private static Region build(Consumer<TestDatabase> fill) {
        try (var database = TestDatabase.create()) {
            fill.accept(database);
            return new RegionStore(database.dataSource()).read(RegionBuilder::build);
        }
    }
}
