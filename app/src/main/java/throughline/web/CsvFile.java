package throughline.web;

import java.util.List;
import java.util.stream.Stream;

/// A table that a handler returns for download.
///
/// @param name   name of the file without ending, for example `search`
/// @param header names of the columns
/// @param rows   cells in the order of the columns; an absent cell is empty text
public record CsvFile(String name, List<String> header, Stream<List<String>> rows) {
    public CsvFile {
        header = List.copyOf(header);
    }

    /// A cell as a spreadsheet shows it: one that it would run as a formula is led by an apostrophe.
    public static String harmless(String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?[0-9.,]+") ? "'" + cell : cell;
    }
}
