package throughline.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
        var said = options.kind().map(this::kind);
        var recognizer = new Recognizer(said.map(List::of).orElse(kinds), limits);
        var planned = new ArrayList<Planned>();
        for (var file :
                paths.stream().flatMap(path -> files(path).stream()).distinct().toList()) {
            var found = recognizer.recognize(file);
            planned.addAll(
                    said.isEmpty()
                            ? found
                            : found.stream().map(one -> mustBe(said.get(), one)).toList());
        }
        planned.sort(Comparator.comparing(Imports::stage)
                .thenComparing(
                        one -> one instanceof Planned.Known known ? known.kind().id() : "")
                .thenComparing(Planned::file));
        return new ImportPlan(planned);
    }

    private ImportKind kind(String id) {
        return kinds.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        "There is no kind of file called " + id + ". `throughline import --list-kinds` lists them."));
    }

    private static int stage(Planned planned) {
        return planned instanceof Planned.Known known
                ? known.kind().stage().ordinal()
                : ImportKind.Stage.values().length;
    }

    private static Planned mustBe(ImportKind kind, Planned planned) {
        return planned instanceof Planned.Unknown(var file, var reason, var nearest)
                ? new Planned.Unreadable(file, wrongKind(kind, file, reason, nearest))
                : planned;
    }

    private static Issue wrongKind(ImportKind kind, String file, String reason, List<Planned.NearKind> nearest) {
        var missing = nearest.isEmpty() && kind instanceof TableKind table
                ? table.signature()
                : nearest.stream().flatMap(near -> near.missing().stream()).toList();
        return new Issue(
                file,
                0,
                null,
                null,
                Check.WRONG_KIND.code(),
                Issue.Severity.ERROR,
                "This is no " + kind.id() + " file. " + reason
                        + (missing.isEmpty() ? "" : " Missing columns: " + String.join(", ", missing) + "."));
    }

    private static List<SourceFile> files(Path path) {
        if (!Files.exists(path)) {
            throw new Failure("There is no file or folder " + path + ".");
        }
        try (var walk = Files.walk(path)) {
            var files = new ArrayList<SourceFile>();
            for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
                files.add(SourceFile.of(file));
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new Failure("The folder " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
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
            case Planned.Unreadable(var file, var issue) -> new Refused(file, options.kind(), Issues.of(issue));
            case Planned.Known known -> new FileImport(known, options, limits, dataSource, progress).run();
        };
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
