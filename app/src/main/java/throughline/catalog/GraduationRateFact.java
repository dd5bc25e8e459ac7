package throughline.catalog;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A rate of a graduation cohort by area and group.
public record GraduationRateFact(
        String area,
        String schoolYear,
        String subgroup,
        @Nullable Integer cohort,
        String measure,
        @Nullable Integer rateThousandths)
        implements Fact {
    public static final FactTable TABLE =
            FactTable.of("graduation_rate", "area", "school_year", "subgroup", "cohort", "measure", "rate_thousandths");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(area)
                .text(schoolYear)
                .text(subgroup)
                .number(cohort)
                .text(measure)
                .number(rateThousandths);
    }
}
