package throughline.demo;

import java.util.Locale;
import javax.sql.DataSource;
import throughline.imports.AllKinds;
import throughline.imports.Imports;
import throughline.platform.Progress;

/// Loads the small demonstration region into a database of a test.
public final class DemoSite {
    private DemoSite() {}

    public static void loadSmall(DataSource dataSource) {
        load(dataSource, DemoSize.SMALL);
    }

    /// Loads a demonstration of another size: `region`, `state`.
    public static void load(DataSource dataSource, String size) {
        load(dataSource, DemoSize.valueOf(size.toUpperCase(Locale.ROOT)));
    }

    private static void load(DataSource dataSource, DemoSize size) {
        new DemoLoader(new Imports(dataSource, AllKinds.list()), dataSource)
                .load(new DemoRegion(size, DemoRegion.DEFAULT_SEED), Progress.silent());
    }
}
