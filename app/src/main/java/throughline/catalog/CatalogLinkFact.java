package throughline.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A link between two things of the catalog, each named `type:key`.
public record CatalogLinkFact(
        String kind,
        String fromThing,
        String toThing,
        @Nullable String condition,
        @Nullable String conditionEs,
        @Nullable String evidence,
        String status,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "catalog_link",
            "kind",
            "from_thing",
            "to_thing",
            "condition",
            "condition_es",
            "evidence",
            "status",
            "valid_from",
            "valid_to");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(kind)
                .text(fromThing)
                .text(toThing)
                .text(condition)
                .text(conditionEs)
                .text(evidence)
                .text(status)
                .date(validFrom)
                .date(validTo);
    }
}
