package throughline.maps;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import throughline.web.CsvFile;

/// Tables as CSV (RFC 4180), for the command line. A cell that a spreadsheet would run as a formula is made
/// harmless.
final class CsvText {
    private CsvText() {}

    static String of(List<String> columns, List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(CsvFile::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
