package throughline.finder;

import org.jspecify.annotations.Nullable;
import throughline.region.BuiltRegions;

/// Finders over the Regions of [BuiltRegions], each made once per run.
final class BuiltFinders {
    private static @Nullable LuceneFinder real;
    private static @Nullable LuceneFinder demonstration;

    private BuiltFinders() {}

    /// Skips the test where the real files are absent.
    static synchronized LuceneFinder real() {
        if (real == null) {
            real = LuceneFinder.over(BuiltRegions.real());
        }
        return real;
    }

    static synchronized LuceneFinder demonstration() {
        if (demonstration == null) {
            demonstration = LuceneFinder.over(BuiltRegions.demonstration());
        }
        return demonstration;
    }
}
