package throughline.sequences;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.DegreePlan;
import throughline.engine.curriculum.Requisite;

/// Reads the CSV form in which the field exchanges curricula and degree plans: header lines, `Courses`, a line of
/// column names, courses, and optionally `Additional Courses` and learning outcomes, which are passed over. Read once,
/// then thrown away.
final class CurriculumReader {
    private static final long MAX_BYTES = 16L << 20;
    private static final int MAX_COURSES = 20_000;
    private static final SortedMap<String, Requisite.Kind> REQUISITE_COLUMNS = new TreeMap<>(Map.of(
            "prerequisites", Requisite.Kind.PRE,
            "corequisites", Requisite.Kind.CO,
            "strict-corequisites", Requisite.Kind.STRICT));

    /// Columns that a curriculum can hardly do without.
    private static final List<String> NEEDED_COLUMNS = List.of("Prerequisites", "Credit Hours");
    private static final List<String> OFFERED_COLUMNS = List.of("terms offered", "term offered", "offered");

    private static final Pattern FIRST_COLUMN = Pattern.compile("(?im)(?:^|[\\r\\n])[ ]*\"?Course ID\"?[ ]*([,;\\t|])");

    private static final Pattern SUBJECT = Pattern.compile("([a-g])(?:\\s+(\\d(?:\\.\\d{1,2})?))?");

    private final Map<String, String> header = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<CourseRow> rows = new ArrayList<>();
    private final char separator;
    private String firstLine = "";
    private List<String> columns = List.of();
    private boolean additional;
    private boolean outcomes;

    private CurriculumReader(char separator) {
        this.separator = separator;
    }

    /// A course line with where it stood.
    private record CourseRow(long line, Map<String, String> cells, boolean required) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static CurriculumFile read(Path file) throws IOException, CurriculumFile.Malformed {
        if (Files.size(file) > MAX_BYTES) {
            throw new CurriculumFile.Malformed(List.of(
                    file.getFileName() + " is larger than 16 MB; expected one curriculum, a few hundred lines"));
        }
        return read(CurriculumText.decode(Files.readAllBytes(file)));
    }

