package throughline.region;

import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.history.Overlay;

/// The Region as it would be with changes that nobody published yet. One is built at a time and the last one is kept
/// while memory allows. Thread-safe.
@Component
public final class DraftRegions {
    private final RegionStore store;
    private SoftReference<@Nullable Kept> kept = new SoftReference<>(null);

    DraftRegions(RegionStore store) {
        this.store = store;
    }

    private record Kept(String version, Overlay changes, Region region) {}

    /// @param present the Region shown, to whose facts the changes are added
    public synchronized Region with(Region present, Overlay changes) {
        var last = kept.get();
        if (last != null
                && last.version().equals(present.version())
                && last.changes().equals(changes)) {
            return last.region();
        }
        var built = store.readWith(changes, RegionBuilder::build);
        kept = new SoftReference<>(new Kept(present.version(), changes, built));
        return built;
    }
}
