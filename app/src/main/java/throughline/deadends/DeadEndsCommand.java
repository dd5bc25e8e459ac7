package throughline.deadends;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.platform.Progress;
import throughline.region.Region;
import throughline.web.CsvFile;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Texts;
import tools.jackson.databind.json.JsonMapper;

/// `throughline dead-ends`: where the ways of a region end.
@Command(
        name = "dead-ends",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the dead ends of the region: what nobody can reach (D1), what leads nowhere (D2), what comes too late",
            "(D3), courses that nothing asks for (D4), what everything hangs on (D5), choices that cost time (D6).",
            "What shuts most people out comes first. Each finding names what to mend, whose it is, and who is concerned."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage", "3:no dead ends are known"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline dead-ends --kind D1",
            "  throughline dead-ends --institution palomar-college --format csv > dead-ends.csv"
        })
public final class DeadEndsCommand implements Callable<Integer> {
    private static final int NOTHING_FOUND = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(
            names = "--institution",
            paramLabel = "NAME",
            description = "Only what this institution owns or is concerned by, by its name in addresses.")
    @Nullable
    String institution;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "Only these kinds, with commas between: D1 to D6, or names such as unknown-course.")
    List<String> kinds = List.of();

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "en or es; default: ${DEFAULT-VALUE}.")
    String lang = "en";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    Shape format = Shape.table;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<Region> source;
    private final Supplier<Progress> progress;

    /// @param region builds the Region when the command runs
    public DeadEndsCommand(Supplier<Region> region, Supplier<Progress> progress) {
        this.source = region;
        this.progress = progress;
    }

    /// Lower case, as typed on the command line.
    enum Shape {
        table,
        csv,
        json
    }

    @Override
    public Integer call() {
        var language = Language.find(lang).orElseThrow(() -> usage("There is no language " + lang + " here."));
        for (var kind : kinds) {
            if (!kind.matches("(?i)d[1-6]") && DeadEndKind.find(kind).isEmpty()) {
                throw usage("There is no kind " + kind + ". Write D1 to D6, or a name such as unknown-course.");
            }
        }
        var region = source.get();
        if (institution != null && region.findOrganization(institution).isEmpty()) {
            throw usage("There is no institution " + institution + ". `throughline search` finds names.");
        }
        var filter = new DeadEndFilter(kinds, institution == null ? "" : institution);
        List<DeadEnd> all;
        try (var step = progress.get().begin("Look for dead ends")) {
            all = DeadEnds.find(region, LocalDate.now(Format.ZONE), step);
        }
        var ends = all.stream().filter(filter::keeps).toList();
        print(region, language, ends);
        return ends.isEmpty() ? NOTHING_FOUND : ExitCode.OK;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(Region region, Language language, List<DeadEnd> ends) {
        var texts = Texts.load(language);
        var text = new DeadEndText(region, language, texts);
        var out = spec.commandLine().getOut();
        var rows = ends.stream().map(end -> cells(text, end)).toList();
        switch (format) {
            case table -> table(texts, text, ends, out);
            case csv -> csv(rows, out);
            case json -> out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rows));
        }
        out.flush();
    }

    /// A finding as cells, also those of the file that the page offers.
    static Map<String, String> cells(DeadEndText text, DeadEnd end) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("group", end.kind().group());
        cells.put("kind", end.kind().key());
        cells.put("subject", text.name(end.subject()));
        cells.put("owner", text.owner(end.subject()));
        cells.put("sentence", text.sentence(end));
        cells.put("repair", text.repair(end));
        cells.put("missing", end.missing().stream().map(text::name).collect(Collectors.joining("; ")));
        cells.put("concerned_count", Integer.toString(end.concerned().size()));
        cells.put("concerned", end.concerned().stream().map(text::name).collect(Collectors.joining("; ")));
        cells.put("page", end.subject().page() == null ? "" : end.subject().page());
        return cells;
    }

    private static void csv(List<Map<String, String>> rows, PrintWriter out) {
        var csv = CsvWriter.builder().bufferSize(0).build(out);
        if (!rows.isEmpty()) {
            csv.writeRecord(rows.getFirst().keySet());
        }
        rows.forEach(row ->
                csv.writeRecord(row.values().stream().map(CsvFile::harmless).toList()));
    }

    private static void table(Texts texts, DeadEndText text, List<DeadEnd> ends, PrintWriter out) {
        var counts = new TreeMap<String, Integer>();
        for (var end : ends) {
            counts.merge(end.kind().group(), 1, Integer::sum);
            out.println(end.kind().group() + "  " + text.sentence(end));
            out.println("    " + text.repair(end)
                    + (end.subject().page() == null ? "" : "  " + end.subject().page()));
        }
        out.println();
        out.println(ends.isEmpty() ? texts.text("deadends.none") : texts.count("deadends.total", ends.size()));
        counts.forEach((group, count) -> out.println(
                "  " + group + " " + texts.text("deadends." + group.toLowerCase(Locale.ROOT)) + ": " + count));
    }
}
