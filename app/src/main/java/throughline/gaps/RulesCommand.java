package throughline.gaps;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import throughline.region.Region;
import throughline.web.Format;

/// `throughline gaps rules`: the rules by which occupations carry marks, and what changes between two of them.
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the rules by which occupations carry marks such as \"priority job\", and how many carry them.",
            "With one rule: the occupations that carry it. With two: those that carry only one of them.",
            "A rule is a file; docs/reference/mark-rules.md says how to write one. Those in the folder rules of the home",
            "folder are known by their ids."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage", "3:no openings are known"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline gaps rules",
            "  throughline gaps rules priority-imperial-2023 priority-imperial-earlier",
            "  throughline gaps rules priority-san-diego-2023 our-rule.json"
        })
final class RulesCommand implements Callable<Integer> {
    @Parameters(arity = "0..2", paramLabel = "RULE", description = "Ids of rules, or files with rules.")
    List<String> names = List.of();

    @Mixin
    BasisOptions basis = new BasisOptions();

    private final Supplier<Region> source;
    private final Supplier<MarkRules> rules;

    RulesCommand(Supplier<Region> region, Supplier<MarkRules> rules) {
        this.source = region;
        this.rules = rules;
    }

    /// The rule of an id, or the one in a file.
    static MarkRule rule(String name, MarkRules known, CommandSpec spec) {
        var found = known.find(name);
        if (found.isPresent()) {
            return found.get();
        }
        var file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no rule and no file " + name + ". Rules: "
                            + known.all().stream().map(MarkRule::id).collect(Collectors.joining(", ")) + ".");
        }
        try {
            return MarkRule.read(file);
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "The file " + name + " cannot be read.", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    @Override
    public Integer call() {
        var known = rules.get();
        var asked = names.isEmpty()
                ? known.all()
                : names.stream().map(name -> rule(name, known, basis.spec)).toList();
        var region = source.get();
        var counted = basis.basis(region);
        if (counted.isEmpty()) {
            return GapsCommand.NOTHING_KNOWN;
        }
        var marks = new Marks(region, counted.get().area(), LocalDate.now(Format.ZONE));
        var out = basis.spec.commandLine().getOut();
        switch (names.size()) {
            case 0 -> asked.forEach(rule -> summary(region, marks, rule, out));
            case 1 -> one(region, marks, asked.getFirst(), out);
            default -> compare(region, marks, asked.getFirst(), asked.getLast(), out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void summary(Region region, Marks marks, MarkRule rule, PrintWriter out) {
        var verdicts = region.occupations().stream()
                .collect(Collectors.groupingBy(
                        occupation -> marks.apply(rule, occupation).verdict(), Collectors.counting()));
        out.println(rule.id() + ": " + rule.title("en"));
        out.println("  " + rule.mark() + "; " + rule.publisher() + "; " + rule.source() + " (" + rule.edition() + ")");
        out.println("  " + verdicts.getOrDefault(Marks.Verdict.YES, 0L) + " occupations carry it, "
                + verdicts.getOrDefault(Marks.Verdict.NO, 0L) + " do not, "
                + verdicts.getOrDefault(Marks.Verdict.UNKNOWN, 0L) + " cannot be told in "
                + (rule.area() == null ? marks.area() : rule.area()) + ".");
    }

    private static void one(Region region, Marks marks, MarkRule rule, PrintWriter out) {
        summary(region, marks, rule, out);
        for (var occupation : region.occupations()) {
            var marked = marks.apply(rule, occupation);
            if (marked.verdict() == Marks.Verdict.YES) {
                out.println("  " + occupation.soc() + " " + occupation.title() + ": " + findings(region, marked));
            }
        }
    }

    private static String findings(Region region, Marks.Marked marked) {
        return marked.findings().stream()
                .map(finding -> finding.measure().key() + " "
                        + (finding.value() == null
                                ? "not known"
                                : finding.value() + " ("
                                        + region.source(finding.sourceId()).vintage() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static void compare(Region region, Marks marks, MarkRule one, MarkRule other, PrintWriter out) {
        summary(region, marks, one, out);
        summary(region, marks, other, out);
        var both = 0;
        for (var occupation : region.occupations()) {
            var first = marks.apply(one, occupation);
            var second = marks.apply(other, occupation);
            if (first.verdict() == Marks.Verdict.YES && second.verdict() == Marks.Verdict.YES) {
                both++;
            } else if (first.verdict() == Marks.Verdict.YES || second.verdict() == Marks.Verdict.YES) {
                out.println("  " + occupation.soc() + " " + occupation.title() + ": " + one.id() + " "
                        + word(first) + " (" + findings(region, first) + "), " + other.id() + " " + word(second) + " ("
                        + findings(region, second) + ")");
            }
        }
        out.println("Both: " + both + " occupations.");
    }

    private static String word(Marks.Marked marked) {
        return marked.verdict().name().toLowerCase(Locale.ROOT);
    }
}
