package throughline.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.region.Region;
import throughline.web.TableOption;

/// `throughline gaps skills`: what an occupation asks for, and what programs say that they teach.
@Command(
        name = "skills",
        mixinStandardHelpOptions = true,
        description = {
            "Compares what an occupation asks for (knowledge and skills that O*NET rates 3 of 5 or more, technologies in",
            "demand, core tasks) with the words of programs and their courses: titles and descriptions.",
            "Words are compared, not lessons: what is missing may be taught without being declared."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {"  throughline gaps skills 29-2061", "  throughline gaps skills 29-2061 --program 123020 --format csv"
        })
final class SkillsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SOC", description = "Code of the occupation, for example 29-2061.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    String soc;

    @Option(
            names = "--program",
            paramLabel = "CODE",
            description = "Only programs with this TOP or CIP code, for example 123020. Default: all that lead there.")
    @Nullable
    String program;

    @Mixin
    TableOption format = new TableOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<Region> source;

    SkillsCommand(Supplier<Region> region) {
        this.source = region;
    }

    @Override
    public Integer call() {
        var region = source.get();
        var occupation = region.findOccupation(soc)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no occupation " + soc + ". Write a code such as 29-2061."));
        var skills = program == null
                ? Skills.of(region, occupation)
                : Skills.ofCode(region, occupation, program.matches("[0-9]{6}") ? "TOP " + program : "CIP " + program);
        var out = spec.commandLine().getOut();
        if (format.isTable()) {
            out.println(occupation.soc() + " " + occupation.title() + ": " + skills.texts()
                    + " programs and courses looked at, " + skills.detailed() + " say more than a title.");
        }
        var rows = new ArrayList<List<String>>();
        for (var item : skills.items()) {
            var declared = item.declared();
            rows.add(List.of(
                    item.kind().name().toLowerCase(Locale.ROOT),
                    declared == null ? "not declared" : "declared",
                    item.weight() == 0 ? "" : String.format(Locale.ROOT, "%.2f", item.weight() / 100.0),
                    Integer.toString(item.texts()),
                    declared == null ? "" : declared.word(),
                    declared == null ? "" : declared.text().name(),
                    item.name()));
        }
        format.print(
                List.of("kind", "state", "importance", "texts", "words", "declared_by", "name"),
                Set.of("importance", "texts"),
                rows,
                out);
        return ExitCode.OK;
    }
}
