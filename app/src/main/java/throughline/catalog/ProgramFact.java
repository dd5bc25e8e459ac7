package throughline.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// What one organization offers toward a credential, or a record of awards from which that is inferred.
public record ProgramFact(
        String key,
        String organizationRef,
        String title,
        @Nullable String titleEs,
        @Nullable String description,
        @Nullable String descriptionEs,
        String awardType,
        String recordType,
        @Nullable String topCode,
        @Nullable String cipCode,
        @Nullable String pathwayCode,
        List<String> socCodes,
        @Nullable Integer lengthMonths,
        @Nullable Integer lengthHours,
        @Nullable Integer unitsHundredths,
        @Nullable Long costCents,
        @Nullable String modality,
        @Nullable String schedule,
        @Nullable String language,
        @Nullable String entryRequirements,
        @Nullable String entryRequirementsEs,
        @Nullable Integer capacity,
        @Nullable String website,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "program",
            "key",
            "organization_ref",
            "title",
            "title_es",
            "description",
            "description_es",
            "award_type",
            "record_type",
            "top_code",
            "cip_code",
            "pathway_code",
            "soc_codes",
            "length_months",
            "length_hours",
            "units_hundredths",
            "cost_cents",
            "modality",
            "schedule",
            "language",
            "entry_requirements",
            "entry_requirements_es",
            "capacity",
            "website",
            "valid_from",
            "valid_to");

    public ProgramFact {
        socCodes = List.copyOf(socCodes);
    }

    /// A program of which only the awards are known: no length, cost or way in.
    public static ProgramFact awardsReported(
            String key,
            String organizationRef,
            String title,
            String awardType,
            @Nullable String topCode,
            @Nullable String cipCode) {
        return new ProgramFact(
                key,
                organizationRef,
                title,
                null,
                null,
                null,
                awardType,
                "awards-reported",
                topCode,
                cipCode,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(key)
                .text(organizationRef)
                .text(title)
                .text(titleEs)
                .text(description)
                .text(descriptionEs)
                .text(awardType)
                .text(recordType)
                .text(topCode)
                .text(cipCode)
                .text(pathwayCode)
                .texts(socCodes)
                .number(lengthMonths)
                .number(lengthHours)
                .number(unitsHundredths)
                .number(costCents)
                .text(modality)
                .text(schedule)
                .text(language)
                .text(entryRequirements)
                .text(entryRequirementsEs)
                .number(capacity)
                .text(website)
                .date(validFrom)
                .date(validTo);
    }
}
