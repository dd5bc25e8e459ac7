package throughline.reference;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// One published link from a code of one scheme to a code of another. Many to many.
public record CrosswalkFact(
        String fromScheme,
        String fromCode,
        String toScheme,
        String toCode,
        @Nullable String note) implements Fact {
    public static final FactTable TABLE =
            FactTable.of("crosswalk", "from_scheme", "from_code", "to_scheme", "to_code", "note");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(fromScheme).text(fromCode).text(toScheme).text(toCode).text(note);
    }
}
