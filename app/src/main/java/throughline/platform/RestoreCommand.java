package throughline.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `throughline restore FILE`
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Reads all data from a backup.",
            "The file is checked first. Whatever goes wrong, the present data stay as they are."
        })
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A file written by 'throughline backup'.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path file;

    @Option(names = "--replace", description = "Replace the data that are there. Without it they must be none.")
    boolean replace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<Database> database;
    private final Supplier<Progress> progress;

    /// @param database connected when the command runs, its schema as it is; closed by whoever supplies it
    public RestoreCommand(Supplier<Database> database, Supplier<Progress> progress) {
        this.database = database;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        var present = replace ? Restore.Present.REPLACE : Restore.Present.KEEP;
        var manifest = new Restore(database.get()).read(file, present, progress.get());
        var rows = manifest.entries().stream()
                .mapToLong(BackupManifest.Entry::rows)
                .sum();
        spec.commandLine()
                .getOut()
                .println(String.format(Locale.ROOT, "Restored %,d rows, the state of %s", rows, manifest.createdAt()));
        return ExitCode.OK;
    }
}
