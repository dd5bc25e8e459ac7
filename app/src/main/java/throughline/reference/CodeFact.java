package throughline.reference;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A code of a scheme with its title: SOC, CIP, TOP, sectors, pathways, award types and so on.
public record CodeFact(
        String scheme,
        String code,
        String title,
        @Nullable String titleEs,
        @Nullable String definition,
        @Nullable String level,
        @Nullable String parentCode)
        implements Fact {
    public static final FactTable TABLE =
            FactTable.of("code", "scheme", "code", "title", "title_es", "definition", "level", "parent_code");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(scheme)
                .text(code)
                .text(title)
                .text(titleEs)
                .text(definition)
                .text(level)
                .text(parentCode);
    }
}
