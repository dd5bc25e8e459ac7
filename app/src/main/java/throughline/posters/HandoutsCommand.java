package throughline.posters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import throughline.engine.map.CareerMap;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.MapMaker;
import throughline.platform.Progress;
import throughline.region.RegionRefresh;
import throughline.web.Format;

/// `throughline handouts`: a packet of sheets for a class as one PDF.
@Command(
        name = "handouts",
        mixinStandardHelpOptions = true,
        description = {
            "Sets a packet of handouts as one PDF: a sheet for each pathway, with a code for the phone, each as often",
            "as wanted. Ctrl-C stops it and writes nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage", "3:there is no such pathway"},
        footerHeading = "%nExamples:%n",
        footer = "  throughline handouts patient-care welding --copies 15 --language both --to class.pdf")
public final class HandoutsCommand implements Callable<Integer> {
    private static final int NOTHING_FOUND = 3;

    @Parameters(arity = "1..*", paramLabel = "PATHWAY", description = "Pathways by name in addresses or code.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    List<String> pathways;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The PDF to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path file;

    @Option(
            names = "--copies",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often each sheet is repeated, 1 to 40. Default: ${DEFAULT-VALUE}.")
    int copies = 1;

    @Option(
            names = "--paper",
            paramLabel = "SIZE",
            defaultValue = "letter",
            description = "letter, tabloid, a4 or a3. Default: ${DEFAULT-VALUE}.")
    String paper = "letter";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "en, es or both. Default: ${DEFAULT-VALUE}.")
    String language = "en";

    @Option(names = "--large-print", description = "Text a third larger.")
    boolean largePrint;

    @Option(names = "--school-name", paramLabel = "NAME", description = "Name of the school, top right.")
    @Nullable
    String school;

    @Option(
            names = "--address",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Address under which people reach the maps, for the codes. Default: ${DEFAULT-VALUE}.")
    String address = "http://localhost:8080";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<RegionRefresh> refresh;
    private final Supplier<Handouts> handouts;
    private final Supplier<Progress> progress;

    /// @param refresh  builds the Region when the command runs
    /// @param handouts sets the packet
    /// @param progress tells how far it is
    public HandoutsCommand(Supplier<RegionRefresh> refresh, Supplier<Handouts> handouts, Supplier<Progress> progress) {
        this.refresh = refresh;
        this.handouts = handouts;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        var wish = Handouts.Wish.find(paper, language, largePrint, school, copies)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--paper is letter, tabloid, a4 or a3, --language en, es or both, --copies 1 to 40."));
        var region = refresh.get().refresh();
        var today = LocalDate.now(Format.ZONE);
        var maker = MapMaker.of(region, today);
        var maps = new ArrayList<CareerMap>();
        for (var name : pathways) {
            var map = region.findPathway(name)
                    .flatMap(pathway -> maker.make(Subject.of(Subject.Kind.PATHWAY, pathway.slug()), View.PUBLIC));
            if (map.isEmpty()) {
                spec.commandLine().getErr().println("There is no pathway " + name + ".");
                return NOTHING_FOUND;
            }
            maps.add(map.get());
        }
        try (var overall = progress.get();
                var step = overall.begin("Set handouts", maps.size(), "pathways")) {
            Files.write(file, handouts.get().packet(region, maps, wish, address, today, step));
        }
        spec.commandLine().getOut().println(maps.size() * copies + " sheets in " + file + ".");
        return ExitCode.OK;
    }
}
