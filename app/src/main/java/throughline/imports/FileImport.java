package throughline.imports;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.imports.ImportOutcome.Checked;
import throughline.imports.ImportOutcome.Imported;
import throughline.imports.ImportOutcome.Refused;
import throughline.imports.ImportOutcome.Unchanged;
import throughline.imports.Row.RowRejected;
import throughline.platform.Progress;

/// The import of one file, in one transaction: all of it or nothing. Used once.
final class FileImport {
    private static final int ROWS_PER_CHECK = 512;

    private final Planned.Known planned;
    private final ImportOptions options;
    private final Limits limits;
    private final DataSource dataSource;
    private final Progress progress;
    private final IssueLog log = new IssueLog();
    private final SequencedMap<String, Long> explained = new TreeMap<>();
    private long used;

    FileImport(Planned.Known planned, ImportOptions options, Limits limits, DataSource dataSource, Progress progress) {
        this.planned = planned;
        this.options = options;
        this.limits = limits;
        this.dataSource = dataSource;
        this.progress = progress;
    }

    ImportOutcome run() {
        try {
            var print = Fingerprint.of(planned.source(), limits);
            try (var step = progress.begin("Import " + planned.source().name().value(), print.lines(), "rows");
                    var rows = open(print)) {
                return read(rows, print, step);
            }
        } catch (FileProblem e) {
            return refused(e);
        } catch (IOException e) {
            return refused(new FileProblem(Check.UNREADABLE, 0, "The file cannot be read: " + e.getMessage()));
        } catch (SQLException | DataAccessException e) {
            if (ReleaseTransaction.isAboutValues(e)) {
                return refused(new FileProblem(
                        Check.REFUSED_BY_DATABASE, 0, "The database refuses a value: " + e.getMessage()));
            }
            throw ReleaseTransaction.failure(planned.file(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        }
    }

    private Refused refused(FileProblem problem) {
        log.add(problem.issue(planned.file()));
        return refused();
    }

    private Refused refused() {
        return new Refused(planned.file(), Optional.of(planned.kind().id()), log.issues());
    }

    private Rows open(Fingerprint print) throws IOException {
        var source = planned.source();
        return switch (planned.layout()) {
            case Layout.Delimited(var delimiter, var heading) ->
                new TableRows(
                        source.name(),
                        (TableKind) planned.kind(),
                        DelimitedReader.of(source, print.charset(), delimiter, limits),
                        heading);
            case Layout.Sheet(var name, var heading) -> {
                var workbook = Workbook.open(source, limits);
                yield new TableRows(source.name(), (TableKind) planned.kind(), workbook.only(name), heading);
            }
            case Layout.Document() ->
                new DocumentRows(source.name(), (JsonKind) planned.kind(), Documents.read(source, limits));
        };
    }

    private ImportOutcome read(Rows rows, Fingerprint print, Progress step)
            throws IOException, SQLException, InterruptedException {
        if (planned.layout() instanceof Layout.Delimited && print.charset().equals(Fingerprint.WINDOWS_1252)) {
            log.add(Check.NOT_UTF_8.issue(planned.file(), Issue.Severity.WARNING));
        }
        var row = new CheckedRow(planned.file(), rows, log);
        if (!rows.next()) {
            throw new FileProblem(Check.NO_ROWS, 0, "The header is there, but no row below it.");
        }
        Edition edition;
        try {
            edition = edition(rows, row, print);
        } catch (RowRejected _) {
            return refused();
        }
        var unchanged = findUnchanged(new ReleaseStore(JdbcClient.create(dataSource)), edition, print);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        try (var transaction = ReleaseTransaction.begin(dataSource, progress)) {
            // Another import may have brought the same content while this one waited.
            var meanwhile = findUnchanged(transaction.store(), edition, print);
            return meanwhile.isPresent() ? meanwhile.get() : stage(rows, row, edition, print, transaction, step);
        }
    }

    private Edition edition(Rows rows, CheckedRow first, Fingerprint print) throws IOException {
        if (planned.kind() instanceof TableKind table && table.newestBy().isPresent()) {
            var newest = newestRow(table.newestBy().get(), print);
            try (var again = open(print)) {
                do {
                    again.next();
                } while (again.number() < newest);
                return options.edition(again.edition(new CheckedRow(planned.file(), again, log)));
            }
        }
        return options.edition(rows.edition(first));
    }

    /// Looks through the whole file.
    private int newestRow(String column, Fingerprint print) throws IOException {
        var newest = "";
        var number = 0;
        try (var rows = open(print)) {
            while (rows.next()) {
                var text = rows.text(column);
                if (number == 0 || text != null && text.compareTo(newest) > 0) {
                    newest = text == null ? "" : text;
                    number = rows.number();
                }
            }
        }
        return number;
    }

    private Optional<ImportOutcome> findUnchanged(ReleaseStore store, Edition edition, Fingerprint print) {
        return store.findActive(planned.kind().id(), edition)
                .filter(release -> release.sha256().equals(print.sha256()))
                .map(release -> new Unchanged(planned.file(), planned.kind().id(), edition, release.id()));
    }

    private ImportOutcome stage(
            Rows rows,
            CheckedRow row,
            Edition edition,
            Fingerprint print,
            ReleaseTransaction transaction,
            Progress step)
            throws SQLException, InterruptedException {
        var id = transaction.store().nextId();
        var source = planned.source();
        var header = new ReleaseHeader(
                planned.kind().id(),
                edition,
                planned.kind().source(),
                source.name().value(),
                print.sha256(),
                source.bytes(),
                false);
        try (var writer = transaction.copy()) {
            var sink = new FactSink(edition, id, writer, planned.kind());
            do {
                take(rows, row, sink);
                step.advance(1);
                if ((used & ROWS_PER_CHECK - 1) == 0) {
                    step.check();
                }
            } while (rows.next());
            if (log.hasErrors() && !options.leaveOutErrors()) {
                return refused();
            }
            if (used == 0) {
                throw new FileProblem(Check.NO_ROWS, 0, "The file has rows, but none that can be used.");
            }
            sink.finish();
        }
        var counts = new RowCounts(used, explained);
        if (options.dryRun()) {
            return new Checked(planned.file(), planned.kind().id(), edition, counts, log.issues());
        }
        var replaced = transaction.commit(id, header, counts, log.issues(), options.actor());
        return new Imported(planned.file(), planned.kind().id(), edition, id, replaced, counts, log.issues());
    }

    private void take(Rows rows, CheckedRow row, FactSink sink) throws SQLException, InterruptedException {
        row.start();
        sink.startRow(row.number());
        try {
            rows.read(row, sink);
            if (row.explanation().isEmpty()) {
                rejectDuplicate(row, sink);
            }
        } catch (RowRejected _) {
            // The row holds its own explanation.
        }
        var explanation = row.explanation();
        if (explanation.isPresent() == sink.factsOfRow() > 0 && !row.isRejected()) {
            throw new IllegalStateException("Kind " + planned.kind().id()
                    + (explanation.isPresent() ? " both used and left out" : " neither used nor explained")
                    + " row " + row.number() + " of " + planned.file() + ".");
        }
        if (explanation.isEmpty()) {
            used++;
            sink.keepRow();
        } else {
            explained.merge(explanation.get(), 1L, Long::sum);
            sink.dropRow();
            if (row.isRejected() && !options.leaveOutErrors()) {
                sink.checkOnly();
            }
        }
    }

    private static void rejectDuplicate(CheckedRow row, FactSink sink) {
        var duplicate = sink.findDuplicate();
        if (duplicate.isPresent()) {
            throw row.reject(
                    Check.DUPLICATE_KEY,
                    "",
                    "Rows " + duplicate.get().earlier() + " and " + row.number() + " describe the same thing ("
                            + duplicate.get().key() + "). Remove one of them.");
        }
    }
}
