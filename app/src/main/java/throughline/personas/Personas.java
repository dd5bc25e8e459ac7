package throughline.personas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import throughline.engine.map.Label;

/// Reads tables of personas.
final class Personas {
    private static final String SHIPPED = "/personas/personas.csv";

    private Personas() {}

    /// A table that cannot be used: what is wrong, by row and column.
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /// The twelve that come with Throughline.
    static List<Persona> shipped() {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Personas.class.getResourceAsStream(SHIPPED)), StandardCharsets.UTF_8)) {
            return read(SHIPPED, reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// @throws Malformed   when a row cannot be understood
    /// @throws IOException when the file cannot be read
    static List<Persona> read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return read(file.toString(), reader);
        }
    }

    private static List<Persona> read(String name, Reader reader) throws IOException {
        var personas = new ArrayList<Persona>();
        var ids = new HashSet<String>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            for (var row : rows) {
                var persona = new Row(name, row).persona();
                if (!ids.add(persona.id())) {
                    throw new Malformed(name + ", row " + row.getStartingLineNumber() + ", persona: " + persona.id()
                            + " is there twice.");
                }
                personas.add(persona);
            }
        }
        if (personas.isEmpty()) {
            throw new Malformed(name + ": no rows. docs/reference/personas.md has the columns.");
        }
        return List.copyOf(personas);
    }

    /// One row, with errors that say where.
    private record Row(String file, NamedCsvRecord cells) {
        Persona persona() {
            return new Persona(
                    text("persona", "[a-z0-9-]+", "letters, digits and dashes"),
                    new Label(text("title_en", ".+", "a few words"), text("title_es", ".+", "a few words")),
                    new Label(text("about_en", ".+", "a sentence"), text("about_es", ".+", "a sentence")),
                    text("place", Places.PATTERN, Places.EXPECTED),
                    number("grade", "|9|10|11|12", "9 to 12, or nothing for an adult"),
                    yes("diploma"),
                    yes("english"),
                    yes("evenings"),
                    number("miles", "|\\d{1,3}", "miles, or nothing for anywhere"),
                    number("courses_per_term", "[1-8]", "1 to 8"),
                    yes("summers"),
                    cell("max_cost_dollars").isEmpty()
                            ? null
                            : number("max_cost_dollars", "\\d{1,6}", "dollars, or nothing for no limit"));
        }

        private String cell(String column) {
            return cells.findField(column)
                    .map(String::strip)
                    .orElseThrow(() -> new Malformed(file + ": there is no column " + column + "."));
        }

        private String text(String column, String pattern, String expected) {
            var cell = cell(column);
            if (!cell.matches(pattern)) {
                throw new Malformed(file + ", row " + cells.getStartingLineNumber() + ", " + column + ": \"" + cell
                        + "\". Expected " + expected + ".");
            }
            return cell;
        }

        private int number(String column, String pattern, String expected) {
            var cell = text(column, pattern, expected);
            return cell.isEmpty() ? 0 : Integer.parseInt(cell);
        }

        private boolean yes(String column) {
            return text(column, "yes|no", "yes or no").equals("yes");
        }
    }
}
