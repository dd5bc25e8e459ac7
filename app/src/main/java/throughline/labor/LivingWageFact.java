package throughline.labor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// What a household of a kind needs per hour in an area, in cents.
public record LivingWageFact(
        String area,
        String household,
        long hourlyCents,
        LocalDate validFrom,
        @Nullable LocalDate validTo) implements Fact {
    public static final FactTable TABLE =
            FactTable.of("living_wage", "area", "household", "hourly_cents", "valid_from", "valid_to");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(area).text(household).number(hourlyCents).date(validFrom).date(validTo);
    }
}
