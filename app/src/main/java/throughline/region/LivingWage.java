package throughline.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a household of a kind needs per hour in an area, in cents.
public record LivingWage(
        String area,
        String household,
        long hourlyCents,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int sourceId) {}
