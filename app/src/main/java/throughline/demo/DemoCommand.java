package throughline.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `throughline demo`: an invented region to look around in, kept apart from real data, served like a real one.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Makes an invented region, keeps it in a folder of its own inside the home folder, and serves it.")
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--size",
            paramLabel = "SIZE",
            defaultValue = "region",
            converter = SizeConverter.class,
            description = "small (one county), region (two counties, 30,000 courses) or state (1,000,000 courses)."
                    + " Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    DemoSize size;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another number makes another region. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port to listen on, 0 for any free one. Default: ${DEFAULT-VALUE}.")
    int port;

    @Option(
            names = "--flaws",
            description = "Instead of serving, list the flaws planted in the region as CSV: kind, things, why.")
    boolean flaws;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Host host;

    public DemoCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        var region = new DemoRegion(size, seed);
        if (flaws) {
            list(region);
            return ExitCode.OK;
        }
        host.within("demo-" + size.key() + "-" + seed);
        return host.serve(spec, port, region);
    }

    private void list(DemoRegion region) throws IOException {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("kind", "things", "why");
            for (var flaw : region.flaws()) {
                csv.writeRecord(flaw.kind().name(), String.join(" ", flaw.things()), flaw.why());
            }
        }
        var out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }

    /// What the command line lends to this command.
    public interface Host {
        /// From now on everything is kept in a folder of this name inside the home folder.
        void within(String folder);

        /// Loads the region if it is not there and serves it until told to end, as `serve` does; returns the exit
        /// code.
        int serve(CommandSpec command, int port, DemoRegion region) throws InterruptedException;
    }

    static final class SizeConverter implements ITypeConverter<DemoSize> {
        @Override
        public DemoSize convert(String value) {
            try {
                return DemoSize.valueOf(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException("'" + value + "' is no size: use small, region or state");
            }
        }
    }
}
