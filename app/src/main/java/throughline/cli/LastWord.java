package throughline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import throughline.platform.Failure;
import throughline.platform.Home;
import throughline.platform.Progress;

/// What the terminal reads when a command did not end well.
final class LastWord implements IExecutionExceptionHandler {
    private final Supplier<Home> home;
    private final BooleanSupplier ending;

    /// @param ending whether the process was told to end
    LastWord(Supplier<Home> home, BooleanSupplier ending) {
        this.home = home;
        this.ending = ending;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        var err = command.getErr();
        // Whatever fails while the process is told to end fails for want of what was closed.
        var cause = ending.getAsBoolean() ? new Progress.Cancelled() : understood(thrown);
        return switch (cause) {
            case Failure failure -> {
                err.println("throughline: " + failure.getMessage());
                yield ExitCode.SOFTWARE;
            }
            case Progress.Cancelled cancelled -> {
                err.println("throughline: " + cancelled.getMessage());
                yield Throughline.INTERRUPTED;
            }
            case InterruptedException _ -> Throughline.INTERRUPTED;
            default -> {
                unexpected(cause, err);
                yield ExitCode.SOFTWARE;
            }
        };
    }

    /// A failure that reached us inside of something else, such as the making of a bean; else what was thrown.
    private static Throwable understood(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure || cause instanceof Progress.Cancelled) {
                return cause;
            }
        }
        return thrown;
    }

    private void unexpected(Throwable cause, PrintWriter err) {
        var reference =
                String.format(Locale.ROOT, "%06x", ThreadLocalRandom.current().nextInt(1 << 24));
        var trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        err.println("throughline: Something went wrong that should not (reference " + reference + "): " + cause);
        var log = home.get().path("errors.log");
        try {
            Files.writeString(
                    log,
                    Instant.now() + " " + reference + " " + trace + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            err.println("The details are in " + log + " under this reference.");
        } catch (IOException noLog) {
            err.println(trace);
        }
    }
}
