package throughline.gaps;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import throughline.region.Region;

/// Keeps the gaps of the present Region by what is counted, the last ones asked for. Thread-safe.
@Component
final class GapDesk {
    private static final int KEPT = 16;

    private final Map<Basis, RegionGaps> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private String version = "";

    synchronized RegionGaps of(Region region, Basis basis) {
        if (!region.version().equals(version)) {
            kept.clear();
            version = region.version();
        }
        var found = kept.get(basis);
        if (found == null) {
            found = RegionGaps.of(region, basis);
            kept.put(basis, found);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return found;
    }
}
