package throughline.catalog;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A result that a source reports for a program.
public record ProgramOutcomeFact(
        String programKey, String measure, @Nullable Double value) implements Fact {
    public static final FactTable TABLE = FactTable.of("program_outcome", "program_key", "measure", "value");

    /// Measure, before the key of a credential: of those of the program who take its exam the share that pass, 0 to 1.
    public static final String EXAM = "exam-pass-rate:";

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(programKey).text(measure).number(value);
    }
}