    static CurriculumFile read(String text) throws CurriculumFile.Malformed {
        if (text.startsWith("PK\u0003\u0004")) {
            throw new CurriculumFile.Malformed(
                    List.of("the file is a workbook or an archive; expected CSV, which spreadsheet programs can save"));
        }
        var reader = new CurriculumReader(separator(text));
        try (var lines = CsvReader.builder()
                .fieldSeparator(reader.separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            lines.forEach(line -> reader.line(line.getStartingLineNumber(), line.getFields()));
        } catch (CsvParseException e) {
            throw new CurriculumFile.Malformed(List.of("the file is not CSV: " + e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
        reader.unclosed(text);
        return reader.finish();
    }

    /// The character behind the first column name; a comma where there is none.
    private static char separator(String text) {
        var found = FIRST_COLUMN.matcher(text);
        return found.find() ? found.group(1).charAt(0) : ',';
    }

    /// A quotation mark that never closes takes all that follows into its cell.
    private void unclosed(String text) {
        if (text.chars().filter(letter -> letter == '"').count() % 2 == 1
                && !rows.isEmpty()
                && rows.getLast().cells().values().stream()
                        .anyMatch(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)) {
            problems.add("row " + rows.getLast().line()
                    + ": a quotation mark opens here and never closes; expected another one before the next comma");
        }
    }

    private void line(long number, List<String> fields) {
        var first = fields.getFirst().strip();
        if (fields.stream().allMatch(String::isBlank)) {
            return;
        }
        if (firstLine.isEmpty()) {
            firstLine = "row " + number + " is \"" + shortened(String.join(",", fields)) + "\"";
        }
        switch (first.toLowerCase(Locale.ROOT)) {
            case "courses" -> {
                columns = List.of();
                outcomes = false;
            }
            case "additional courses" -> {
                additional = true;
                outcomes = false;
            }
            case "course learning outcomes", "curriculum learning outcomes" -> outcomes = true;
            case "course id" -> {
                if (!outcomes) {
                    columns = fields.stream()
                            .map(name -> name.strip().toLowerCase(Locale.ROOT))
                            .toList();
                }
            }
            default -> {
                if (outcomes || first.startsWith("#")) {
                    return;
                }
                if (columns.isEmpty()) {
                    header.put(first, fields.size() > 1 ? fields.get(1).strip() : "");
                } else {
                    course(number, fields);
                }
            }
        }
    }

    private static String shortened(String line) {
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private void course(long number, List<String> fields) {
        if (separator == ';' && fields.size() > columns.size()) {
            problems.add("row " + number + ": " + fields.size() + " fields between semicolons; expected "
                    + columns.size() + ", with quotation marks around several ids");
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
            cells.put(columns.get(i), fields.get(i).strip());
        }
        rows.add(new CourseRow(number, cells, !additional));
    }

    private CurriculumFile finish() throws CurriculumFile.Malformed {
        if (rows.isEmpty()) {
            problems.add("no courses found: " + found() + "; expected a line \"Courses\", then a line of columns that"
                    + " begins with \"Course ID\", then a line for each course");
        }
        if (rows.size() > MAX_COURSES) {
            problems.add("more than 20,000 courses; expected one curriculum");
        }
        var positions = new LinkedHashMap<String, Integer>();
        var courses = new ArrayList<CurriculumCourse>();
        for (var row : rows) {
            var id = row.cell("course id");
            if (id.isEmpty()) {
                problems.add("row " + row.line() + ", Course ID: \"\"; expected an id");
                continue;
            }
            if (positions.putIfAbsent(id, courses.size()) != null) {
                problems.add("row " + row.line() + ", Course ID: \"" + id
                        + "\" stands in an earlier row already; expected an id of its own");
            }
            courses.add(new CurriculumCourse(
                    id,
                    row.cell("course name"),
                    row.cell("prefix"),
                    row.cell("number"),
                    creditsHundredths(row),
                    row.required()));
        }
        var outside = new ArrayList<CurriculumFile.Outside>();
        var requisites = requisites(positions, outside);
        var terms = rows.stream().map(this::term).toList();
        var offered = rows.stream().map(this::offered).toList();
        var years = years();
        var system = system();
        if (!problems.isEmpty()) {
            throw new CurriculumFile.Malformed(problems);
        }
        var curriculum = Curriculum.of(header("curriculum"), system, courses, requisites);
        var plan = columns.contains("term")
                ? Optional.of(new DegreePlan(curriculum, terms))
                : Optional.<DegreePlan>empty();
        return new CurriculumFile(header, curriculum, plan, outside, offered, years, missing());
    }

    /// What stands in a file without courses.
    private String found() {
        return columns.isEmpty()
                ? firstLine.isEmpty() ? "the file is empty" : firstLine + ", and no row begins with \"Course ID\""
                : "there are " + columns.size() + " columns, and no row below them";
    }

    private List<Requisite> requisites(Map<String, Integer> positions, List<CurriculumFile.Outside> outside) {
        var requisites = new ArrayList<Requisite>();
        IntStream.range(0, rows.size()).forEach(to -> {
            var row = rows.get(to);
            REQUISITE_COLUMNS.forEach((column, kind) -> {
                for (var id : row.cell(column).split(";")) {
                    var from = positions.get(id.strip());
                    if (from != null) {
                        requisites.add(new Requisite(from, to, kind));
                    } else if (!id.isBlank()) {
                        outside.add(new CurriculumFile.Outside(
                                (int) row.line(), row.cell("course name"), column, id.strip()));
                    }
                }
            });
        });
        return requisites;
    }

    private int creditsHundredths(CourseRow row) {
        var credits = row.cell("credit hours");
        if (credits.isEmpty()) {
            return 0;
        }
        try {
            var hundredths = new BigDecimal(credits).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
            if (hundredths.signum() >= 0 && hundredths.compareTo(BigDecimal.valueOf(100_000)) <= 0) {
                return hundredths.intValue();
            }
        } catch (NumberFormatException _) {
            // Reported below, like a number out of range.
        }
        problems.add("row " + row.line() + ", Credit Hours: \"" + credits + "\"; expected a number from 0 to 1000");
        return 0;
    }

    private Set<Season> offered(CourseRow row) {
        var column = OFFERED_COLUMNS.stream()
                .filter(name -> !row.cell(name).isEmpty())
                .findFirst()
                .orElse("");
        var seasons = Season.parse(row.cell(column));
        if (seasons.isEmpty()) {
            problems.add("row " + row.line() + ", " + column + ": \"" + row.cell(column)
                    + "\"; expected fall, winter, spring or summer, joined by semicolons");
        }
        return seasons.orElse(Set.of());
    }

    /// Years of each a-g subject: a letter stands for a year, `b 0.5` for half of one.
    private Map<String, BigDecimal> years() {
        var years = new TreeMap<String, BigDecimal>();
        for (var row : rows) {
            var subject = SUBJECT.matcher(row.cell("a-g").toLowerCase(Locale.ROOT));
            if (subject.matches()) {
                var length = subject.group(2);
                years.merge(
                        subject.group(1), length == null ? BigDecimal.ONE : new BigDecimal(length), BigDecimal::add);
            } else if (!row.cell("a-g").isEmpty()) {
                problems.add("row " + row.line() + ", A-G: \"" + row.cell("a-g")
                        + "\"; expected a letter from a to g, and after it the years if it is not one, as in b 0.5");
            }
        }
        return years;
    }

    private int term(CourseRow row) {
        var term = row.cell("term").replaceFirst("\\.0+$", "");
        if (term.isEmpty()) {
            return 0;
        }
        if (term.matches("[1-9][0-9]?")) {
            return Integer.parseInt(term);
        }
        problems.add("row " + row.line() + ", Term: \"" + term + "\"; expected a whole number from 1 to 99");
        return 0;
    }

    private Curriculum.System system() {
        var system = header("system type").toLowerCase(Locale.ROOT);
        if (!system.isEmpty() && !system.startsWith("semester") && !system.startsWith("quarter")) {
            problems.add("System Type: \"" + header("system type") + "\"; expected semester or quarter");
        }
        return system.startsWith("quarter") ? Curriculum.System.QUARTER : Curriculum.System.SEMESTER;
    }

    /// @param name in lower case; files write it in any
    private String header(String name) {
        return header.entrySet().stream()
                .filter(line -> line.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private List<String> missing() {
        return NEEDED_COLUMNS.stream()
                .filter(name -> !columns.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
