package throughline.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.dhatim.fastexcel.Workbook;
import throughline.imports.UploadedWorkbook;

/// Changes one cell of a workbook, as somebody does in a spreadsheet program and saves it: all sheets are written anew.
final class SheetChange {
    private SheetChange() {}

    /// The same with further rows that have no id.
    static byte[] with(byte[] workbook, String sheet, List<Map<String, String>> added) {
        return changed(workbook, (name, rows) -> {
            if (!name.equals(sheet)) {
                return rows;
            }
            var all = new ArrayList<>(rows);
            for (var row : added) {
                all.add(rows.getFirst().stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
            return all;
        });
    }

    static byte[] in(byte[] workbook, String sheet, String id, String column, String value) {
        return changed(
                workbook,
                (name, rows) -> rows.stream()
                        .map(row -> {
                            if (!name.equals(sheet)
                                    || row.isEmpty()
                                    || !row.getFirst().equals(id)) {
                                return row;
                            }
                            var at = rows.getFirst().indexOf(column);
                            var cells = new ArrayList<>(row);
                            while (cells.size() <= at) {
                                cells.add("");
                            }
                            cells.set(at, value);
                            return cells;
                        })
                        .toList());
    }

    private static byte[] changed(
            byte[] workbook, BiFunction<String, List<List<String>>, List<? extends List<String>>> change) {
        if (!(UploadedWorkbook.read(workbook)
                instanceof UploadedWorkbook.Read(Map<String, List<List<String>>> sheets))) {
            throw new AssertionError("the workbook cannot be read");
        }
        var out = new ByteArrayOutputStream();
        var written = new Workbook(out, "Somebody", "1.0");
        sheets.forEach((name, rows) -> {
            var target = written.newWorksheet(name);
            var changed = change.apply(name, rows);
            for (var r = 0; r < changed.size(); r++) {
                var cells = changed.get(r);
                for (var c = 0; c < cells.size(); c++) {
                    target.value(r, c, cells.get(c));
                }
            }
        });
        try {
            written.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
