package throughline.gaps;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import throughline.region.Region;
import throughline.web.Format;

/// `throughline gaps sensitivity`: how much a ranking depends on the way of counting.
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = {
            "Shows how the ranking of gaps changes with another method, source of awards or crosswalk.",
            "Ranked by the gap that is certain; the columns are the places in other rankings, - where a job is in none."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage", "3:no openings are known"},
        footerHeading = "%nExample:%n",
        footer = "  throughline gaps sensitivity --entry college --most 20")
final class SensitivityCommand implements Callable<Integer> {
    @Mixin
    BasisOptions basis = new BasisOptions();

    @Option(
            names = "--entry",
            paramLabel = "LEVEL",
            description = "Only occupations with this typical entry education.")
    GapsCommand.@Nullable Level entry;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "So many jobs. Default: ${DEFAULT-VALUE}.")
    int most;

    private final Supplier<Region> source;

    SensitivityCommand(Supplier<Region> region) {
        this.source = region;
    }

    @Override
    public Integer call() {
        var region = source.get();
        var counted = basis.basis(region);
        if (counted.isEmpty()) {
            return GapsCommand.NOTHING_KNOWN;
        }
        var gaps = RegionGaps.of(region, counted.get());
        var query = GapQuery.of(gaps.basis())
                .withEntry(entry == null ? null : Entry.valueOf(entry.name().toUpperCase(Locale.ROOT)));
        var found = Sensitivity.of(
                gaps, query, List.of(), most, LocalDate.now(Format.ZONE), other -> RegionGaps.of(region, other));
        var out = basis.spec.commandLine().getOut();
        out.println("certain " + variants() + "  occupation");
        for (var i = 0; i < found.first().size(); i++) {
            var line = found.first().get(i);
            var soc = line.occupation().soc();
            out.println(String.format(Locale.ROOT, "%7d ", i + 1)
                    + Arrays.stream(Sensitivity.Variant.values())
                            .map(variant -> place(found.place(variant, soc), width(variant)))
                            .collect(Collectors.joining(" "))
                    + "  " + soc + " " + line.occupation().title());
        }
        out.println();
        found.kept()
                .forEach((variant, kept) -> out.println(kept + " of the first "
                        + found.first().size() + " stay among the first "
                        + found.first().size() + ": "
                        + GapNames.key(variant)));
        out.flush();
        return ExitCode.OK;
    }

    private static String variants() {
        return Arrays.stream(Sensitivity.Variant.values()).map(GapNames::key).collect(Collectors.joining(" "));
    }

    private static int width(Sensitivity.Variant variant) {
        return GapNames.key(variant).length();
    }

    private static String place(int place, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", place == 0 ? "-" : place);
    }
}
