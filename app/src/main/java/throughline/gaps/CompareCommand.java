package throughline.gaps;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.web.TableOption;

/// `throughline report compare`: what changed between two gap reports.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Says what changed between two gap reports, the largest change of the certain gap first.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage"},
        footerHeading = "%nExample:%n",
        footer = "  throughline report compare spring/snapshot.json fall/snapshot.json")
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "EARLIER", description = "snapshot.json of the earlier report.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path earlier;

    @Parameters(index = "1", paramLabel = "LATER", description = "snapshot.json of the later report.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path later;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "30",
            description = "At most so many jobs. Default: ${DEFAULT-VALUE}.")
    int most;

    @Mixin
    TableOption form = new TableOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        var comparison = GapComparison.of(read(earlier), read(later));
        var out = spec.commandLine().getOut();
        if (form.isTable()) {
            print(comparison, out);
        } else {
            var header = GapComparison.header();
            form.print(header, Set.copyOf(header.subList(2, header.size())), comparison.cells(), out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void print(GapComparison found, PrintWriter out) {
        var one = found.earlier();
        var other = found.later();
        out.println(
                one.made() + " (Region " + one.region() + ") and " + other.made() + " (Region " + other.region() + ")");
        if (!found.alike()) {
            out.println("Caution: they do not count the same: " + counted(one) + "; " + counted(other) + ".");
        }
        found.sources().gone().forEach(source -> out.println("Source no longer used: " + source));
        found.sources().come().forEach(source -> out.println("New source: " + source));
        found.rules().gone().forEach(rule -> out.println("Rule no longer used: " + rule));
        found.rules().come().forEach(rule -> out.println("New rule: " + rule));
        out.println("Openings that stay open for certain: " + text(found.shortage()) + "; awards that find none: "
                + text(found.surplus()));
        found.changes().stream()
                .limit(most)
                .forEach(change -> out.println("  " + change.job().soc() + " "
                        + change.job().title() + ": "
                        + range(change.least().before(), change.greatest().before()) + " -> "
                        + range(change.least().after(), change.greatest().after()) + " (openings "
                        + text(change.openings()) + ", awards that can lead there " + text(change.awards()) + ")"));
        found.left().forEach(job -> out.println("Only in the earlier report: " + job.soc() + " " + job.title()));
        found.come().forEach(job -> out.println("Only in the later report: " + job.soc() + " " + job.title()));
        out.println(found.changes().size() + " jobs changed, " + found.same() + " did not.");
    }

    private static String counted(GapComparison.Side side) {
        return side.area() + (side.scope().isEmpty() ? "" : ", " + side.scope()) + ", awards of "
                + String.join(", ", side.counted());
    }

    private static String text(GapComparison.Pair pair) {
        return GapComparison.plain(pair.before()) + " -> " + GapComparison.plain(pair.after());
    }

    private static String range(BigDecimal least, BigDecimal greatest) {
        return GapComparison.plain(least) + " to " + GapComparison.plain(greatest);
    }

    private GapSnapshot read(Path file) {
        var snapshot = Files.isDirectory(file) ? file.resolve("snapshot.json") : file;
        try {
            return GapSnapshot.read(snapshot);
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "The file " + snapshot + " cannot be read.", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }
}
