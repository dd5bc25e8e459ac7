package throughline.demo;

import javax.sql.DataSource;
import throughline.imports.AllKinds;
import throughline.imports.Imports;
import throughline.platform.Progress;

/// Loads the small demonstration region into a database of a test.
public final class DemoSite {
    private DemoSite() {}

    public static void loadSmall(DataSource dataSource) {
        new DemoLoader(new Imports(dataSource, AllKinds.list()), dataSource)
                .load(new DemoRegion(DemoSize.SMALL, DemoRegion.DEFAULT_SEED), Progress.silent());
    }
}
