package throughline.labor;

import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A title of an occupation in one language (`en`, `es`): `formal`, `alternate`, or `search` for everyday
/// words that are searched and not shown.
public record OccupationTitleFact(String occupationCode, String language, String title, String kind) implements Fact {
    public static final FactTable TABLE =
            FactTable.of("occupation_title", "occupation_code", "language", "title", "kind");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(occupationCode).text(language).text(title).text(kind);
    }
}
