package throughline.sequences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import throughline.engine.curriculum.CyclicCurriculum;
import throughline.engine.curriculum.Measures;
import throughline.platform.Progress;

/// `throughline curriculum …`: measures, checks and term plans of curricula in the CSV form of the field.
@Command(
        name = "curriculum",
        description = "Measure, check and plan curricula and degree plans.",
        mixinStandardHelpOptions = true,
        subcommands = {CurriculumCommand.Metrics.class, CurriculumCommand.Check.class, PlanCommand.class})
public final class CurriculumCommand {
    private static final int UNREADABLE = 1;
    private static final int INVALID = 3;

    private final Supplier<Progress> progress;

    /// @param progress for commands that may take a while
    public CurriculumCommand(Supplier<Progress> progress) {
        this.progress = progress;
    }

    Progress progress() {
        return progress.get();
    }

    private Optional<CurriculumFile> read(CommandSpec spec, Path file) {
        var errors = spec.commandLine().getErr();
        if (!Files.isRegularFile(file)) {
            errors.println(file + ": no such file. Give the path of a curriculum in CSV form.");
            return Optional.empty();
        }
        try {
            return Optional.of(CurriculumReader.read(file));
        } catch (CurriculumFile.Malformed malformed) {
            malformed.problems().forEach(problem -> errors.println(file + ": " + problem));
        } catch (IOException e) {
            errors.println(file + " cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    /// Prints the measures of each course and their totals.
    @Command(
            name = "metrics",
            mixinStandardHelpOptions = true,
            description = {
                "Print blocking, delay, structural complexity and centrality of every course, and the totals.",
                "Exit codes: 0 measured, 1 the file cannot be read, 2 wrong usage, 3 the requisites form a cycle."
            })
    static final class Metrics implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it
        CurriculumCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        CommandSpec spec;

        @Parameters(paramLabel = "FILE.csv", description = "Curriculum or degree plan in CSV form.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        Path file;

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                defaultValue = "table",
                description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
        MetricsPrinter.Format format = MetricsPrinter.Format.table;

        @Override
        public Integer call() {
            var read = parent.read(spec, file);
            if (read.isEmpty()) {
                return UNREADABLE;
            }
            try {
                var measures = Measures.of(read.get().curriculum());
                new MetricsPrinter(spec.commandLine().getOut(), read.get(), measures).print(format);
                return 0;
            } catch (CyclicCurriculum cyclic) {
                spec.commandLine()
                        .getErr()
                        .println(file + ": " + cyclic.getMessage() + ". Mend one of these requisites; measures are"
                                + " defined only without cycles.");
                return INVALID;
            }
        }
    }

    /// Says what is wrong with a curriculum or plan.
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Say whether a curriculum can be taken, in how many terms at least, and what is wrong with it.",
                "Exit codes: 0 valid, 1 the file cannot be read, 2 wrong usage, 3 invalid."
            })
    static final class Check implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it
        CurriculumCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        CommandSpec spec;

        @Parameters(paramLabel = "FILE.csv", description = "Curriculum or degree plan in CSV form.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        Path file;

        @Option(
                names = "--major",
                paramLabel = "PREFIX",
                split = ",",
                description = "Subjects of the major, for example CS,MATH; courses of other subjects that lead to"
                        + " nothing are then named as dead ends.")
        List<String> major = List.of();

        @Override
        public Integer call() {
            var read = parent.read(spec, file);
            if (read.isEmpty()) {
                return UNREADABLE;
            }
            var out = spec.commandLine().getOut();
            var report = CurriculumReport.of(read.get(), major);
            report.findings()
                    .forEach(finding ->
                            out.println(finding.severity() + " " + finding.code() + ": " + finding.message()));
            if (report.fewestTerms() > 0) {
                out.println(
                        "At least " + report.fewestTerms() + " terms: " + String.join(", then ", report.chain()) + ".");
            }
            out.println(report.valid() ? "Valid." : "Not valid.");
            return report.valid() ? 0 : INVALID;
        }
    }
}
