package throughline.gaps;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import throughline.region.Organization;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Texts;

/// `throughline gaps recommend`: what gaps give reason to do.
@Command(
        name = "recommend",
        mixinStandardHelpOptions = true,
        description = {
            "Says what gaps give reason to do: start, grow, connect, refresh, watch or stop programs, each with its evidence.",
            "The score is the people a year that are certain, times the median wage over the living wage of one adult",
            "(at least 1/2, at most 2; 1 where it is not known; surplus counts without pay)."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage", "3:no openings are known"},
        footerHeading = "%nExample:%n",
        footer = "  throughline gaps recommend --kind grow --zip 92101")
final class RecommendCommand implements Callable<Integer> {
    @Mixin
    BasisOptions basis = new BasisOptions();

    @Option(names = "--kind", paramLabel = "KIND", description = "Only one kind: ${COMPLETION-CANDIDATES}.")
    @Nullable
    What kind;

    @Option(names = "--zip", paramLabel = "ZIP", description = "Name the institutions nearest to this ZIP code.")
    @Nullable
    String zip;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "10",
            description = "At most so many of each kind. Default: ${DEFAULT-VALUE}.")
    int most;

    private final Supplier<Region> source;

    RecommendCommand(Supplier<Region> region) {
        this.source = region;
    }

    /// Lower case, as typed on the command line.
    enum What {
        start,
        grow,
        connect,
        refresh,
        watch,
        stop
    }

    @Override
    public Integer call() {
        var region = source.get();
        var counted = basis.basis(region);
        if (counted.isEmpty()) {
            return GapsCommand.NOTHING_KNOWN;
        }
        var near = Optional.ofNullable(zip)
                .map(code -> region.findZip(code)
                        .orElseThrow(() -> basis.usage("The place of the ZIP code " + code + " is not known.")));
        var gaps = RegionGaps.of(region, counted.get());
        var all = new Recommendations(gaps, LocalDate.now(Format.ZONE), near).list();
        var words = new RecommendationWords(
                Texts.load(Language.EN), Format.of(Language.EN), new GapNames(region, Language.EN));
        var out = basis.spec.commandLine().getOut();
        for (var each : Recommendation.Kind.values()) {
            var of = all.stream().filter(one -> one.kind() == each).toList();
            if (of.isEmpty() || kind != null && !kind.name().equals(each.name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            out.println(words.kind(each) + " (" + of.size() + ")");
            for (var one : of.subList(0, Math.min(most, of.size()))) {
                out.println(String.format(
                        Locale.ROOT,
                        "  %7s  %s %s",
                        one.score().rounded(0).toPlainString(),
                        one.occupation().soc(),
                        one.occupation().title()));
                out.println("           " + words.reason(one) + " " + words.pay(one));
                one.advised(region, gaps.area())
                        .ifPresent(said -> out.println("           " + said.state() + " since " + said.since()));
                if (!one.institutions().isEmpty()) {
                    out.println("           "
                            + one.institutions().stream()
                                    .map(Organization::name)
                                    .collect(Collectors.joining(", ")));
                }
            }
        }
        out.flush();
        return ExitCode.OK;
    }
}
