package throughline.audit;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.region.Region;

/// The audit of the present Region, kept until the Region or the day is another. Safe to share.
@Component
public final class Audits {
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    private record Kept(String version, LocalDate day, RegionAudit audit) {}

    /// The audit of a Region on a day. Two readers may make the same one at once; it is the same audit.
    public RegionAudit of(Region region, LocalDate day) {
        var present = kept.get();
        if (present == null || !present.version.equals(region.version()) || !present.day.equals(day)) {
            present = new Kept(region.version(), day, RegionAudit.of(region, day));
            kept.set(present);
        }
        return present.audit;
    }
}
