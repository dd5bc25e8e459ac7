package throughline.maps;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.region.PastRegions;
import throughline.region.Region;
import throughline.region.RegionRefresh;
import throughline.web.Format;
import throughline.web.LanguageOption;
import throughline.web.Texts;

/// `throughline map`: a career map as outline, table or JSON.
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        subcommands = MapDiffCommand.class,
        description = "Prints the career map of a subject: every step, where it leads, where to start and to leave.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the map was printed", "1:failed, the message says why", "2:wrong usage", "3:no such subject"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline map pathways/12c",
            "  throughline map occupations/51-4121 --format csv",
            "  throughline map pathways/12c --school westview-high --language es",
            "  throughline map pathways/12c --format json > this-year.json",
            "  throughline map pathways/12c --edition 2025-10-01 --format json > last-year.json",
            "  throughline map diff last-year.json this-year.json"
        })
public final class MapCommand implements Callable<Integer> {
    private static final int NOTHING_FOUND = 3;

    @Parameters(
            paramLabel = "SUBJECT",
            arity = "0..1",
            description = "sectors/NAME, pathways/NAME-OR-CODE, programs/NAME, courses/SCHOOL/CODE, occupations/SOC,"
                    + " schools/NAME, or selection/ with several of these and commas between.")
    @Nullable
    String subject;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "outline",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Shape format = Shape.outline;

    @Option(names = "--all", description = "Every step, instead of those that matter most.")
    boolean all;

    @Option(names = "--staff", description = "Also agreements that have ended.")
    boolean staff;

    @Option(
            names = "--steps-only",
            description =
                    "Just courses, programs, credentials and jobs: no early credit, work-based learning or supports.")
    boolean stepsOnly;

    @Option(names = "--school", paramLabel = "NAME", description = "The map as it is at this school.")
    @Nullable
    String school;

    @Option(
            names = "--edition",
            paramLabel = "DATE",
            description = "The map as the editions of an earlier day tell it, for example 2025-10-01.")
    @Nullable
    LocalDate edition;

    /// For outline and table.
    @Mixin
    LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<RegionRefresh> refresh;

    private final Supplier<PastRegions> past;

    /// @param refresh builds the Region when the command runs
    /// @param past    builds those of earlier editions
    public MapCommand(Supplier<RegionRefresh> refresh, Supplier<PastRegions> past) {
        this.refresh = refresh;
        this.past = past;
    }

    /// Lower case, as typed on the command line.
    enum Shape {
        outline,
        csv,
        json
    }

    @Override
    public Integer call() {
        if (subject == null) {
            throw usage("Name a subject, for example pathways/12c.");
        }
        var parsed = Subject.parse(subject)
                .orElseThrow(() -> usage("Not understood: " + subject + ". Write for example pathways/12c."));
        var words = language.get();
        var region = region();
        if (school != null && region.findOrganization(school).isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("No school has the name " + school + ". `throughline search` finds it.");
            return NOTHING_FOUND;
        }
        var day = edition == null ? LocalDate.now(Format.ZONE) : edition;
        var made = MapMaker.of(region, day).make(parsed, new View(all, staff, school, stepsOnly));
        if (made.isEmpty()) {
            spec.commandLine().getErr().println("There is no " + subject + ". `throughline search` finds its name.");
            return NOTHING_FOUND;
        }
        var out = spec.commandLine().getOut();
        var texts = Texts.load(words);
        String printed = switch (format) {
            case outline -> MapOutline.of(made.get(), region, texts, words);
            case csv -> CsvText.of(MapTable.columns(), MapTable.rows(made.get(), region, texts, words));
            case json -> MapJson.write(made.get(), region);
        };
        out.print(printed);
        out.flush();
        return ExitCode.OK;
    }

    private Region region() {
        var present = refresh.get().refresh();
        if (edition == null) {
            return present;
        }
        var days = PastRegions.days(present);
        if (!days.contains(edition)) {
            throw usage(
                    days.isEmpty()
                            ? "No source has an earlier edition. Import older files beside the newer ones."
                            : "No source has an edition of " + edition + " that a newer one follows. There are: "
                                    + String.join(
                                            ", ",
                                            days.stream()
                                                    .map(LocalDate::toString)
                                                    .toList()) + ".");
        }
        return past.get().find(present, edition, Long.MAX_VALUE).orElseThrow();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
