package throughline.gaps;

import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.region.Region;

/// `throughline report`: reports for people who decide.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes reports, and compares two of them.",
        synopsisSubcommandLabel = "COMMAND")
public final class ReportCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    /// The command with its own commands.
    ///
    /// @param region builds the Region when a command runs
    public static CommandLine commandLine(Supplier<Region> region) {
        return new CommandLine(new ReportCommand())
                .addSubcommand(new GapReportCommand(region))
                .addSubcommand(new CompareCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a report: throughline report gaps --out FOLDER");
    }
}
