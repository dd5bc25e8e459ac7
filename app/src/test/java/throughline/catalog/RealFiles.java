package throughline.catalog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import throughline.imports.Fact;
import throughline.imports.FileName;
import throughline.imports.RowFixture;
import throughline.imports.TableKind;

/// Reads the real files beside the repository row by row through one kind, without pipeline and database.
final class RealFiles {
    private static final Path DATA = Path.of("../../shared/data");

    private RealFiles() {}

    /// A file of the shared data; the test is skipped where that folder is absent.
    static Path find(String name) {
        assumeTrue(Files.isDirectory(DATA), "the real files (../shared/data beside the repository) are absent");
        return DATA.resolve(name);
    }

    /// What became of the rows of a file.
    record Outcome(List<RowFixture> rows) {
        <T extends Fact> List<T> facts(Class<T> type) {
            return rows.stream().flatMap(row -> row.facts(type).stream()).toList();
        }

        long leftOut(String code) {
            return rows.stream()
                    .filter(row -> row.leftOut().filter(code::equals).isPresent())
                    .count();
        }

        long warned(String code) {
            return rows.stream().filter(row -> row.warnings().contains(code)).count();
        }
    }

    /// Every row must be used or explained.
    static Outcome read(TableKind kind, String name) {
        var rows = new ArrayList<RowFixture>();
        var file = find(name);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            for (var record : csv) {
                rows.add(row(record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var newest = kind.newestBy()
                .flatMap(column -> rows.stream()
                        .max((one, other) -> one.text(column)
                                .orElse("")
                                .compareTo(other.text(column).orElse(""))))
                .orElseGet(rows::getFirst);
        var edition = kind.edition(new FileName(file.getFileName().toString()), newest);
        for (var row : rows) {
            row.in(edition).through(kind);
            if (!row.accountedFor() || row.rejected().isPresent()) {
                throw new AssertionError(name + ": row " + row.number() + " was " + row.rejected());
            }
        }
        return new Outcome(rows);
    }

    private static RowFixture row(NamedCsvRecord record) {
        var cells = new ArrayList<String>();
        record.getHeader().forEach(column -> {
            cells.add(column);
            cells.add(record.getField(column));
        });
        return RowFixture.of(cells.toArray(String[]::new)).numbered(Math.toIntExact(record.getStartingLineNumber()));
    }

    private static Reader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            bytes = new GZIPInputStream(bytes);
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }
}
