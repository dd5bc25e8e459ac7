package throughline.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A service that helps a person stay on the way: tutoring, child care, transportation and so on.
///
/// @param place      where it is, in words: a room, an address, `online`
/// @param reviewedOn day its owner last said that all this is true
public record SupportServiceFact(
        String key,
        String organizationRef,
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
        @Nullable LocalDate reviewedOn)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "support_service",
            "key",
            "organization_ref",
            "name",
            "name_es",
            "type",
            "description",
            "description_es",
            "eligibility",
            "eligibility_es",
            "languages",
            "website",
            "place",
            "place_es",
            "phone",
            "email",
            "reviewed_on");

    public SupportServiceFact {
        languages = List.copyOf(languages);
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(key)
                .text(organizationRef)
                .text(name)
                .text(nameEs)
                .text(type)
                .text(description)
                .text(descriptionEs)
                .text(eligibility)
                .text(eligibilityEs)
                .texts(languages)
                .text(website)
                .text(place)
                .text(placeEs)
                .text(phone)
                .text(email)
                .date(reviewedOn);
    }
}
