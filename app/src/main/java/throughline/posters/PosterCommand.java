package throughline.posters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
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
import throughline.maps.MapAddress;
import throughline.maps.MapMaker;
import throughline.platform.Progress;
import throughline.region.Region;
import throughline.region.RegionRefresh;
import throughline.web.Format;
import throughline.web.Language;

/// `throughline posters`: career maps on paper, all of a region or some.
@Command(
        name = "posters",
        mixinStandardHelpOptions = true,
        description = "Writes career maps as posters, tagged PDF files that print well and that screen readers read."
                + " Without subjects: one for each pathway of the region that has steps.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all posters were written",
            "1:failed, the message says why",
            "2:wrong usage",
            "3:no such subject",
            "130:canceled; posters written so far stay"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline posters --to posters --language both",
            "  throughline posters pathways/12c --to . --paper letter --school-name \"East High\""
        })
public final class PosterCommand implements Callable<Integer> {
    private static final int NOTHING_FOUND = 3;
    private static final int MAX_LOGO_BYTES = 1_000_000;

    @Parameters(
            paramLabel = "SUBJECT",
            arity = "0..*",
            description = "Maps such as pathways/12c, sectors/NAME, programs/NAME, occupations/SOC, schools/NAME.")
    List<String> subjects = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            required = true,
            description = "Folder for the files; made if absent.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path folder;

    @Option(
            names = "--paper",
            paramLabel = "SIZE",
            defaultValue = "tabloid",
            description = "tabloid, letter, a3 or a4. Default: ${DEFAULT-VALUE}.")
    String paper = "tabloid";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "en, es or both. Default: ${DEFAULT-VALUE}.")
    String language = "en";

    @Option(names = "--large-print", description = "Text a third larger.")
    boolean largePrint;

    @Option(names = "--save-ink", description = "Light bands with dark text.")
    boolean saveInk;

    @Option(names = "--school-name", paramLabel = "NAME", description = "Name of the school or district, top right.")
    @Nullable
    String school;

    @Option(names = "--logo", paramLabel = "FILE", description = "Its mark, a PNG or JPEG file of at most 1 MB.")
    @Nullable
    Path logo;

    @Option(
            names = "--address",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Address under which people reach the maps, for the QR code. Default: ${DEFAULT-VALUE}.")
    String address = "http://localhost:8080";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<RegionRefresh> refresh;
    private final Supplier<Progress> progress;

    /// @param refresh  builds the Region when the command runs
    /// @param progress tells how far it is
    public PosterCommand(Supplier<RegionRefresh> refresh, Supplier<Progress> progress) {
        this.refresh = refresh;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        var options = options();
        var wanted = new ArrayList<Subject>();
        for (var subject : subjects) {
            wanted.add(Subject.parse(subject)
                    .orElseThrow(() -> usage("Not understood: " + subject + ". Write for example pathways/12c.")));
        }
        var region = refresh.get().refresh();
        var today = LocalDate.now(Format.ZONE);
        var maker = MapMaker.of(region, today);
        var maps = new ArrayList<CareerMap>();
        for (var subject : wanted) {
            var map = maker.make(subject, View.PUBLIC);
            if (map.isEmpty()) {
                spec.commandLine().getErr().println("There is no " + subject.path() + ".");
                return NOTHING_FOUND;
            }
            maps.add(map.get());
        }
        if (wanted.isEmpty()) {
            maps.addAll(pathways(region, maker));
        }
        Files.createDirectories(folder);
        print(region, maps, options, today);
        spec.commandLine().getOut().println(maps.size() + " posters in " + folder + ".");
        return ExitCode.OK;
    }

    /// Maps of the pathways that have more than steps that are missing.
    private static List<CareerMap> pathways(Region region, MapMaker maker) {
        return region.sectors().stream()
                .flatMap(sector -> sector.pathways().stream())
                .flatMap(pathway -> maker.make(Subject.of(Subject.Kind.PATHWAY, pathway.slug()), View.PUBLIC).stream())
                .filter(map -> map.steps().stream().anyMatch(step -> step.missing() == null))
                .toList();
    }

    private void print(Region region, List<CareerMap> maps, PosterOptions options, LocalDate today) throws IOException {
        var posters = new Posters();
        try (var overall = progress.get();
                var step = overall.begin("Set posters", maps.size(), "posters")) {
            for (var map : maps) {
                step.check();
                var pdf = posters.poster(region, map, options, address, MapAddress.of(map.subject()), today);
                Files.write(folder.resolve(PosterPages.fileName(map.subject()) + ".pdf"), pdf);
                step.advance(1);
            }
        }
    }

    private PosterOptions options() {
        var size = Paper.find(paper).orElseThrow(() -> usage("--paper is tabloid, letter, a3 or a4, not " + paper));
        List<Language> languages = PosterPages.languages(language);
        if (languages.isEmpty()) {
            throw usage("--language is en, es or both, not " + language);
        }
        return new PosterOptions(size, languages, largePrint, saveInk, school, logo == null ? null : picture(logo));
    }

    private String picture(Path file) {
        try {
            if (Files.size(file) > MAX_LOGO_BYTES) {
                throw usage("--logo: " + file + " is larger than 1 MB");
            }
            var bytes = Files.readAllBytes(file);
            var png = bytes.length > 4 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
            var jpeg = bytes.length > 4 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8;
            if (!png && !jpeg) {
                throw usage("--logo: " + file + " is neither PNG nor JPEG");
            }
            return "data:image/" + (png ? "png" : "jpeg") + ";base64,"
                    + Base64.getEncoder().encodeToString(bytes);
        } catch (IOException unreadable) {
            throw usage("--logo: " + file + " can't be read");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
