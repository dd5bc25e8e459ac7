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
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.MapAddress;
import throughline.maps.MapMaker;
import throughline.maps.Maps;
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
            "  throughline posters pathways/12c --to . --paper letter --school-name \"East High\"",
            "  throughline posters --each-school --logos marks --to posters --language both"
        })
public final class PosterCommand implements Callable<Integer> {
    private static final int NOTHING_FOUND = 3;

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
            names = "--school",
            paramLabel = "SCHOOL",
            description = "The pathways of this school as they are there, under its name, in a folder of its own.")
    List<String> schools = new ArrayList<>();

    @Option(names = "--each-school", description = "The same for every school and college that offers a pathway.")
    boolean eachSchool;

    @Option(
            names = "--logos",
            paramLabel = "FOLDER",
            description = "Marks named after schools, such as westview-high.png, for --school and --each-school.")
    @Nullable
    Path logos;

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
        var maker = MapMaker.of(region, LocalDate.now(Format.ZONE));
        var jobs = new ArrayList<PosterJob>();
        for (var subject : wanted) {
            if (maker.make(subject, View.PUBLIC).isEmpty()) {
                return nothing("There is no " + subject.path() + ".");
            }
            jobs.add(PosterJob.of(subject));
        }
        for (var name : schools) {
            var found = region.findOrganization(name);
            if (found.isEmpty()) {
                return nothing("No school has the name " + name + ". `throughline search` finds it.");
            }
            jobs.addAll(PosterJob.of(region, found.get(), logos));
        }
        if (eachSchool) {
            region.organizations().forEach(school -> jobs.addAll(PosterJob.of(region, school, logos)));
        }
        if (wanted.isEmpty() && schools.isEmpty() && !eachSchool) {
            pathways(region, maker).forEach(subject -> jobs.add(PosterJob.of(subject)));
        }
        Files.createDirectories(folder);
        print(region, maker, jobs, options);
        spec.commandLine().getOut().println(jobs.size() + " posters in " + folder + ".");
        return ExitCode.OK;
    }

    private int nothing(String message) {
        spec.commandLine().getErr().println(message);
        return NOTHING_FOUND;
    }

    /// Pathways whose maps have more than steps that are missing.
    private static List<Subject> pathways(Region region, MapMaker maker) {
        return Maps.subjects(region, Subject.Kind.PATHWAY).stream()
                .filter(subject -> maker.make(subject, View.PUBLIC).stream()
                        .anyMatch(map -> map.steps().stream().anyMatch(step -> step.missing() == null)))
                .toList();
    }

    private void print(Region region, MapMaker maker, List<PosterJob> jobs, PosterOptions options) throws IOException {
        var posters = new Posters();
        try (var overall = progress.get();
                var step = overall.begin("Set posters", jobs.size(), "posters")) {
            for (var job : jobs) {
                step.check();
                var map = maker.make(job.subject(), job.view()).orElseThrow();
                var pdf = posters.poster(
                        region,
                        map,
                        options.named(
                                school == null ? job.school() : school,
                                job.logo() == null ? options.logo() : picture("--logos", job.logo())),
                        address,
                        MapAddress.of(job.subject(), job.view()),
                        LocalDate.now(Format.ZONE));
                var file = folder.resolve(job.file());
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, pdf);
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
        return new PosterOptions(
                size, languages, largePrint, saveInk, school, logo == null ? null : picture("--logo", logo));
    }

    private String picture(String option, Path file) {
        try {
            return Logo.read(file);
        } catch (IllegalArgumentException unusable) {
            throw usage(option + ": " + unusable.getMessage());
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
