package throughline.imports;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import throughline.imports.ImportOutcome.Imported;
import throughline.imports.ImportOutcome.Unchanged;
import throughline.platform.Progress;

/// The import of facts that a program makes, in one transaction. Used once.
final class FactsImport {
    private final ReleaseHeader header;
    private final String actor;
    private final DataSource dataSource;
    private final Progress progress;
    private int facts;

    FactsImport(ReleaseHeader header, String actor, DataSource dataSource, Progress progress) {
        this.header = header;
        this.actor = actor;
        this.dataSource = dataSource;
        this.progress = progress;
    }

    ImportOutcome run(Consumer<Sink> source) {
        try (var transaction = ReleaseTransaction.begin(dataSource, progress)) {
            var active = transaction
                    .store()
                    .findActive(header.kind(), header.edition())
                    .filter(release -> release.sha256().equals(header.sha256()));
            if (active.isPresent()) {
                return new Unchanged(
                        header.fileName(),
                        header.kind(),
                        header.edition(),
                        active.get().id());
            }
            var id = transaction.store().nextId();
            try (var writer = transaction.copy()) {
                var sink = new FactSink(header.edition(), id, writer, null);
                source.accept(new Numbered(sink));
                sink.finish();
            }
            var rows = new RowCounts(facts, new TreeMap<>());
            var issues = new Issues(List.of(), List.of());
            var replaced = transaction.commit(id, header, rows, issues, actor);
            return new Imported(header.fileName(), header.kind(), header.edition(), id, replaced, rows, issues);
        } catch (Undeliverable e) {
            throw ReleaseTransaction.failure(header.fileName(), e.sql);
        } catch (SQLException | DataAccessException e) {
            throw ReleaseTransaction.failure(header.fileName(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        }
    }

    /// Counts each fact as a row of its own.
    private final class Numbered implements Sink {
        private final FactSink sink;

        private Numbered(FactSink sink) {
            this.sink = sink;
        }

        @Override
        public void add(Fact fact) {
            try {
                sink.startRow(++facts);
                sink.add(fact);
                sink.keepRow();
            } catch (SQLException e) {
                throw new Undeliverable(e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new Progress.Cancelled();
            }
        }

        @Override
        public Edition edition() {
            return header.edition();
        }
    }

    /// Carries a failure of the database through the code that makes the facts.
    private static final class Undeliverable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final SQLException sql;

        private Undeliverable(SQLException sql) {
            super(sql);
            this.sql = sql;
        }
    }
}
