package throughline.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import throughline.platform.Failure;

/// Says what files are, and in which order they are imported: what others refer to comes first.
final class Planner {
    private static final Comparator<Planned> ORDER = Comparator.comparing(Planner::stage)
            .thenComparing(planned ->
                    planned instanceof Planned.Known known ? known.kind().id() : "")
            .thenComparing(Planned::file);

    private final List<ImportKind> kinds;
    private final Limits limits;

    Planner(List<ImportKind> kinds, Limits limits) {
        this.kinds = kinds;
        this.limits = limits;
    }

    ImportPlan plan(List<SourceFile> files) {
        var recognizer = new Recognizer(kinds, limits);
        return new ImportPlan(files.stream()
                .flatMap(file -> recognizer.recognize(file).stream())
                .sorted(ORDER)
                .toList());
    }

    /// Plans files that are said to be of one kind; those that are not are refused.
    ///
    /// @throws Failure when there is no such kind
    ImportPlan plan(List<SourceFile> files, String kindId) {
        var said = kinds.stream()
                .filter(kind -> kind.id().equals(kindId))
                .findFirst()
                .orElseThrow(() -> new Failure("There is no kind of file called " + kindId
                        + ". `throughline import --list-kinds` lists them."));
        return new ImportPlan(new Planner(List.of(said), limits)
                .plan(files).files().stream()
                        .map(planned -> planned instanceof Planned.Unknown unknown
                                ? new Planned.Unreadable(unknown.file(), Optional.of(kindId), wrongKind(said, unknown))
                                : planned)
                        .toList());
    }

    private static Issue wrongKind(ImportKind kind, Planned.Unknown unknown) {
        var missing = unknown.nearest().isEmpty()
                ? kind instanceof TableKind table ? table.signature() : List.<String>of()
                : unknown.nearest().getFirst().missing();
        var message = "This is no " + kind.id() + " file. " + unknown.reason()
                + (missing.isEmpty() ? "" : " Missing columns: " + String.join(", ", missing) + ".");
        return new Issue(unknown.file(), 0, null, null, Check.WRONG_KIND.code(), Issue.Severity.ERROR, message);
    }

    private static int stage(Planned planned) {
        return planned instanceof Planned.Known known
                ? known.kind().stage().ordinal()
                : ImportKind.Stage.values().length;
    }

    /// The files themselves, and all files inside folders.
    static List<SourceFile> files(List<Path> paths) {
        var files = new ArrayList<SourceFile>();
        for (var path : paths.stream().distinct().toList()) {
            if (!Files.exists(path)) {
                throw new Failure("There is no file or folder " + path + ".");
            }
            try (var walk = Files.walk(path)) {
                for (var file : walk.filter(Files::isRegularFile).toList()) {
                    files.add(SourceFile.of(file));
                }
            } catch (IOException | UncheckedIOException e) {
                throw new Failure("The folder " + path + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
        return files;
    }
}
