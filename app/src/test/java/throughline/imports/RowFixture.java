package throughline.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// A row of named cells for tests of one kind, without files and without a database.
///
/// `RowFixture.of("code", "11-1011", "title", "Chief Executives").through(kind)` reads the row; [#facts()],
/// [#warnings()], [#leftOut()] and [#rejected()] say what became of it.
public final class RowFixture implements Row, Sink {
    private final SequencedMap<String, String> cells = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();
    private List<String> preamble = List.of();
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Optional<String> leftOut = Optional.empty();
    private Optional<String> rejected = Optional.empty();
    private int number = 2;
    private Edition edition = Edition.of("undated", LocalDate.EPOCH);

    private RowFixture() {}

    /// A row from column names and values in turn; an empty value is an empty cell.
    public static RowFixture of(String... columnsAndValues) {
        var row = new RowFixture();
        for (var i = 0; i < columnsAndValues.length; i += 2) {
            row.put(columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return row;
    }

    /// The same row with one cell changed.
    public RowFixture with(String column, String value) {
        var row = new RowFixture();
        row.cells.putAll(cells);
        row.columns.addAll(columns);
        row.preamble = preamble;
        row.put(column, value);
        return row;
    }

    private void put(String column, String value) {
        if (cells.put(key(column), cell(value)) == null) {
            columns.add(folded(column));
        }
    }

    /// Gives the row lines above the header.
    public RowFixture below(String... lines) {
        preamble = List.of(lines);
        return this;
    }

    /// Says which edition the row stands in.
    public RowFixture in(Edition fileEdition) {
        edition = fileEdition;
        return this;
    }

    public RowFixture numbered(int rowNumber) {
        number = rowNumber;
        return this;
    }

    /// Reads the row as the kind does; a rejection is remembered instead of thrown.
    public RowFixture through(TableKind kind) {
        try {
            kind.read(this, this);
        } catch (RowRejected _) {
            facts.clear();
        }
        return this;
    }

    public RowFixture through(JsonKind kind, JsonNode json) {
        try {
            kind.read(this, json, this);
        } catch (RowRejected _) {
            facts.clear();
        }
        return this;
    }

    public List<Fact> facts() {
        return facts;
    }

    public <T extends Fact> List<T> facts(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<String> warnings() {
        return warnings;
    }

    /// The code under which the row was left out.
    public Optional<String> leftOut() {
        return leftOut;
    }

    /// The code under which the row was rejected.
    public Optional<String> rejected() {
        return rejected;
    }

    /// All that was refused: column and code.
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /// Whether the row was used or explained, as every row must be.
    public boolean accountedFor() {
        return !facts.isEmpty() ^ (leftOut.isPresent() || rejected.isPresent());
    }

    @Override
    public void add(Fact fact) {
        facts.add(fact);
    }

    @Override
    public Edition edition() {
        return edition;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public List<String> columns() {
        return List.copyOf(columns);
    }

    @Override
    public List<String> preamble() {
        return preamble;
    }

    @Override
    public Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(key(column))).filter(value -> !value.isEmpty());
    }

    @Override
    public String required(String column) {
        return text(column).orElseThrow(() -> reject("empty-cell", column, "must be filled"));
    }

    @Override
    public Optional<Long> whole(String column) {
        return decimalOf(column).map(value -> {
            try {
                return value.longValueExact();
            } catch (ArithmeticException _) {
                throw reject("not-a-whole-number", column, "a whole number");
            }
        });
    }

    @Override
    public Optional<Double> decimal(String column) {
        return decimalOf(column).map(BigDecimal::doubleValue);
    }

    @Override
    public Optional<Long> hundredths(String column) {
        return decimalOf(column)
                .map(value -> value.movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    @Override
    public Optional<LocalDate> date(String column) {
        return text(column).map(value -> {
            if (value.matches("\\d{8}")) {
                return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
            }
            if (value.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return LocalDate.parse(value.substring(0, 10));
            }
            if (value.matches("\\d{1,2}/\\d{1,2}/\\d{4}.*")) {
                return LocalDate.parse(value.split(" ")[0], DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT));
            }
            throw reject("not-a-date", column, "a date");
        });
    }

    @Override
    public void warn(String code, String column, String message) {
        warnings.add(code);
    }

    @Override
    public void leaveOut(String code, String message) {
        leftOut = Optional.of(code);
    }

    @Override
    public RowRejected reject(String code, String column, String message) {
        faults.add(column + " " + code);
        rejected = Optional.of(code);
        throw new RowRejected();
    }

    private Optional<BigDecimal> decimalOf(String column) {
        return text(column).map(value -> {
            try {
                return new BigDecimal(value.replace(",", "").replace("$", ""));
            } catch (NumberFormatException _) {
                throw reject("not-a-number", column, "a number");
            }
        });
    }

    private static String key(String column) {
        return folded(column).toLowerCase(Locale.ROOT);
    }

    private static String folded(String column) {
        return column.replaceAll("\\[\\d+\\]", "").strip().replaceAll("[\\s_]+", " ");
    }

    private static String cell(String value) {
        var text = value.strip();
        return text.startsWith("=\"") && text.endsWith("\"")
                ? text.substring(2, text.length() - 1).strip()
                : text;
    }
}
