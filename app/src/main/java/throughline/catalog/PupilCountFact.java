package throughline.catalog;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// Pupils of a school by year and group.
public record PupilCountFact(
        String organizationRef,
        String schoolYear,
        String subgroup,
        @Nullable Integer pupils) implements Fact {
    public static final FactTable TABLE =
            FactTable.of("pupil_count", "organization_ref", "school_year", "subgroup", "pupils");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(organizationRef).text(schoolYear).text(subgroup).number(pupils);
    }
}
