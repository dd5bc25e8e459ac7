package throughline.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The forms in which commands print a table; lower case, as typed on the command line.
public enum TableFormat {
    table,
    csv,
    json;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Prints rows under a header: columns in line for people, CSV, or a list of JSON objects whose keys are the
    /// names of the columns. A header is printed even without rows, in JSON an empty list.
    ///
    /// @param numbers columns whose cells are numbers in JSON, null where empty; others are text, as codes must be
    /// @param rows    cells in the order of the columns
    public void print(List<String> header, Set<String> numbers, List<List<String>> rows, PrintWriter out) {
        switch (this) {
            case table -> columns(header, rows, out);
            case csv -> {
                var csv = CsvWriter.builder().bufferSize(0).build(out);
                csv.writeRecord(header);
                rows.forEach(row ->
                        csv.writeRecord(row.stream().map(CsvFile::harmless).toList()));
            }
            case json -> {
                var objects = rows.stream()
                        .map(row -> {
                            var object = new LinkedHashMap<String, @Nullable Object>();
                            for (var i = 0; i < header.size(); i++) {
                                var isNumber = numbers.contains(header.get(i));
                                object.put(header.get(i), isNumber ? number(row.get(i)) : row.get(i));
                            }
                            return object;
                        })
                        .toList();
                out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(objects));
            }
        }
        out.flush();
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    /// Columns of numbers are set to the right; the last column is as long as it needs to be.
    private static void columns(List<String> header, List<List<String>> rows, PrintWriter out) {
        var widths = new int[header.size()];
        var right = new boolean[header.size()];
        for (var column = 0; column < widths.length; column++) {
            var at = column;
            widths[column] = Math.max(
                    header.get(column).length(),
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
            right[column] =
                    !rows.isEmpty() && rows.stream().allMatch(row -> row.get(at).matches("-?[0-9.,]*"));
        }
        out.println(line(header, widths, right));
        rows.forEach(row -> out.println(line(row, widths, right)));
    }

    private static String line(List<String> cells, int[] widths, boolean[] right) {
        var line = new StringBuilder();
        for (var column = 0; column < widths.length; column++) {
            var gap = " ".repeat(widths[column] - cells.get(column).length());
            line.append(column == 0 ? "" : "  ")
                    .append(right[column] ? gap : "")
                    .append(cells.get(column))
                    .append(right[column] ? "" : gap);
        }
        return line.toString().stripTrailing();
    }
}
