package throughline.catalog;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.Failure;
import throughline.platform.Progress;

/// Writes the catalog as spreadsheets that `throughline import` reads back: RFC 4180, UTF-8, one file for each
/// table that has rows, and behind the columns of the table the source and vintage of each row.
@Component
public final class CatalogExport {
    private static final long REPORT_EVERY = 1_000;

    private final ExportStore store;
    private final TransactionTemplate snapshot;

    CatalogExport(ExportStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// A file written, with its number of rows below the header.
    public record Written(Path file, long rows) {}

    /// Writes all tables as they are at one moment into a folder, which is made if needed; files of the same
    /// name are replaced, each only when its successor is whole.
    ///
    /// @throws Failure when the folder cannot be written
    public List<Written> write(Path folder, Progress progress) {
        var written = new ArrayList<Written>();
        snapshot.executeWithoutResult(_ -> {
            try {
                Files.createDirectories(folder);
                for (var sheet : Sheets.list()) {
                    var rows = store.count(sheet);
                    if (rows > 0) {
                        written.add(write(sheet, folder, rows, progress));
                    }
                }
            } catch (IOException failure) {
                throw new Failure("The folder " + folder + " cannot be written: " + failure.getMessage(), failure);
            }
        });
        return written;
    }

    private Written write(Sheet sheet, Path folder, long expected, Progress progress) throws IOException {
        var file = folder.resolve(sheet.id() + ".csv");
        var unfinished = folder.resolve(sheet.id() + ".csv.part");
        long rows;
        try (var step = progress.begin("Export " + sheet.id(), expected, "rows");
                var facts = store.rows(sheet);
                var csv = CsvWriter.builder().build(unfinished, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    Stream.concat(sheet.columns().stream().map(SheetColumn::heading), Stream.of("source", "vintage"))
                            .toList());
            rows = write(sheet, facts, csv, step);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return new Written(file, rows);
    }

    private static long write(Sheet sheet, Stream<ExportStore.Row> facts, CsvWriter csv, Progress step) {
        var rows = 0L;
        for (var fact : (Iterable<ExportStore.Row>) facts::iterator) {
            var cells = new ArrayList<String>();
            for (var column = 0; column < sheet.columns().size(); column++) {
                cells.add(sheet.columns().get(column).print(fact.values().get(column)));
            }
            cells.add(SheetText.guarded(fact.source()));
            cells.add(SheetText.guarded(fact.vintage()));
            csv.writeRecord(cells);
            if (++rows % REPORT_EVERY == 0) {
                step.advance(REPORT_EVERY);
                step.check();
            }
        }
        step.advance(rows % REPORT_EVERY);
        return rows;
    }
}
