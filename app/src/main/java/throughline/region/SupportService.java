package throughline.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service that helps a person stay on the way: tutoring, child care, transportation, financial aid and
/// so on.
///
/// @param place      where it is, in words: a room, an address, `online`
/// @param reviewedOn day its owner last said that all this is true
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
        @Nullable String place,
        @Nullable String placeEs,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate reviewedOn,
        int sourceId) {
    public SupportService {
        languages = List.copyOf(languages);
    }

    /// Whether its owner last looked at it more than a year before a day.
    public boolean isStale(LocalDate today) {
        return reviewedOn != null && reviewedOn.isBefore(today.minusYears(1));
    }
}
