package throughline.catalog;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A result that a source reports for a program.
public record ProgramOutcomeFact(
        String programKey, String measure, @Nullable Double value) implements Fact {
    public static final FactTable TABLE = FactTable.of("program_outcome", "program_key", "measure", "value");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(programKey).text(measure).number(value);
    }
}
