package throughline.gaps;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private record Change(GapSnapshot.Row before, GapSnapshot.Row after) {
        BigDecimal change() {
            return after.leastPossibleGap().subtract(before.leastPossibleGap());
        }
    }

    @Override
    public Integer call() {
        var one = read(earlier);
        var other = read(later);
        var out = spec.commandLine().getOut();
        out.println(
                one.made() + " (Region " + one.region() + ") and " + other.made() + " (Region " + other.region() + ")");
        if (!one.area().equals(other.area())
                || !one.supply().equals(other.supply())
                || !one.institutions().equals(other.institutions())
                || !one.scope().equals(other.scope())) {
            out.println("Caution: they do not count the same: " + one.area() + ", " + one.scope() + ", awards of "
                    + one.supply() + "; " + other.area() + ", " + other.scope() + ", awards of " + other.supply()
                    + ".");
        }
        var gone = new HashSet<>(one.sources());
        other.sources().forEach(gone::remove);
        gone.forEach(source -> out.println("Source no longer used: " + source));
        var come = new HashSet<>(other.sources());
        one.sources().forEach(come::remove);
        come.forEach(source -> out.println("New source: " + source));
        out.println("Openings that stay open for certain: " + plain(one.shortage()) + " -> " + plain(other.shortage())
                + "; awards that find none: " + plain(one.surplus()) + " -> " + plain(other.surplus()));
        var before = new HashMap<String, GapSnapshot.Row>();
        one.rows().forEach(row -> before.put(row.soc(), row));
        var changes = other.rows().stream()
                .filter(row -> before.containsKey(row.soc()))
                .map(row -> new Change(java.util.Objects.requireNonNull(before.get(row.soc())), row))
                .filter(change -> !sameNumbers(change))
                .sorted(Comparator.comparing((Change change) -> change.change().abs())
                        .reversed()
                        .thenComparing(change -> change.after().soc()))
                .toList();
        changes.stream()
                .limit(most)
                .forEach(change -> out.println("  " + change.after().soc() + " "
                        + change.after().title() + ": " + range(change.before()) + " -> " + range(change.after())
                        + " (openings " + plain(change.before().openings()) + " -> "
                        + plain(change.after().openings())
                        + ", awards that can lead there "
                        + plain(change.before().awardsThatCanLead()) + " -> "
                        + plain(change.after().awardsThatCanLead()) + ")"));
        out.println(changes.size() + " jobs changed, "
                + (other.rows().stream()
                                .filter(row -> before.containsKey(row.soc()))
                                .count()
                        - changes.size())
                + " did not.");
        out.flush();
        return ExitCode.OK;
    }

    private static boolean sameNumbers(Change change) {
        return change.before().openings().compareTo(change.after().openings()) == 0
                && change.before().leastPossibleGap().compareTo(change.after().leastPossibleGap()) == 0
                && change.before()
                                .greatestPossibleGap()
                                .compareTo(change.after().greatestPossibleGap())
                        == 0;
    }

    private static String range(GapSnapshot.Row row) {
        return plain(row.leastPossibleGap()) + " to " + plain(row.greatestPossibleGap());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
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
