package throughline.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.imports.ImportOutcome.Refused;
import throughline.imports.ImportOutcome.Unknown;
import throughline.imports.Release.State;
import throughline.platform.Failure;
import throughline.platform.Progress;

/// Brings files into the database, and takes them out again. Safe for all threads, and beside other
/// processes.
@Component
public final class Imports {
    private final DataSource dataSource;
    private final List<ImportKind> kinds;
    private final Limits limits;

    @Autowired
    public Imports(DataSource dataSource, List<ImportKind> kinds) {
        this(dataSource, kinds, Limits.DEFAULT);
    }

    Imports(DataSource dataSource, List<ImportKind> kinds, Limits limits) {
        this.dataSource = dataSource;
        this.kinds = kinds.stream().sorted(Comparator.comparing(ImportKind::id)).toList();
        this.limits = limits;
    }

    /// All kinds of files, by id.
    public List<ImportKind> listKinds() {
        return kinds;
    }

    /// Looks at files, and at all files inside folders, and says what each is and in which order they go.
    ///
    /// @throws Failure when a path does not exist or the kind of the options is none
    public ImportPlan plan(List<Path> paths, ImportOptions options) {
        var planner = new Planner(kinds, limits);
        var files = Planner.files(paths);
        return options.kind().map(kind -> planner.plan(files, kind)).orElseGet(() -> planner.plan(files));
    }

    /// Imports each file in a transaction of its own, one after the other.
    ///
    /// @param each is told each outcome at once
    /// @throws Failure            when the database fails; files before that are complete
    /// @throws Progress.Cancelled when asked to stop; the same holds
    public List<ImportOutcome> run(
            ImportPlan plan, ImportOptions options, Progress progress, Consumer<ImportOutcome> each) {
        var outcomes = new ArrayList<ImportOutcome>();
        try (var step = progress.begin("Import", plan.files().size(), "files")) {
            for (var planned : plan.files()) {
                step.check();
                var outcome = outcome(planned, options, step);
                outcomes.add(outcome);
                each.accept(outcome);
                step.advance(1);
            }
        }
        return outcomes;
    }

    private ImportOutcome outcome(Planned planned, ImportOptions options, Progress progress) {
        return switch (planned) {
            case Planned.Unknown(var file, var reason, var nearest) -> new Unknown(file, reason, nearest);
            case Planned.Unreadable(var file, var kind, var issue) -> new Refused(file, kind, Issues.of(issue));
            case Planned.Known known -> new FileImport(known, options, limits, dataSource, progress).run();
        };
    }

    /// Imports those of the reference tables that come with the product whose content this database has
    /// never seen. What an operator has undone stays undone.
    ///
    /// @throws IllegalStateException when a shipped table is wrong
    public List<ImportOutcome> loadShipped(Progress progress) {
        var store = new ReleaseStore(JdbcClient.create(dataSource));
        var outcomes = new ArrayList<ImportOutcome>();
        for (var planned :
                new Planner(kinds, limits).plan(ShippedReference.list()).files()) {
            if (planned instanceof Planned.Known known
                    && !store.hasContent(known.kind().id(), sha256(known.source()))) {
                var outcome = outcome(planned, ImportOptions.by("Throughline"), progress);
                if (outcome instanceof Refused refused) {
                    throw new IllegalStateException(
                            planned.file() + ": " + refused.issues().first());
                }
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    private String sha256(SourceFile file) {
        try {
            return Fingerprint.of(file, limits).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Imports facts that a program made, with the bookkeeping of a file. Each fact counts as a row.
    ///
    /// @param facts adds the facts; nothing is kept when it throws
    public ImportOutcome importFacts(ReleaseHeader header, String actor, Progress progress, Consumer<Sink> facts) {
        return new FactsImport(header, actor, dataSource, progress).run(facts);
    }

    /// Makes a release count no more, and the one that it had replaced count again.
    public UndoOutcome undo(long id, String actor) {
        try (var transaction = ReleaseTransaction.begin(dataSource, Progress.silent())) {
            var store = transaction.store();
            var found = store.findRelease(id);
            if (found.isEmpty()) {
                return new UndoOutcome.NoSuchRelease(id);
            }
            var release = found.get();
            if (release.state() != State.ACTIVE) {
                return new UndoOutcome.NotActive(release);
            }
            store.setState(id, State.UNDONE);
            var revived = release.replaces().flatMap(store::findRelease).filter(old -> old.state() == State.SUPERSEDED);
            revived.ifPresent(old -> store.setState(old.id(), State.ACTIVE));
            store.insertChange(
                    actor, "undo", id, release.kind() + " " + release.edition().vintage());
            transaction.commit();
            return new UndoOutcome.Undone(
                    store.findRelease(id).orElseThrow(), revived.flatMap(old -> store.findRelease(old.id())));
        } catch (SQLException | DataAccessException e) {
            throw ReleaseTransaction.failure("the undo", e);
        }
    }

    /// Every release ever imported, oldest first.
    public List<Release> listReleases() {
        return new ReleaseStore(JdbcClient.create(dataSource)).listReleases();
    }
}
