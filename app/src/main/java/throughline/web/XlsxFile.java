package throughline.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook that a handler returns for download or a command writes. Numbers are cells of numbers; whatever else
/// is text, never a formula.
///
/// @param name name of the file without ending
public record XlsxFile(String name, List<Sheet> sheets) {
    private static final int MAX_WIDTH = 60;

    public XlsxFile {
        sheets = List.copyOf(sheets);
    }

    /// One table.
    ///
    /// @param title     name of the sheet, at most 31 letters
    /// @param header    names of the columns, or empty for a sheet of words
    /// @param numerical which columns hold numbers, by position
    /// @param rows      cells as text, numbers with a point; an absent cell is empty text
    public record Sheet(String title, List<String> header, List<Integer> numerical, List<List<String>> rows) {
        public Sheet {
            header = List.copyOf(header);
            numerical = List.copyOf(numerical);
            rows = List.copyOf(rows);
        }
    }

    /// Writes the workbook and leaves the stream open.
    public void write(OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Throughline", "1.0");
        for (var sheet : sheets) {
            fill(workbook.newWorksheet(sheet.title()), sheet);
        }
        workbook.finish();
    }

    private static void fill(Worksheet target, Sheet sheet) {
        var row = 0;
        if (!sheet.header().isEmpty()) {
            for (var column = 0; column < sheet.header().size(); column++) {
                target.value(row, column, sheet.header().get(column));
                target.style(row, column).bold().wrapText(true).set();
                target.width(column, width(sheet, column));
            }
            target.freezePane(0, 1);
            row++;
        } else {
            target.width(0, MAX_WIDTH);
        }
        for (var cells : sheet.rows()) {
            for (var column = 0; column < cells.size(); column++) {
                var cell = cells.get(column);
                if (sheet.numerical().contains(column) && cell.matches("-?[0-9]+(\\.[0-9]+)?")) {
                    target.value(row, column, new BigDecimal(cell));
                } else if (!cell.isEmpty()) {
                    target.value(row, column, cell);
                }
            }
            row++;
        }
    }

    private static double width(Sheet sheet, int column) {
        var longest = sheet.rows().stream()
                .mapToInt(row -> column < row.size() ? row.get(column).length() : 0)
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, sheet.header().get(column).length() / 2), 8, MAX_WIDTH) + 2;
    }
}
