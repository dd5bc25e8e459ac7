package throughline.gaps;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import throughline.platform.Failure;
import throughline.platform.Home;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.TableFormat;

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
        footer = {
            "  throughline gaps --occupation 29-2042",
            "  throughline gaps --sector 7 --rule priority-san-diego-2023",
            "  throughline gaps --by sector --format csv",
            "  throughline gaps --entry college --wage 26 --format xlsx --out gaps.xlsx",
            "  throughline gaps explain 29-2042",
            "  throughline gaps recommend --zip 92101",
            "  throughline gaps what-if 29-2042 --completers 30"
        })
public final class GapsCommand implements Callable<Integer> {
    static final int NOTHING_KNOWN = 3;

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

    @Mixin
    BasisOptions basis = new BasisOptions();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "proportional",
            description = "How awards are shared among occupations: ${COMPLETION-CANDIDATES}."
                    + " Default: ${DEFAULT-VALUE}.")
    BasisOptions.Way method = BasisOptions.Way.proportional;

    @Option(
            names = "--entry",
            paramLabel = "LEVEL",
            description = "Only occupations with this typical entry education: ${COMPLETION-CANDIDATES}"
                    + " (college: some college, a certificate or an associate degree).")
    @Nullable
    Level entry;

    @Option(
            names = "--wage",
            paramLabel = "DOLLARS",
            defaultValue = "0",
            description = "Only occupations with at least this median wage an hour.")
    int wage;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "Only occupations with the mark of this rule: its id, see throughline gaps rules, or a file.")
    @Nullable
    String rule;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Shape format = Shape.table;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "occupation",
            description = "What a line is: ${COMPLETION-CANDIDATES}. A sector takes all its occupations with openings"
                    + " together, a program those that it leads to; structure lists what is certain however awards are"
                    + " shared (saturated, starved) and what has no partner. Default: ${DEFAULT-VALUE}.")
    By by = By.occupation;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the workbook of --format xlsx.")
    @Nullable
    Path file;

    private final Supplier<Region> source;
    private final Supplier<MarkRules> rules;

    /// @param region builds the Region when the command runs
    GapsCommand(Supplier<Region> region, Supplier<MarkRules> rules) {
        this.source = region;
        this.rules = rules;
    }

    /// The command with its own commands.
    ///
    /// @param region builds the Region when a command runs
    /// @param home   the home folder, which may have rules for marks
    public static CommandLine commandLine(Supplier<Region> region, Supplier<Home> home) {
        Supplier<MarkRules> rules = () -> new MarkRules(Optional.of(home.get()));
        return new CommandLine(new GapsCommand(region, rules))
                .addSubcommand(new ExplainCommand(region))
                .addSubcommand(new RulesCommand(region, rules))
                .addSubcommand(new RecommendCommand(region))
                .addSubcommand(new WhatIfCommand(region))
                .addSubcommand(new SensitivityCommand(region))
                .addSubcommand(new AccessCommand(region))
                .addSubcommand(new SkillsCommand(region));
    }

    /// Lower case, as typed on the command line.
    enum Level {
        school,
        college,
        bachelor,
        graduate
    }

    /// Lower case, as typed on the command line.
    enum By {
        occupation,
        sector,
        program,
        structure
    }

    /// The forms of [TableFormat], and a workbook.
    enum Shape {
        table,
        csv,
        json,
        xlsx
    }

    @Override
    public Integer call() {
        if (format == Shape.xlsx && file == null) {
            throw basis.usage("A workbook needs a file: --out gaps.xlsx");
        }
        var region = source.get();
        var counted = basis.basis(region);
        if (counted.isEmpty()) {
            return NOTHING_KNOWN;
        }
        var gaps = RegionGaps.of(region, counted.get());
        var table = table(gaps);
        var out = basis.spec.commandLine().getOut();
        switch (format) {
            case table, csv, json -> print(TableFormat.valueOf(format.name()), table, out);
            case xlsx -> xlsx(table, out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void print(TableFormat shape, GapTable table, PrintWriter out) {
        switch (by) {
            case occupation -> {
                if (shape == TableFormat.table) {
                    new GapText(table, out).print();
                } else {
                    occupations(shape, table, out);
                }
            }
            case sector -> sectors(table).print(shape, out);
            case program ->
                GapGroupTable.codes(table.gaps(), GapGroups.codes(table)).print(shape, out);
            case structure -> GapGroupTable.structure(table.gaps()).print(shape, out);
        }
    }

    private static GapGroupTable sectors(GapTable table) {
        return GapGroupTable.sectors(
                table.gaps(),
                GapGroups.sectors(table.gaps(), table.query(), table.rules(), LocalDate.now(Format.ZONE)));
    }

    private GapTable table(RegionGaps gaps) {
        var rules = rules();
        var query = new GapQuery(
                gaps.basis(),
                method.method(),
                sector(),
                entry == null ? null : Entry.valueOf(entry.name().toUpperCase(Locale.ROOT)),
                wage,
                rules.isEmpty() ? null : rules.getFirst().id(),
                program(gaps),
                GapQuery.Sort.CERTAIN);
        var day = LocalDate.now(Format.ZONE);
        if (chosen != null && chosen.occupation != null) {
            return GapTable.of(gaps, query, rules, day, Set.of(occupation(gaps.region(), chosen.occupation)));
        }
        return GapTable.of(gaps, query, rules, day);
    }

    private String occupation(Region region, String soc) {
        return region.findOccupation(soc)
                .orElseThrow(() -> basis.usage("There is no occupation " + soc + "."))
                .soc();
    }

    private int sector() {
        if (chosen == null || chosen.sector == null) {
            return 0;
        }
        if (chosen.sector < 1 || chosen.sector > 15) {
            throw basis.usage("There is no sector " + chosen.sector + ". Write a number from 1 to 15.");
        }
        return chosen.sector;
    }

    private @Nullable String program(RegionGaps gaps) {
        if (chosen == null || chosen.program == null) {
            return null;
        }
        var groups = gaps.supply().of(chosen.program);
        if (groups.isEmpty()) {
            throw basis.usage("No awards are known for programs with the code " + chosen.program + ".");
        }
        return groups.getFirst().code();
    }

    private List<MarkRule> rules() {
        return rule == null ? List.of() : List.of(RulesCommand.rule(rule, rules.get(), basis.spec));
    }

    private static void occupations(TableFormat format, GapTable table, PrintWriter out) {
        var rows = table.rows().stream().map(table::cells).toList();
        var header =
                rows.isEmpty() ? List.of("soc") : List.copyOf(rows.getFirst().keySet());
        format.print(
                header,
                header.stream().filter(GapTable::isNumber).collect(Collectors.toSet()),
                rows.stream().map(row -> List.copyOf(row.values())).toList(),
                out);
    }

    private void xlsx(GapTable table, PrintWriter out) {
        var target = java.util.Objects.requireNonNull(file);
        try (var stream = Files.newOutputStream(target)) {
            GapWorkbook.of(table).write(stream);
        } catch (IOException failure) {
            throw new Failure(
                    "The workbook cannot be written to " + target + ". Name another file with --out.", failure);
        }
        out.println("Wrote " + table.rows().size() + " occupations to " + target + ".");
    }
}
