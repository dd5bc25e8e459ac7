package throughline.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A region's own word on a crosswalk link, with reason, author and dates.
public record CrosswalkOverrideFact(
        String fromScheme,
        String fromCode,
        String toScheme,
        String toCode,
        String action,
        String reason,
        String author,
        LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "crosswalk_override",
            "from_scheme",
            "from_code",
            "to_scheme",
            "to_code",
            "action",
            "reason",
            "author",
            "valid_from",
            "valid_to");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(fromScheme)
                .text(fromCode)
                .text(toScheme)
                .text(toCode)
                .text(action)
                .text(reason)
                .text(author)
                .date(validFrom)
                .date(validTo);
    }
}
