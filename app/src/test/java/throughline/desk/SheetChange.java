package throughline.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import throughline.imports.UploadedWorkbook;

/// Changes one cell of a workbook, as somebody does in a spreadsheet program and saves it: all sheets are written anew.
final class SheetChange {
    private SheetChange() {}

    static byte[] in(byte[] workbook, String sheet, String id, String column, String value) {
        if (!(UploadedWorkbook.read(workbook)
                instanceof UploadedWorkbook.Read(Map<String, List<List<String>>> sheets))) {
            throw new AssertionError("the workbook cannot be read");
        }
        var out = new ByteArrayOutputStream();
        var written = new Workbook(out, "Somebody", "1.0");
        sheets.forEach((name, rows) -> {
            var target = written.newWorksheet(name);
            for (var r = 0; r < rows.size(); r++) {
                var cells = new ArrayList<>(rows.get(r));
                if (name.equals(sheet) && !cells.isEmpty() && cells.getFirst().equals(id)) {
                    var at = rows.getFirst().indexOf(column);
                    while (cells.size() <= at) {
                        cells.add("");
                    }
                    cells.set(at, value);
                }
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
