package throughline.deadends;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.platform.Progress;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.LanguageOption;
import throughline.web.TableOption;
import throughline.web.Texts;

/// `throughline dead-ends`: where the ways of a region end.
@Command(
        name = "dead-ends",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the dead ends of the region: what nobody can reach (D1), what leads nowhere (D2), what comes too late",
            "(D3), courses that nothing asks for (D4), what everything hangs on (D5), choices that cost time (D6).",
            "What shuts most people out comes first. Each finding names what to mend, whose it is, and who is concerned.",
            "What each owner should mend, program by program, is in `throughline audit`."
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

    @Mixin
    LanguageOption language = new LanguageOption();

    @Mixin
    TableOption format = new TableOption();

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

    @Override
    public Integer call() {
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
        print(region, language.get(), ends);
        return ends.isEmpty() ? NOTHING_FOUND : ExitCode.OK;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(Region region, Language tongue, List<DeadEnd> ends) {
        var texts = Texts.load(tongue);
        var text = new DeadEndText(region, tongue, texts);
        var out = spec.commandLine().getOut();
        if (format.isTable()) {
            table(texts, text, ends, out);
        } else {
            format.print(
                    DeadEndTable.COLUMNS,
                    DeadEndTable.NUMBERS,
                    ends.stream().map(end -> DeadEndTable.cells(text, end)).toList(),
                    out);
        }
        out.flush();
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
