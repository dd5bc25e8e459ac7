package throughline.maps;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.engine.map.CareerMap;
import throughline.engine.map.MapDiff;
import throughline.engine.map.Way;
import throughline.platform.Failure;

/// `throughline map diff`: what changed from one saved map to another.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Prints what changed between two maps that were saved with --format json.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the maps are the same", "1:failed, the message says why", "2:wrong usage", "3:they differ"})
final class MapDiffCommand implements Callable<Integer> {
    private static final int DIFFERENT = 3;

    @Parameters(index = "0", paramLabel = "BEFORE.json", description = "The older map.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path before;

    @Parameters(index = "1", paramLabel = "AFTER.json", description = "The newer map.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path after;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        var old = read(before);
        var present = read(after);
        var diff = MapDiff.between(old, present);
        print(diff, old, present, spec.commandLine().getOut());
        return diff.isEmpty() ? ExitCode.OK : DIFFERENT;
    }

    private static CareerMap read(Path file) {
        try {
            return MapJson.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Failure(
                    file + " cannot be read as a map: " + unreadable.getMessage()
                            + ". Save it with `throughline map SUBJECT --format json`.",
                    unreadable);
        }
    }

    private static void print(MapDiff diff, CareerMap old, CareerMap present, PrintWriter out) {
        diff.added()
                .forEach(step ->
                        out.println("+ " + step.id() + "  " + step.title().en()));
        diff.removed()
                .forEach(step ->
                        out.println("- " + step.id() + "  " + step.title().en()));
        diff.renamed()
                .forEach(change -> out.println("= " + change.after().id() + "  "
                        + change.before().title().en() + " -> "
                        + change.after().title().en()));
        diff.changed()
                .forEach(change -> out.println("~ " + change.after().id() + "  "
                        + change.after().title().en()));
        ways("+", diff.opened(), present, out);
        ways("-", diff.closed(), old, out);
        ways("~", diff.altered().stream().map(MapDiff.Change::after).toList(), present, out);
        out.println(diff.isEmpty() ? "The maps are the same." : summary(diff));
        out.flush();
    }

    private static void ways(String mark, List<Way> ways, CareerMap map, PrintWriter out) {
        var index = map.index();
        for (var way : ways) {
            var from = index.get(way.from());
            var to = index.get(way.to());
            if (from != null && to != null) {
                out.println(mark + " " + from.title().en() + " -> " + to.title().en() + "  (" + MapJson.key(way.kind())
                        + ", " + MapJson.key(way.terms().reason()) + ")");
            }
        }
    }

    private static String summary(MapDiff diff) {
        return "Steps: " + diff.added().size() + " added, " + diff.removed().size() + " removed, "
                + diff.renamed().size() + " renamed, " + diff.changed().size() + " changed. Ways: "
                + diff.opened().size() + " added, "
                + diff.closed().size() + " removed, " + diff.altered().size() + " changed.";
    }
}
