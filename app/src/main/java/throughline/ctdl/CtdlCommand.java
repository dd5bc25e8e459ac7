package throughline.ctdl;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.MapMaker;
import throughline.region.RegionRefresh;
import throughline.web.Format;

/// `throughline ctdl`: a career map as CTDL JSON-LD.
@Command(
        name = "ctdl",
        mixinStandardHelpOptions = true,
        description = "Prints a career map as CTDL JSON-LD: a Pathway with its components and conditions, for a sector"
                + " the PathwaySet of its pathways.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the document was printed",
            "1:failed, the message says why",
            "2:wrong usage",
            "3:no such subject"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  throughline ctdl pathways/12c --address https://pathways.example.org"})
public final class CtdlCommand implements Callable<Integer> {
    private static final int NOTHING_FOUND = 3;

    @Parameters(paramLabel = "SUBJECT", description = "A map such as pathways/12c, sectors/NAME, programs/NAME.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    String subject;

    @Option(
            names = "--address",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Public address of this installation; identifiers are derived from it. Default:"
                    + " ${DEFAULT-VALUE}.")
    String address = "http://localhost:8080";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<RegionRefresh> refresh;

    /// @param refresh builds the Region when the command runs
    public CtdlCommand(Supplier<RegionRefresh> refresh) {
        this.refresh = refresh;
    }

    @Override
    public Integer call() {
        var parsed = Subject.parse(subject)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "Not understood: " + subject + ". Write for example pathways/12c."));
        var region = refresh.get().refresh();
        var map = MapMaker.of(region, LocalDate.now(Format.ZONE)).make(parsed, View.PUBLIC);
        if (map.isEmpty()) {
            spec.commandLine().getErr().println("There is no " + subject + ". `throughline search` finds its name.");
            return NOTHING_FOUND;
        }
        spec.commandLine().getOut().println(new Publications().of(region, map.get(), address.replaceFirst("/+$", "")));
        return ExitCode.OK;
    }
}
