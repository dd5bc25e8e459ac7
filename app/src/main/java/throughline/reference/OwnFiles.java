package throughline.reference;

import java.time.LocalDate;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;

/// Editions of files in Throughline's own layouts.
public final class OwnFiles {
    private OwnFiles() {}

    /// The part is the name of the file without its ending; the column `as_of` says how new it is.
    public static Edition edition(FileName file, Row firstRow) {
        var name = file.value().replaceFirst("\\.gz$", "").replaceFirst("\\.[A-Za-z]+$", "");
        var asOf = firstRow.date("as_of");
        return new Edition(
                name, asOf.map(LocalDate::toString).orElse("undated"), asOf.orElse(LocalDate.of(2000, 1, 1)));
    }
}
