package throughline.gaps;

import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import throughline.region.Region;

/// `throughline gaps what-if`: what a program would change.
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = "Says what changes when a program of so many completers a year begins.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage", "3:no openings are known"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline gaps what-if 29-2042 --completers 30",
            "  throughline gaps what-if --program 125000 --completers 30"
        })
final class WhatIfCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "SOC", description = "The job that the program leads to.")
    @Nullable
    String soc;

    @Option(
            names = "--program",
            paramLabel = "CODE",
            description = "Or the code of the program: it leads to the same jobs.")
    @Nullable
    String program;

    @Option(names = "--completers", paramLabel = "N", required = true, description = "Completers a year.")
    int completers;

    @Mixin
    BasisOptions basis = new BasisOptions();

    private final Supplier<Region> source;

    WhatIfCommand(Supplier<Region> region) {
        this.source = region;
    }

    @Override
    public Integer call() {
        if ((soc == null) == (program == null)) {
            throw basis.usage("Name a job, such as 29-2042, or a program with --program CODE.");
        }
        if (completers < 1 || completers > 100_000) {
            throw basis.usage("Completers a year are a number from 1 to 100000.");
        }
        var region = source.get();
        var counted = basis.basis(region);
        if (counted.isEmpty()) {
            return GapsCommand.NOTHING_KNOWN;
        }
        var gaps = RegionGaps.of(region, counted.get());
        var occupations = new TreeSet<String>();
        if (program != null) {
            gaps.supply()
                    .of(program)
                    .forEach(group -> occupations.addAll(group.network().occupations()));
            if (occupations.isEmpty()) {
                throw basis.usage("No awards are known for programs with the code " + program + ".");
            }
        } else {
            occupations.add(region.findOccupation(java.util.Objects.requireNonNull(soc))
                    .orElseThrow(() -> basis.usage("There is no occupation " + soc + "."))
                    .soc());
        }
        print(WhatIf.of(gaps, occupations, completers));
        return ExitCode.OK;
    }

    private void print(WhatIf what) {
        var out = basis.spec.commandLine().getOut();
        for (var i = 0; i < what.before().size(); i++) {
            var before = what.before().get(i);
            var after = what.after().stream()
                    .filter(line -> line.occupation().equals(before.occupation()))
                    .findFirst()
                    .orElseThrow();
            out.println(before.occupation().soc() + " " + before.occupation().title() + ", "
                    + GapTable.text(before.openings()) + " openings a year");
            out.println("  possible gaps  " + GapTable.text(before.possible().low()) + " to "
                    + GapTable.text(before.possible().high()) + "  ->  "
                    + GapTable.text(after.possible().low()) + " to "
                    + GapTable.text(after.possible().high()));
            before.received()
                    .keySet()
                    .forEach(method -> out.println(String.format(
                            java.util.Locale.ROOT,
                            "  %-14s %s  ->  %s",
                            GapNames.key(method),
                            GapTable.text(before.gap(method)),
                            GapTable.text(after.gap(method)))));
        }
        out.println(
                "Of " + what.completers() + " completers a year, " + GapTable.text(what.placed())
                        + " fill openings that stay open today; the others would compete for openings that have enough awards.");
        out.flush();
    }
}
