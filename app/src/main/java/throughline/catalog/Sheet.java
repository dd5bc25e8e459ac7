package throughline.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import throughline.imports.CopyRow;
import throughline.imports.Edition;
import throughline.imports.Fact;
import throughline.imports.FactTable;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Row.RowRejected;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// A spreadsheet for one table of facts, the way in for who has no other system, and the way out again.
///
/// Headings are the column names of the table with blanks, without `hundredths` and `cents`: numbers stand as
/// people write them. An optional column `as of` dates the file; else a year in its name does.
///
/// @param id        name of the kind and, with `.csv`, of the exported file
/// @param columns   all columns of the table in its order
/// @param signature headings that tell this sheet from all others
record Sheet(String id, FactTable table, Stage stage, List<SheetColumn> columns, List<String> signature)
        implements TableKind {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern EXTENSIONS = Pattern.compile("(\\.[A-Za-z]+)+$");
    private static final List<String> OWNERS =
            List.of("organization ref", "ref", "sending ref", "program key", "from thing", "map");

    Sheet {
        columns = List.copyOf(columns);
        signature = List.copyOf(signature);
        var names = columns.stream().map(SheetColumn::name).toList();
        if (!names.equals(table.columns())) {
            throw new IllegalArgumentException(id + " has " + names + ", its table " + table.columns());
        }
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo("Own records: " + id, "the organization itself", "as agreed with the owner", null, null);
    }

    @Override
    public List<String> optional() {
        return columns.stream()
                .filter(column -> !column.required())
                .map(SheetColumn::heading)
                .toList();
    }

    @Override
    public SequencedMap<String, String> expectations() {
        var expected = new LinkedHashMap<String, String>();
        for (var column : columns) {
            if (!column.type().equals(CellType.Words.ANY)) {
                expected.put(column.heading(), column.type().expected());
            }
        }
        return expected;
    }

    /// A file belongs to the organization or thing of its first row, so that the files of two schools stand
    /// side by side, and a newer file of one school replaces its older one.
    @Override
    public Edition edition(FileName file, Row row) {
        var part = OWNERS.stream()
                .filter(heading ->
                        columns.stream().anyMatch(column -> column.heading().equals(heading)))
                .findFirst()
                .flatMap(row::text)
                .orElseGet(() -> Names.slug(DIGITS.matcher(stem(file)).replaceAll("")));
        var day = row.date("as of").or(() -> SchoolYears.yearIn(file).map(year -> LocalDate.of(year, 12, 31)));
        var dated = day.map(of -> Edition.of(of.toString(), of)).orElseGet(SchoolYears::undated);
        return new Edition(part, dated.vintage(), dated.asOf());
    }

    private static String stem(FileName file) {
        return EXTENSIONS.matcher(file.value()).replaceFirst("");
    }

    @Override
    public Optional<String> key(Fact fact) {
        return fact instanceof SheetFact row ? row.key() : Optional.empty();
    }

    @Override
    public void read(Row row, Sink sink) {
        var cells = new ArrayList<Consumer<CopyRow>>();
        var refused = new ArrayList<RowRejected>();
        for (var column : columns) {
            try {
                cells.add(column.read(row));
            } catch (RowRejected fault) {
                // The other cells are read all the same, so that one look shows all that must be mended.
                refused.add(fault);
            }
        }
        if (!refused.isEmpty()) {
            throw refused.getFirst();
        }
        // Exported files may tell of one thing in the words of several sources.
        var key = keyColumn()
                .map(column -> row.required(column.heading())
                        + row.text("source").map(source -> " of " + source).orElse(""));
        sink.add(new SheetFact(table, List.copyOf(cells), key));
    }

    /// The column that names a thing, in tables of things.
    Optional<SheetColumn> keyColumn() {
        return Optional.of(columns.getFirst())
                .filter(column -> List.of("key", "ref").contains(column.name()));
    }

    /// A row whose cells have been read and checked.
    private record SheetFact(FactTable table, List<Consumer<CopyRow>> cells, Optional<String> key) implements Fact {
        @Override
        public void write(CopyRow row) {
            cells.forEach(cell -> cell.accept(row));
        }
    }

    /// A sheet of all columns of a table: those in `types` as given, the others by what their name means
    /// everywhere.
    static Sheet of(String id, FactTable table, Stage stage, Map<String, CellType> types, String... required) {
        var must = List.of(required);
        var columns = table.columns().stream()
                .map(name -> new SheetColumn(
                        name, types.getOrDefault(name, SheetColumn.usualType(name)), must.contains(name)))
                .toList();
        var signature = columns.stream()
                .filter(SheetColumn::required)
                .map(SheetColumn::heading)
                .toList();
        return new Sheet(id, table, stage, columns, signature);
    }
}
