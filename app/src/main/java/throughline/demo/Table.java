package throughline.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Reads the small tables that the demonstration region is made of.
final class Table {
    private Table() {}

    static <T> List<T> read(String name, Function<NamedCsvRecord, T> row) {
        var file = "/demo/" + name + ".csv";
        try (var stream = Objects.requireNonNull(Table.class.getResourceAsStream(file), file);
                var rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().map(row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Cells that hold several values separate them by `;` or, for codes, by blanks.
    static List<String> list(String cell, String separator) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(separator));
    }
}
