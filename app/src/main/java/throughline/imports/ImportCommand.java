package throughline.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.platform.Progress;

/// `throughline import`: brings files into the database, lists what was imported, takes an import back.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Brings public files into the database.",
        description = {
            "",
            "Each file is recognized by its content, checked, and imported as a whole or not at all. The same file again"
                    + " changes nothing; a newer edition is added beside the older; every import can be undone."
                    + " Files of no known kind are named and left alone. CSV, TSV, XLSX and JSON, also as .gz."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is imported or was there already",
            "1:a file was refused, or a file that was named is of no known kind",
            "2:the command line was not understood",
            "130:interrupted; the files before are imported, the one at hand is not"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline import downloads            everything in a folder",
            "  throughline import --dry-run wages.xlsx  only look, and say what is wrong",
            "  throughline import --undo 12             take release 12 back"
        })
public final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", description = "Files, and folders with files.")
    List<Path> paths = List.of();

    @Option(names = "--dry-run", description = "Reads and checks everything and keeps nothing.")
    boolean dryRun;

    @Option(names = "--as", paramLabel = "KIND", description = "Says what kind the files are, instead of finding out.")
    @Nullable
    String kind;

    @Option(
            names = "--vintage",
            paramLabel = "TEXT",
            description = "Says which edition the files are, such as 2023-2033.")
    @Nullable
    String vintage;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Says which day the files describe, such as 2026-03-29.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--leave-out-errors",
            description = "Leaves rows with errors out and counts them, instead of refusing the file.")
    boolean leaveOutErrors;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes all remarks about rows into a CSV file.")
    @Nullable
    Path report;

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Who imports, for the history. Default: the user of the system.")
    @Nullable
    String actor;

    @ArgGroup
    @Nullable
    Instead instead;

    /// What else the command does, in place of importing.
    static final class Instead {
        @Option(names = "--list-kinds", description = "Lists the kinds of files that can be imported.")
        boolean listKinds;

        @Option(names = "--releases", description = "Lists what was imported.")
        boolean releases;

        @Option(
                names = "--undo",
                paramLabel = "RELEASE",
                description = "Takes an import back. What it had replaced counts again.")
        @Nullable
        Long undo;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<Imports> imports;
    private final Supplier<? extends Progress> progress;

    public ImportCommand(Supplier<Imports> imports, Supplier<? extends Progress> progress) {
        this.imports = imports;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        var printer = new ImportPrinter(spec.commandLine().getOut());
        if (instead != null && !paths.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "This option goes without files.");
        }
        if (instead == null && paths.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name files or folders to import.");
        }
        if (instead == null) {
            return importFiles(printer);
        }
        if (instead.undo != null) {
            return printer.undo(imports.get().undo(instead.undo, actor())) ? ExitCode.OK : ExitCode.SOFTWARE;
        }
        if (instead.releases) {
            printer.releases(imports.get().listReleases());
        } else {
            printer.kinds(imports.get().listKinds());
        }
        return ExitCode.OK;
    }

    private int importFiles(ImportPrinter printer) {
        var options = new ImportOptions(
                dryRun,
                Optional.ofNullable(kind),
                Optional.ofNullable(vintage),
                Optional.ofNullable(asOf),
                leaveOutErrors,
                actor());
        try (var run = new ImportRun(imports.get(), options, progress.get(), printer)) {
            var outcomes = run.run(paths);
            if (report != null) {
                ImportReport.write(report, outcomes);
            }
            printer.summary(outcomes, dryRun);
            return outcomes.stream().anyMatch(this::isFailure) ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }

    /// A file of no known kind is a failure when it was named itself, not when it only lay in a folder.
    private boolean isFailure(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Refused _ -> true;
            case ImportOutcome.Unknown unknown -> paths.contains(Path.of(unknown.file()));
            case ImportOutcome.Imported _, ImportOutcome.Checked _, ImportOutcome.Unchanged _ -> false;
        };
    }

    private String actor() {
        return actor == null ? System.getProperty("user.name", "unknown") : actor;
    }
}
