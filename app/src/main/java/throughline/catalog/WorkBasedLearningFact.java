package throughline.catalog;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A work-based learning activity offered to students.
public record WorkBasedLearningFact(
        String key,
        String organizationRef,
        @Nullable String hostRef,
        String title,
        @Nullable String titleEs,
        @Nullable String description,
        String stage,
        String type,
        @Nullable Integer gradeLow,
        @Nullable Integer gradeHigh,
        @Nullable Integer hours,
        @Nullable String pathwayCode,
        @Nullable Integer places)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "work_based_learning",
            "key",
            "organization_ref",
            "host_ref",
            "title",
            "title_es",
            "description",
            "stage",
            "type",
            "grade_low",
            "grade_high",
            "hours",
            "pathway_code",
            "places");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(key)
                .text(organizationRef)
                .text(hostRef)
                .text(title)
                .text(titleEs)
                .text(description)
                .text(stage)
                .text(type)
                .number(gradeLow)
                .number(gradeHigh)
                .number(hours)
                .text(pathwayCode)
                .number(places);
    }
}
