package throughline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A service that helps a person stay on the way: tutoring, child care, transportation and so on.
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
        @Nullable String website)
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
            "website");

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
                .text(website);
    }
}
