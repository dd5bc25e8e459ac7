package throughline.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import throughline.history.Edits;
import throughline.history.FactType;
import throughline.history.Field;
import throughline.web.Texts;

/// The facts of an organization as a workbook that can be changed and sent back: a sheet for each kind, ids and names
/// protected, a comment on each column, lists to choose from. A hidden sheet keeps what the cells held, so that it
/// shows
/// what somebody changed and what others changed meanwhile.
final class OwnedSheet {
    private static final int NAMES = 2;
    private static final int HEADERS = 2;
    private static final int MAX_WIDTH = 50;
    private static final String WAS = ".was";
    private static final String LISTS = "lists";

    private OwnedSheet() {}

    /// A fact with the values that its cells show.
    record Row(Things.Thing thing, Edits.Fact fact) {}

    /// A fact of which somebody sent a row.
    ///
    /// @param fields what the form of the fact would send: `column` and `was.column`
    record Sent(String path, Map<String, String> fields) {}

    static byte[] write(List<Row> rows, Texts texts) {
        var byType = new EnumMap<FactType, List<Row>>(FactType.class);
        rows.forEach(row -> byType.computeIfAbsent(row.thing().type(), _ -> new ArrayList<>())
                .add(row));
        var out = new ByteArrayOutputStream();
        var workbook = new Workbook(out, "Throughline", "1.0");
        try {
            var sheets = new EnumMap<FactType, Worksheet>(FactType.class);
            byType.forEach((type, list) -> sheets.put(type, shown(workbook, type, list, texts)));
            var lists = workbook.newWorksheet(LISTS);
            var column = 0;
            for (var type : byType.keySet()) {
                for (var i = 0; i < type.fields().size(); i++) {
                    var field = type.fields().get(i);
                    if (field.choices().isEmpty()) {
                        continue;
                    }
                    for (var choice = 0; choice < field.choices().size(); choice++) {
                        lists.value(choice, column, field.choices().get(choice));
                    }
                    var last = HEADERS + byType.getOrDefault(type, List.of()).size() - 1;
                    var sheet = sheets.get(type);
                    if (sheet != null) {
                        sheet.range(HEADERS, NAMES + i, last, NAMES + i)
                                .validateWithList(
                                        lists.range(0, column, field.choices().size() - 1, column));
                    }
                    column++;
                }
            }
            lists.setVisibilityState(VisibilityState.VERY_HIDDEN);
            byType.forEach((type, list) -> kept(workbook, type, list));
            workbook.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Worksheet shown(Workbook workbook, FactType type, List<Row> rows, Texts texts) {
        var sheet = workbook.newWorksheet(type.table());
        values(sheet, type, rows);
        sheet.value(1, 0, texts.text("desk.sheet.id"));
        sheet.value(1, 1, texts.text("desk.sheet.name"));
        sheet.comment(1, 0, texts.text("desk.sheet.id.hint"));
        for (var i = 0; i < type.fields().size(); i++) {
            var field = type.fields().get(i);
            sheet.value(1, NAMES + i, texts.text("desk.fact." + field.column()));
            sheet.comment(1, NAMES + i, hint(field, texts));
            sheet.width(NAMES + i, field.kind() == Field.Kind.TEXT ? MAX_WIDTH : 18);
        }
        sheet.range(1, 0, 1, NAMES + type.fields().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        sheet.width(0, 30);
        sheet.width(1, 40);
        sheet.hideRow(0);
        sheet.freezePane(NAMES, HEADERS);
        if (!rows.isEmpty()) {
            sheet.range(
                            HEADERS,
                            NAMES,
                            HEADERS + rows.size() - 1,
                            NAMES + type.fields().size() - 1)
                    .style()
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .wrapText(true)
                    .set();
        }
        sheet.protect("");
        return sheet;
    }

    private static String hint(Field field, Texts texts) {
        var kind = texts.text("desk.kind." + field.kind());
        return field.choices().isEmpty() ? kind : kind + " " + String.join(", ", field.choices());
    }

    private static void kept(Workbook workbook, FactType type, List<Row> rows) {
        var sheet = workbook.newWorksheet(type.table() + WAS);
        values(sheet, type, rows);
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    }

    private static void values(Worksheet sheet, FactType type, List<Row> rows) {
        sheet.value(0, 0, "id");
        sheet.value(0, 1, "name");
        for (var i = 0; i < type.fields().size(); i++) {
            sheet.value(0, NAMES + i, type.fields().get(i).column());
        }
        for (var r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            sheet.value(HEADERS + r, 0, row.thing().path());
            sheet.value(HEADERS + r, 1, row.thing().title());
            for (var i = 0; i < type.fields().size(); i++) {
                var field = type.fields().get(i);
                var value = field.typed(row.fact().shown().getOrDefault(field.column(), ""));
                if (!value.isEmpty()) {
                    sheet.value(HEADERS + r, NAMES + i, value);
                }
            }
        }
    }

    /// The rows whose cells are not what they were.
    static List<Sent> changed(Map<String, List<List<String>>> sheets) {
        var changed = new ArrayList<Sent>();
        for (var type : FactType.values()) {
            var was = byId(sheets.getOrDefault(type.table() + WAS, List.of()));
            byId(sheets.getOrDefault(type.table(), List.of())).forEach((id, cells) -> {
                var before = was.get(id);
                if (before == null) {
                    return;
                }
                var fields = new HashMap<String, String>();
                var differs = false;
                for (var field : type.fields()) {
                    // A column that was cut out of the sheet says nothing; an empty cell says that nothing is known.
                    var old = before.getOrDefault(field.column(), "");
                    var now = cells.containsKey(field.column()) ? cells.getOrDefault(field.column(), "") : old;
                    fields.put("was." + field.column(), old);
                    fields.put(field.column(), now);
                    differs |= !old.equals(now);
                }
                if (differs) {
                    changed.add(new Sent(id, fields));
                }
            });
        }
        return changed;
    }

    private static Map<String, Map<String, String>> byId(List<List<String>> rows) {
        var byId = new LinkedHashMap<String, Map<String, String>>();
        if (rows.isEmpty()) {
            return byId;
        }
        var names = rows.getFirst();
        for (var row : rows.subList(1, rows.size())) {
            if (row.isEmpty() || !row.getFirst().startsWith("/")) {
                continue;
            }
            var cells = new HashMap<String, String>();
            for (var i = 1; i < names.size(); i++) {
                cells.put(names.get(i), i < row.size() ? row.get(i) : "");
            }
            byId.put(row.getFirst(), cells);
        }
        return byId;
    }
}
