package throughline.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service that helps a person stay on the way: tutoring, child care, transportation, financial aid and
/// so on.
public record SupportService(
        int id,
        String slug,
        String key,
        int organizationId,
        String name,
        @Nullable String nameEs,
        String type,
        @Nullable String description,
        @Nullable String descriptionEs,
        @Nullable String eligibility,
        @Nullable String eligibilityEs,
        List<String> languages,
        @Nullable String website,
        int sourceId) {
    public SupportService {
        languages = List.copyOf(languages);
    }
}
