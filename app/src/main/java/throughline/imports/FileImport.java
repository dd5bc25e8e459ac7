package throughline.imports;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
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

    FileImport(Planned.Known planned, ImportOptions options, Limits limits, DataSource dataSource, Progress progress) {
        this.planned = planned;
        this.options = options;
        this.limits = limits;
        this.dataSource = dataSource;
        this.progress = progress;
    }

    ImportOutcome run() {
        try {
            var file = OpenedFile.of(planned, limits);
            var name = "Import " + planned.source().name().value();
            try (var step = progress.begin(name, file.print().lines(), "rows");
                    var rows = file.rows()) {
                return read(file, rows, step);
            }
        } catch (RowRejected _) {
            return refused();
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
        return new Refused(planned.file(), Optional.of(kind()), log.issues());
    }

    private String kind() {
        return planned.kind().id();
    }

    private ImportOutcome read(OpenedFile file, Rows rows, Progress step)
            throws IOException, SQLException, InterruptedException {
        if (planned.layout() instanceof Layout.Delimited
                && file.print().charset().equals(Fingerprint.WINDOWS_1252)) {
            log.add(Check.NOT_UTF_8.issue(planned.file(), Issue.Severity.WARNING));
        }
        if (!rows.next()) {
            throw new FileProblem(Check.NO_ROWS, 0, "The header is there, but no row below it.");
        }
        var edition = options.edition(file.edition(rows, log));
        var header = new ReleaseHeader(
                kind(),
                edition,
                planned.kind().source(),
                planned.source().name().value(),
                file.print().sha256(),
                planned.source().bytes(),
                false);
        var unchanged = findUnchanged(new ReleaseStore(JdbcClient.create(dataSource)), header);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        try (var transaction = ReleaseTransaction.begin(dataSource, progress)) {
            // Another import may have brought the same content while this one waited.
            var meanwhile = findUnchanged(transaction.store(), header);
            return meanwhile.isPresent() ? meanwhile.get() : stage(rows, header, transaction, step);
        }
    }

    private Optional<ImportOutcome> findUnchanged(ReleaseStore store, ReleaseHeader header) {
        return store.findActive(header.kind(), header.edition())
                .filter(release -> release.sha256().equals(header.sha256()))
                .map(release -> new Unchanged(planned.file(), kind(), header.edition(), release.id()));
    }

    private ImportOutcome stage(Rows rows, ReleaseHeader header, ReleaseTransaction transaction, Progress step)
            throws SQLException, InterruptedException {
        var id = transaction.store().nextId();
        RowCounts counts;
        try (var writer = transaction.copy()) {
            var sink = new FactSink(header.edition(), id, writer, planned.kind());
            counts = readAll(rows, sink, step);
            if (log.hasErrors() && !options.leaveOutErrors()) {
                return refused();
            }
            if (counts.used() == 0) {
                throw new FileProblem(Check.NO_ROWS, 0, "The file has rows, but none that can be used.");
            }
            sink.finish();
        }
        if (options.dryRun()) {
            return new Checked(planned.file(), kind(), header.edition(), counts, log.issues());
        }
        var replaced = transaction.commit(id, header, counts, log.issues(), options.actor());
        return new Imported(planned.file(), kind(), header.edition(), id, replaced, counts, log.issues());
    }

    private RowCounts readAll(Rows rows, FactSink sink, Progress step) throws SQLException, InterruptedException {
        var row = new CheckedRow(planned.file(), rows, log);
        var checks = new RowChecks(planned, options.leaveOutErrors(), row, sink);
        var sinceCheck = 0;
        do {
            checks.take(rows);
            step.advance(1);
            if (++sinceCheck == ROWS_PER_CHECK) {
                step.check();
                sinceCheck = 0;
            }
        } while (rows.next());
        return checks.counts();
    }
}
