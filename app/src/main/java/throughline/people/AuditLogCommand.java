package throughline.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.people.AuditLog.Verdict;

/// `throughline audit-log`: the log of who did what, from the terminal.
@Command(
        name = "audit-log",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Verifies or exports the log of who signed in and who changed what.")
public final class AuditLogCommand implements Runnable {
    private final Supplier<AuditLog> log;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    public AuditLogCommand(Supplier<AuditLog> log) {
        this.log = log;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: verify or export.");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Computes the chain of digests again and says whether an event was changed, added between or removed.",
                "Keep the digest that it prints somewhere else: only then can a cut end be noticed later."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:the log is whole", "1:it is not"})
    int verify(
            @Option(names = "--expect", paramLabel = "DIGEST", description = "A digest that was the last one once.")
                    @Nullable
                    String expected) {
        var out = spec.commandLine().getOut();
        return switch (log.get().verify(expected)) {
            case Verdict.Whole(var events, var digest) -> {
                out.println("The log is whole: " + events + " events, the last digest is " + digest);
                yield ExitCode.OK;
            }
            case Verdict.Broken(var id) -> {
                out.println("The log was changed: event " + id + " does not fit to the one before it.");
                yield ExitCode.SOFTWARE;
            }
            case Verdict.Cut(var digest) -> {
                out.println("The log was cut: no event has the digest " + digest + ".");
                yield ExitCode.SOFTWARE;
            }
        };
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Prints all events as CSV, the oldest first.")
    int export() {
        var csv = CsvWriter.builder().bufferSize(0).build(spec.commandLine().getOut());
        csv.writeRecord(
                "id", "at", "actor", "action", "subject", "organization", "detail", "origin", "previous", "digest");
        log.get()
                .export(event -> csv.writeRecord(
                        Long.toString(event.id()),
                        event.at().toString(),
                        event.actor(),
                        event.action(),
                        event.subject(),
                        event.organization(),
                        event.detail(),
                        event.origin(),
                        event.previous(),
                        event.digest()));
        return ExitCode.OK;
    }
}
