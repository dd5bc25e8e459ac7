package throughline.maps;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.engine.map.Label;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.platform.Progress;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.RegionRefresh;
import throughline.region.Sector;
import throughline.web.Format;
import tools.jackson.databind.json.JsonMapper;

/// `throughline lint`: what is wrong with the maps of a region.
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the career maps of sectors, pathways and programs by the rules of maps.",
            "docs/reference/map-rules.md explains each rule.",
            "A finding names the rule, its severity (E blocks publication, W is for its owner, I is a hint), the map,",
            "the step, the reason, who can mend it, and where."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no errors", "1:findings of severity E", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {"  throughline lint --pathway 12c", "  throughline lint --severity E --format csv > errors.csv"})
public final class LintCommand implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of("rule", "severity", "map", "step", "sentence", "sentence_es", "owner", "page", "title");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(names = "--sector", paramLabel = "NAME", description = "Only maps of this sector.")
    @Nullable
    String sector;

    @Option(names = "--pathway", paramLabel = "NAME-OR-CODE", description = "Only maps of this pathway.")
    @Nullable
    String pathway;

    @Option(names = "--rule", paramLabel = "RULE", description = "Only this rule, for example ML10.")
    @Nullable
    String rule;

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            description = "Only findings of this severity: ${COMPLETION-CANDIDATES}.")
    LintRule.@Nullable Severity severity;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Shape format = Shape.table;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<RegionRefresh> refresh;
    private final Supplier<Progress> progress;
    private final Function<Region, List<MapCheck>> beside;

    /// @param refresh builds the Region when the command runs
    /// @param beside  makes the checks that need more than the map
    public LintCommand(
            Supplier<RegionRefresh> refresh, Supplier<Progress> progress, Function<Region, List<MapCheck>> beside) {
        this.refresh = refresh;
        this.progress = progress;
        this.beside = beside;
    }

    /// Lower case, as typed on the command line.
    enum Shape {
        table,
        csv,
        json
    }

    @Override
    public Integer call() {
        var only = rule == null
                ? null
                : LintRule.find(rule)
                        .orElseThrow(() -> usage("There is no rule " + rule + ". Write for example ML10."));
        var region = refresh.get().refresh();
        var subjects = subjects(region);
        var findings = findings(region, subjects).stream()
                .filter(finding -> only == null || finding.rule() == only)
                .filter(finding -> severity == null || finding.severity() == severity)
                .toList();
        print(findings, subjects.size(), spec.commandLine().getOut());
        var blocked = findings.stream().anyMatch(finding -> finding.severity() == LintRule.Severity.E);
        return blocked ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private List<Finding> findings(Region region, List<Subject> subjects) {
        var day = LocalDate.now(Format.ZONE);
        var maker = MapMaker.of(region, day);
        var lint = MapLint.of(region, day, beside.apply(region).toArray(MapCheck[]::new));
        var findings = new ArrayList<Finding>();
        if (sector == null && pathway == null) {
            findings.addAll(lint.strays());
        }
        try (var step = progress.get().begin("Check maps", subjects.size(), "maps")) {
            // Each map by itself, on all cores; what is found keeps the order of the maps.
            var found = subjects.parallelStream()
                    .map(subject -> {
                        step.check();
                        var map = maker.make(subject, View.PUBLIC.withAll());
                        List<Finding> ofMap = map.map(lint::check).orElse(List.of());
                        synchronized (step) {
                            step.advance(1);
                        }
                        return ofMap;
                    })
                    .toList();
            found.forEach(findings::addAll);
        }
        return findings;
    }

    private List<Subject> subjects(Region region) {
        var pathways = pathways(region);
        var subjects = new ArrayList<Subject>();
        if (pathway == null) {
            region.sectors().stream()
                    .filter(one -> sector == null || one.slug().equals(sector))
                    .forEach(one -> subjects.add(Subject.of(Subject.Kind.SECTOR, one.slug())));
        }
        pathways.forEach(one -> subjects.add(Subject.of(Subject.Kind.PATHWAY, one.slug())));
        var narrowed = sector != null || pathway != null;
        var programs = narrowed
                ? pathways.stream()
                        .flatMap(one -> region.programsIn(one).stream())
                        .toList()
                : region.programs();
        programs.stream().map(Program::slug).forEach(slug -> subjects.add(Subject.of(Subject.Kind.PROGRAM, slug)));
        return subjects;
    }

    private List<Sector.Pathway> pathways(Region region) {
        if (pathway != null) {
            return List.of(
                    region.findPathway(pathway).orElseThrow(() -> usage("There is no pathway " + pathway + ".")));
        }
        if (sector != null) {
            return region.findSector(sector)
                    .orElseThrow(() -> usage("There is no sector " + sector + "."))
                    .pathways();
        }
        return region.sectors().stream().flatMap(one -> one.pathways().stream()).toList();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(List<Finding> findings, int maps, PrintWriter out) {
        switch (format) {
            case table -> table(findings, maps, out);
            case csv ->
                out.print(CsvText.of(
                        COLUMNS, findings.stream().map(LintCommand::cells).toList()));
            case json -> out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(findings));
        }
        out.flush();
    }

    private static List<String> cells(Finding finding) {
        var sentence = finding.sentence();
        return List.of(
                finding.rule().name(),
                finding.severity().name(),
                finding.map(),
                text(finding.step()),
                sentence.en(),
                text(sentence.es()),
                owner(finding.owner()),
                finding.page(),
                finding.rule().title().en());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String owner(@Nullable Label owner) {
        return owner == null ? "" : owner.en();
    }

    private static void table(List<Finding> findings, int maps, PrintWriter out) {
        var counts = new EnumMap<LintRule.Severity, Integer>(LintRule.Severity.class);
        for (var finding : findings) {
            counts.merge(finding.severity(), 1, Integer::sum);
            out.println(finding.rule() + " " + finding.severity() + "  " + finding.map() + "  "
                    + finding.sentence().en());
        }
        out.println(String.format(
                Locale.ROOT,
                "%,d maps: %,d errors, %,d warnings, %,d hints.",
                maps,
                counts.getOrDefault(LintRule.Severity.E, 0),
                counts.getOrDefault(LintRule.Severity.W, 0),
                counts.getOrDefault(LintRule.Severity.I, 0)));
    }
}
