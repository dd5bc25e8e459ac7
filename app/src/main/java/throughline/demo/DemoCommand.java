package throughline.demo;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import throughline.platform.Progress;

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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Host host;

    public DemoCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws InterruptedException {
        var region = new DemoRegion(size, seed);
        host.within("demo-" + size.key() + "-" + seed);
        return host.serve(spec, port, loader -> loader.load(region, host.progress()));
    }

    /// What the command line lends to this command.
    public interface Host {
        /// From now on everything is kept in a folder of this name inside the home folder.
        void within(String folder);

        Progress progress();

        /// Serves until told to end, as `serve` does, and returns the exit code.
        ///
        /// @param prepare puts the data in place before the site is said to be ready
        int serve(CommandSpec command, int port, Consumer<DemoLoader> prepare) throws InterruptedException;
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
