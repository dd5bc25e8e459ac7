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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import throughline.history.Edits;
import throughline.history.FactType;
import throughline.history.Field;
import throughline.web.Texts;

/// The facts of an organization as a workbook that can be changed and sent back: a sheet for each kind, ids and names
/// protected, a comment on each column, lists to choose from. Below them are empty rows: one that is filled in is a new
/// fact. A hidden sheet keeps what the cells held, so that it shows what somebody changed and what others changed
/// meanwhile.
final class OwnedSheet {
    private static final int NAMES = 2;
    private static final int HEADERS = 2;
    private static final int MAX_WIDTH = 50;
    private static final int EMPTY_ROWS = 50;
    private static final String WAS = ".was";
    private static final String LISTS = "lists";

    private OwnedSheet() {}

    /// A fact with the values that its cells show.
    record Row(Things.Thing thing, Edits.Fact fact) {}

    /// A fact of which somebody sent a row.
    ///
    /// @param path   its address; empty for a new one
    /// @param fields what the form of the fact would send: `column` and `was.column`
    record Sent(FactType type, String path, Map<String, String> fields) {
        /// The words by which a new fact is told from others.
        String words() {
            return Stream.of("code", "title", "name")
                    .map(column -> fields.getOrDefault(column, ""))
                    .collect(Collectors.joining("\n"));
        }
    }

    static byte[] write(List<Row> rows, Texts texts) {
        var byType = new EnumMap<FactType, List<Row>>(FactType.class);
        AddPages.kinds().forEach(type -> byType.put(type, new ArrayList<>()));
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
                var fields = type.allFields();
                for (var i = 0; i < fields.size(); i++) {
                    var field = fields.get(i);
                    if (field.choices().isEmpty()) {
                        continue;
                    }
                    for (var choice = 0; choice < field.choices().size(); choice++) {
                        lists.value(choice, column, field.choices().get(choice));
                    }
                    var last = HEADERS
                            + byType.getOrDefault(type, List.of()).size()
                            + (type.canBeAdded() ? EMPTY_ROWS : 0)
                            - 1;
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
        var fields = type.allFields();
        var first = fields.size() - type.fields().size();
        for (var i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            sheet.value(1, NAMES + i, texts.text("desk.fact." + field.column()));
            sheet.comment(
                    1,
                    NAMES + i,
                    i < first ? hint(field, texts) + " " + texts.text("desk.sheet.new.hint") : hint(field, texts));
            sheet.width(NAMES + i, field.kind() == Field.Kind.TEXT ? MAX_WIDTH : 18);
        }
        sheet.range(1, 0, 1, NAMES + fields.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        sheet.width(0, 30);
        sheet.width(1, 40);
        sheet.hideRow(0);
        sheet.freezePane(NAMES, HEADERS);
        if (!rows.isEmpty()) {
            open(sheet, HEADERS, NAMES + first, rows.size(), type.fields().size());
        }
        if (type.canBeAdded()) {
            open(sheet, HEADERS + rows.size(), NAMES, EMPTY_ROWS, fields.size());
        }
        sheet.protect("");
        return sheet;
    }

    /// Lets people write into cells.
    private static void open(Worksheet sheet, int row, int column, int rows, int columns) {
        sheet.range(row, column, row + rows - 1, column + columns - 1)
                .style()
                .protectionOption(ProtectionOption.LOCKED, false)
                .wrapText(true)
                .set();
    }

    private static String hint(Field field, Texts texts) {
        var kind = texts.find("desk.kind." + field.kind() + "." + field.column())
                .orElseGet(() -> texts.text("desk.kind." + field.kind()));
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
        var fields = type.allFields();
        for (var i = 0; i < fields.size(); i++) {
            sheet.value(0, NAMES + i, fields.get(i).column());
        }
        for (var r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            sheet.value(HEADERS + r, 0, row.thing().path());
            sheet.value(HEADERS + r, 1, row.thing().title());
            for (var i = 0; i < fields.size(); i++) {
                var field = fields.get(i);
                var value = field.typed(row.fact().shown().getOrDefault(field.column(), ""));
                if (!value.isEmpty()) {
                    sheet.value(HEADERS + r, NAMES + i, value);
                }
            }
        }
    }

    /// The rows whose cells are not what they were, and those that are new.
    static List<Sent> changed(Map<String, List<List<String>>> sheets) {
        var changed = new ArrayList<Sent>();
        for (var type : FactType.values()) {
            var was = byId(sheets.getOrDefault(type.table() + WAS, List.of()));
            var rows = sheets.getOrDefault(type.table(), List.of());
            byId(rows).forEach((id, cells) -> {
                var before = was.get(id);
                if (before == null) {
                    return;
                }
                var fields = new HashMap<String, String>();
                var differs = false;
                for (var field : type.allFields()) {
                    // A column that was cut out of the sheet says nothing; an empty cell says that nothing is known.
                    var old = before.getOrDefault(field.column(), "");
                    var now = cells.containsKey(field.column()) ? cells.getOrDefault(field.column(), "") : old;
                    fields.put("was." + field.column(), old);
                    fields.put(field.column(), now);
                    differs |= !old.equals(now);
                }
                if (differs) {
                    changed.add(new Sent(type, id, fields));
                }
            });
            if (type.canBeAdded()) {
                added(type, rows).forEach(changed::add);
            }
        }
        return changed;
    }

    /// Rows without id in which something stands.
    private static List<Sent> added(FactType type, List<List<String>> rows) {
        var added = new ArrayList<Sent>();
        for (var row : rows.stream().skip(HEADERS).toList()) {
            if (row.isEmpty() || !row.getFirst().isBlank()) {
                continue;
            }
            var cells = cells(rows.getFirst(), row);
            var fields = new HashMap<String, String>();
            for (var field : type.allFields()) {
                var value = cells.getOrDefault(field.column(), "").strip();
                if (!value.isEmpty()) {
                    fields.put(field.column(), value);
                }
            }
            if (!fields.isEmpty()) {
                added.add(new Sent(type, "", fields));
            }
        }
        return added;
    }

    private static Map<String, Map<String, String>> byId(List<List<String>> rows) {
        var byId = new LinkedHashMap<String, Map<String, String>>();
        if (rows.isEmpty()) {
            return byId;
        }
        for (var row : rows.subList(1, rows.size())) {
            if (!row.isEmpty() && row.getFirst().startsWith("/")) {
                byId.put(row.getFirst(), cells(rows.getFirst(), row));
            }
        }
        return byId;
    }

    private static Map<String, String> cells(List<String> names, List<String> row) {
        var cells = new HashMap<String, String>();
        for (var i = 1; i < names.size(); i++) {
            cells.put(names.get(i), i < row.size() ? row.get(i) : "");
        }
        return cells;
    }
}
