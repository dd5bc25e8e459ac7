package throughline.catalog;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// Awards of one program and award type in one school year.
public record ProgramAwardsFact(
        String organizationRef,
        @Nullable String topCode,
        @Nullable String cipCode,
        @Nullable String awardType,
        String schoolYear,
        @Nullable Integer awards)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "program_awards", "organization_ref", "top_code", "cip_code", "award_type", "school_year", "awards");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(organizationRef)
                .text(topCode)
                .text(cipCode)
                .text(awardType)
                .text(schoolYear)
                .number(awards);
    }
}
