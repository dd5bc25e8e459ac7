package throughline.gaps;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import throughline.region.Region;

/// `throughline gaps explain`: the whole computation of one gap.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Unfolds the gap of one occupation: its openings, every program that leads to it with the awards of each",
            "year, every link with its reason, what each method gives, and what is certain."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage", "3:no openings are known"},
        footerHeading = "%nExample:%n",
        footer = "  throughline gaps explain 29-2042 --supply credit")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SOC", description = "Code of the occupation, for example 29-2042.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    String soc;

    @Mixin
    BasisOptions basis = new BasisOptions();

    private final Supplier<Region> source;

    ExplainCommand(Supplier<Region> region) {
        this.source = region;
    }

    @Override
    public Integer call() {
        var region = source.get();
        var counted = basis.basis(region);
        if (counted.isEmpty()) {
            return GapsCommand.NOTHING_KNOWN;
        }
        var occupation = region.findOccupation(soc)
                .orElseThrow(() -> basis.usage("There is no occupation " + soc + ". Write a code such as 29-2042."));
        var out = basis.spec.commandLine().getOut();
        new ExplainText(Explanation.of(RegionGaps.of(region, counted.get()), occupation), out).print();
        out.flush();
        return ExitCode.OK;
    }
}
