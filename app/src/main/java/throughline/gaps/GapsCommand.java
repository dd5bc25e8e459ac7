package throughline.gaps;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.engine.gap.Cluster;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.Method;
import throughline.engine.gap.ProgramGroup;
import throughline.region.Region;
import throughline.web.CsvFile;
import tools.jackson.databind.json.JsonMapper;

/// `throughline gaps`: openings against awards.
@Command(
        name = "gaps",
        mixinStandardHelpOptions = true,
        description = {
            "Compares openings a year with awards a year, by occupation.",
            "A gap is openings minus awards; below 0 there are more awards. One program can lead to several",
            "occupations, so a gap by a method is a convention; the possible gaps are what the data determine."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage", "3:no openings are known"},
        footerHeading = "%nExamples:%n",
        footer = {"  throughline gaps --occupation 29-2042", "  throughline gaps --sector 7 --format csv > gaps.csv"})
public final class GapsCommand implements Callable<Integer> {
    private static final int NOTHING_KNOWN = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ArgGroup
    @Nullable
    Chosen chosen;

    /// One of these at most.
    static final class Chosen {
        @Option(names = "--occupation", paramLabel = "SOC", description = "Only this occupation, for example 29-2042.")
        @Nullable
        String occupation;

        @Option(
                names = "--program",
                paramLabel = "CODE",
                description = "Only occupations of programs with this TOP or CIP code, for example 125000.")
        @Nullable
        String program;

        @Option(names = "--sector", paramLabel = "N", description = "Only occupations of this sector, 1 to 15.")
        @Nullable
        Integer sector;
    }

    @Option(
            names = "--area",
            paramLabel = "NAME",
            description = "Area of the openings. Default: the region's own, where its openings are known.")
    @Nullable
    String area;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "proportional",
            description = "How awards are shared among occupations: ${COMPLETION-CANDIDATES}."
                    + " Default: ${DEFAULT-VALUE}.")
    Way method = Way.proportional;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Shape format = Shape.table;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<Region> source;

    /// @param region builds the Region when the command runs
    public GapsCommand(Supplier<Region> region) {
        this.source = region;
    }

    /// Lower case, as typed on the command line.
    enum Way {
        equal,
        proportional,
        balanced;

        Method method() {
            return Method.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    /// Lower case, as typed on the command line.
    enum Shape {
        table,
        csv,
        json
    }

    @Override
    public Integer call() {
        var region = source.get();
        var areas = RegionGaps.areas(region);
        var out = spec.commandLine().getOut();
        if (areas.isEmpty()) {
            spec.commandLine().getErr().println("No openings are known. Import projections of occupations first.");
            return NOTHING_KNOWN;
        }
        if (area != null && !areas.contains(area)) {
            throw usage("No openings are known for " + area + ". Areas: " + String.join("; ", areas) + ".");
        }
        var gaps = RegionGaps.of(region, area == null ? areas.getFirst() : area);
        var occupations = occupations(gaps);
        var lines = gaps.lines(occupations, method.method());
        var rows = lines.stream().map(line -> cells(gaps, line)).toList();
        switch (format) {
            case table -> table(gaps, occupations, rows, out);
            case csv -> csv(rows, out);
            case json -> out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rows));
        }
        out.flush();
        return ExitCode.OK;
    }

    /// Codes asked for; without a choice, all that awards can reach.
    private Set<String> occupations(RegionGaps gaps) {
        var region = gaps.region();
        var wanted = new TreeSet<String>();
        if (chosen != null && chosen.occupation != null) {
            var soc = chosen.occupation;
            wanted.add(region.findOccupation(soc)
                    .orElseThrow(() -> usage("There is no occupation " + soc + "."))
                    .soc());
        } else if (chosen != null && chosen.sector != null) {
            var number = chosen.sector;
            if (number < 1 || number > 15) {
                throw usage("There is no sector " + number + ". Write a number from 1 to 15.");
            }
            region.occupations().stream()
                    .filter(one -> one.sector() == number && gaps.outlook().containsKey(one.soc()))
                    .forEach(one -> wanted.add(one.soc()));
        } else {
            var code = chosen == null ? null : chosen.program;
            var groups = gaps.supply().groups().stream()
                    .filter(group -> code == null || isCode(gaps, group, code))
                    .toList();
            if (groups.isEmpty() && code != null) {
                throw usage("No awards are known for programs with the code " + code + ".");
            }
            groups.forEach(group -> wanted.addAll(group.occupations()));
            wanted.retainAll(gaps.outlook().keySet());
        }
        return wanted;
    }

    private static boolean isCode(RegionGaps gaps, ProgramGroup group, String code) {
        var own = gaps.supply().codes().getOrDefault(group.key(), "");
        return own.substring(own.indexOf(' ') + 1).equals(code);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Map<String, String> cells(RegionGaps gaps, RegionGaps.Line line) {
        var cells = new LinkedHashMap<String, String>();
        var projection = gaps.outlook().get(line.occupation().soc());
        var known = projection != null;
        cells.put("soc", line.occupation().soc());
        cells.put("title", line.occupation().title());
        cells.put("area", gaps.area());
        cells.put("openings", known ? text(line.openings()) : "");
        cells.put("awards", text(line.supply()));
        cells.put("gap", known ? text(line.gap()) : "");
        cells.put("least_possible_gap", known ? text(line.possible().low()) : "");
        cells.put("greatest_possible_gap", known ? text(line.possible().high()) : "");
        cells.put("method", method.name());
        cells.put("period", projection == null ? "" : projection.baseYear() + "-" + projection.endYear());
        cells.put(
                "source",
                projection == null
                        ? ""
                        : gaps.region().source(projection.sourceId()).title());
        return cells;
    }

    private static String text(Fraction number) {
        return number.rounded(2).toPlainString();
    }

    private static void csv(List<Map<String, String>> rows, PrintWriter out) {
        var csv = CsvWriter.builder().bufferSize(0).build(out);
        if (!rows.isEmpty()) {
            csv.writeRecord(rows.getFirst().keySet());
        }
        rows.forEach(row ->
                csv.writeRecord(row.values().stream().map(CsvFile::harmless).toList()));
    }

    private void table(RegionGaps gaps, Set<String> occupations, List<Map<String, String>> rows, PrintWriter out) {
        out.println(line("openings", "awards", "gap", "possible gaps", "occupation"));
        for (var row : rows) {
            var possible = row.get("least_possible_gap") + " to " + row.get("greatest_possible_gap");
            out.println(line(
                    row.get("openings"),
                    row.get("awards"),
                    row.get("gap"),
                    possible,
                    row.get("soc") + " " + row.get("title")));
        }
        var together = gaps.network().gap(occupations);
        out.println();
        out.println("All of these together: " + text(gaps.network().demand(occupations)) + " openings a year, gap "
                + (together.determined()
                        ? text(together.low()) + "."
                        : "between " + text(together.low()) + " and " + text(together.high()) + "."));
        out.println("Which number to trust: the possible gaps hold however awards are shared. The gap itself is one"
                + " convention (" + method + ").");
        structure(gaps, occupations, out);
        sources(gaps, rows, out);
    }

    private static String line(
            @Nullable String openings,
            @Nullable String awards,
            @Nullable String gap,
            String possible,
            String occupation) {
        return String.format(Locale.ROOT, "%10s %10s %10s  %-24s  %s", openings, awards, gap, possible, occupation);
    }

    private static void structure(RegionGaps gaps, Set<String> occupations, PrintWriter out) {
        var structure = gaps.network().structure();
        out.println("Whole region, however awards are shared: " + text(structure.shortage())
                + " openings a year stay open, " + text(structure.surplus()) + " awards find no opening.");
        clusters("More awards than openings within reach", structure.saturated(), occupations, out);
        clusters("More openings than awards within reach", structure.starved(), occupations, out);
        var unplaced = gaps.network().unplaced();
        out.println(unplaced.size() + " program codes lead to no occupation with openings here: "
                + text(unplaced.stream().map(ProgramGroup::supply).reduce(Fraction.ZERO, Fraction::plus))
                + " awards a year that count nowhere above.");
    }

    private static void clusters(String words, List<Cluster> clusters, Set<String> occupations, PrintWriter out) {
        for (var cluster : clusters) {
            if (cluster.occupations().stream().anyMatch(occupations::contains)) {
                out.println(words + ": " + few(cluster.groups()) + " for " + few(cluster.occupations()) + ", gap "
                        + text(cluster.gap()) + ".");
            }
        }
    }

    private static String few(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(6, names.size())));
        return names.size() > 6 ? shown + " and " + (names.size() - 6) + " more" : shown;
    }

    private static void sources(RegionGaps gaps, List<Map<String, String>> rows, PrintWriter out) {
        var demand = new TreeSet<String>();
        rows.forEach(row -> demand.add(row.get("source") + ", " + row.get("period")));
        demand.remove(", ");
        out.println("Openings a year in " + gaps.area() + ": " + String.join("; ", demand) + ".");
        var supply = new ArrayList<String>();
        gaps.supply()
                .bySource()
                .forEach((source, awards) ->
                        supply.add(source.title() + ", " + source.vintage() + " (" + text(awards) + ")"));
        out.println("Awards a year, mean from the first year with an award to the last, three years at most: "
                + String.join("; ", supply) + ".");
        if (gaps.supply().suppressed() > 0) {
            out.println(gaps.supply().suppressed() + " rows of awards have suppressed years, which are left out.");
        }
    }
}
