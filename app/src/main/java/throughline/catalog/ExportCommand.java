package throughline.catalog;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.platform.Progress;

/// `throughline export --format csv DIR`
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the catalog as spreadsheets, one CSV file for each table that has rows.",
            "`throughline import DIR` reads them back. Text that a spreadsheet program would calculate gets an"
                    + " apostrophe in front. Counts of pupils are left out: they may be small."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "3:done, and there was nothing to write"})
public final class ExportCommand implements Callable<Integer> {
    private static final int NOTHING_TO_SHOW = 3;

    /// The ways to write.
    enum Format {
        csv
    }

    @Option(names = "--format", defaultValue = "csv", description = "How to write: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Format format;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder to write to; made if needed.")
    @Nullable
    Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<CatalogExport> export;
    private final Supplier<Progress> progress;

    /// @param export made when the command runs
    public ExportCommand(Supplier<CatalogExport> export, Supplier<Progress> progress) {
        this.export = export;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "Name the folder to write to.");
        }
        var written = export.get().write(folder, progress.get());
        var out = spec.commandLine().getOut();
        for (var file : written) {
            out.println(String.format(
                    Locale.ROOT, "%,10d rows  %s", file.rows(), file.file().getFileName()));
        }
        if (written.isEmpty()) {
            out.println("There is nothing to export yet: import something first.");
            return NOTHING_TO_SHOW;
        }
        out.println("Written to " + folder);
        return ExitCode.OK;
    }
}
