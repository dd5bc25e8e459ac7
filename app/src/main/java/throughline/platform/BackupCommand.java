package throughline.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `throughline backup FILE`
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all data into one file.",
            "The file holds the state of one moment, also while others work; it appears only when it is whole."
        })
public final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Where to write, for example throughline-2026-11-21.zip.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<Database> database;
    private final Supplier<Progress> progress;

    /// @param database opened when the command runs, closed by whoever supplies it
    public BackupCommand(Supplier<Database> database, Supplier<Progress> progress) {
        this.database = database;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        var manifest = new Backup(database.get()).write(file, progress.get());
        var rows = manifest.entries().stream()
                .mapToLong(BackupManifest.Entry::rows)
                .sum();
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "Backed up %,d rows of %d tables to %s",
                        rows,
                        manifest.entries().size(),
                        file));
        return ExitCode.OK;
    }
}
