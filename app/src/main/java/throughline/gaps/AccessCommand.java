package throughline.gaps;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.region.Region;
import throughline.region.Sector;

/// `throughline gaps access`: what is out of reach.
@Command(
        name = "access",
        mixinStandardHelpOptions = true,
        description = {
            "Says which pathways high schools, or a ZIP code, can reach within a distance, and names those that cannot,",
            "with their pupils. Miles are as the crow flies."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline gaps access --miles 15",
            "  throughline gaps access --pathway 12c --miles 20",
            "  throughline gaps access --zip 92251"
        })
final class AccessCommand implements Callable<Integer> {
    @Option(
            names = "--miles",
            paramLabel = "N",
            defaultValue = "15",
            description = "Distance. Default: ${DEFAULT-VALUE}.")
    int miles;

    @Option(names = "--pathway", paramLabel = "CODE", description = "Name the schools that cannot reach this pathway.")
    @Nullable
    String pathway;

    @Option(names = "--zip", paramLabel = "ZIP", description = "What this ZIP code reaches.")
    @Nullable
    String zip;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<Region> source;

    AccessCommand(Supplier<Region> region) {
        this.source = region;
    }

    @Override
    public Integer call() {
        if (miles < 1 || miles > 500) {
            throw usage("--miles is a number from 1 to 500.");
        }
        var region = source.get();
        var access = Access.of(region);
        var out = spec.commandLine().getOut();
        if (zip != null) {
            var place =
                    region.findZip(zip).orElseThrow(() -> usage("The place of the ZIP code " + zip + " is not known."));
            for (var one : access.from(place)) {
                out.println(String.format(
                        Locale.ROOT,
                        "%6.1f miles%s  %-5s %s: %s",
                        one.miles(),
                        one.miles() > miles ? " *" : "  ",
                        one.pathway().code(),
                        one.pathway().title(),
                        one.college().name()));
            }
            out.println("* beyond " + miles + " miles");
        } else if (pathway != null) {
            var found = region.findPathway(pathway).orElseThrow(() -> usage("There is no pathway " + pathway + "."));
            print(found, access);
        } else {
            for (var reach : access.list(miles)) {
                out.println(String.format(
                        Locale.ROOT,
                        "%4d of %d schools beyond %d miles, %,8d pupils  %-5s %s (%d colleges)",
                        reach.far().size(),
                        access.schools().size(),
                        miles,
                        reach.pupils(),
                        reach.pathway().code(),
                        reach.pathway().title(),
                        reach.colleges()));
            }
        }
        if (access.unknown() > 0) {
            out.println(access.unknown() + " open high schools have no coordinates and are not counted.");
        }
        out.flush();
        return ExitCode.OK;
    }

    private void print(Sector.Pathway found, Access access) {
        var out = spec.commandLine().getOut();
        var reach = access.find(found, miles);
        if (reach.isEmpty()) {
            out.println("No community college with coordinates teaches " + found.title() + ".");
            return;
        }
        for (var far : reach.get().far()) {
            var pupils = far.pupils();
            out.println(String.format(
                    Locale.ROOT,
                    "%6.1f miles  %s, %s pupils; nearest: %s",
                    far.miles(),
                    far.school().name(),
                    pupils == null
                            ? "no public count of"
                            : String.format(Locale.ROOT, "%,d (%s)", pupils.pupils(), pupils.schoolYear()),
                    far.nearest().name()));
        }
        out.println(reach.get().far().size() + " of " + access.schools().size() + " schools cannot reach "
                + found.title() + " within " + miles + " miles: "
                + String.format(Locale.ROOT, "%,d", reach.get().pupils()) + " pupils"
                + (reach.get().uncounted() > 0 ? ", " + reach.get().uncounted() + " schools without a count" : "")
                + ".");
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
