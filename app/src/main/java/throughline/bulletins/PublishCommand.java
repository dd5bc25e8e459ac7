package throughline.bulletins;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.gaps.GapEdition;
import throughline.people.AuditLog.By;
import throughline.region.Region;
import throughline.web.Format;

/// `throughline report publish`: a gap report for the public pages.
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes a gap report of today on the public pages, in English and Spanish, as a page, PDF and workbook.",
            "The running server tells subscribers by mail; the feed lists it at once."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {"  throughline report publish", "  throughline report publish --county Imperial"})
public final class PublishCommand implements Callable<Integer> {
    @Option(names = "--area", paramLabel = "NAME", description = "Area of the openings. Default: the region's own.")
    @Nullable
    String area;

    @Option(names = "--sector", paramLabel = "N", description = "Only occupations of this sector, 1 to 15.")
    int sector;

    @Option(names = "--county", paramLabel = "NAME", description = "Only awards of institutions in this county.")
    @Nullable
    String county;

    @Option(
            names = "--institution",
            paramLabel = "NAME",
            description = "Only awards of this institution or district, by its name in addresses.")
    @Nullable
    String institution;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<Region> region;
    private final Supplier<Bulletins> bulletins;

    /// @param region    builds the Region when the command runs
    /// @param bulletins where reports are published, asked when the command runs
    public PublishCommand(Supplier<Region> region, Supplier<Bulletins> bulletins) {
        this.region = region;
        this.bulletins = bulletins;
    }

    @Override
    public Integer call() {
        var day = LocalDate.now(Format.ZONE);
        var narrowed = new GapEdition.Narrowed(word(area), sector, word(county), word(institution));
        var edition = GapEdition.of(region.get(), narrowed, day)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "No openings are known there. See throughline gaps --help for areas, sectors and counties."));
        var id = bulletins.get().publish(By.COMMAND_LINE, edition, day);
        var out = spec.commandLine().getOut();
        out.println("Published as /gaps/reports/" + id + ": " + edition.jobs() + " jobs in " + edition.area() + ".");
        out.flush();
        return ExitCode.OK;
    }

    private static String word(@Nullable String option) {
        return option == null ? "" : option;
    }
}
