package throughline.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small workbook that a person sent: all of its cells as texts, or why it is refused.
public sealed interface UploadedWorkbook {
    /// @param sheets rows by name of the sheet, in the order of the workbook
    record Read(Map<String, List<List<String>>> sheets) implements UploadedWorkbook {}

    /// @param code stable code of the problem, for example `too-large-unpacked`
    record Refused(String code) implements UploadedWorkbook {}

    /// Reads a workbook. What unpacks to far more than people write is refused before it is read.
    static UploadedWorkbook read(byte[] bytes) {
        var limits = new Limits(20_000, 60, 20_000, 32L << 20, 100, 32L << 20);
        var file = new SourceFile(
                "upload.xlsx", new FileName("upload.xlsx"), bytes.length, null, () -> new ByteArrayInputStream(bytes));
        try (var workbook = Workbook.ofBytes(bytes, file, limits)) {
            var sheets = new LinkedHashMap<String, List<List<String>>>();
            for (var name : workbook.sheets()) {
                try (var rows = workbook.rows(name)) {
                    var list = new ArrayList<List<String>>();
                    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                        list.add(row.get().texts());
                    }
                    sheets.put(name, list);
                }
            }
            return new Read(sheets);
        } catch (FileProblem problem) {
            return new Refused(problem.code());
        } catch (IOException | RuntimeException damaged) {
            return new Refused(Check.DAMAGED_WORKBOOK.code());
        }
    }
}
