package throughline.sequences;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.CyclicCurriculum;
import throughline.engine.curriculum.Measures;
import throughline.engine.curriculum.SameTerm;
import throughline.engine.plan.TermProblem;
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
                "Print blocking, delay, structural complexity and centrality of every course, the totals, bottlenecks,"
                        + " requisites that say nothing new, and of a degree plan what its terms hold.",
                "Exit codes: 0 measured, 1 the file cannot be read, 2 wrong usage, 3 the requisites form a cycle."
            })
    static final class Metrics implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it
        CurriculumCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        CommandSpec spec;

        @Mixin
        MeasuredFile measured = new MeasuredFile();

        @Mixin
        FormatOption format = new FormatOption();

        @Override
        public Integer call() {
            var file = measured.file();
            var read = parent.read(spec, file);
            if (read.isEmpty()) {
                return UNREADABLE;
            }
            var errors = spec.commandLine().getErr();
            read.get().notes().forEach(note -> errors.println(file + ": note: " + note));
            var together = SameTerm.of(read.get().curriculum());
            for (var group : together.groups()) {
                errors.println(file + ": note: "
                        + group.stream().map(CurriculumCourse::label).collect(Collectors.joining(", "))
                        + " ask for each other in the same term; measured as one course.");
            }
            try {
                var measures = Measures.of(together.curriculum());
                new MetricsPrinter(spec.commandLine().getOut(), read.get(), measures, measured.major())
                        .print(format.get());
                return 0;
            } catch (CyclicCurriculum cyclic) {
                errors.println(file + ": " + cyclic.getMessage() + ". Mend one of these requisites; measures are"
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
                "Say whether a curriculum can be taken, in how many terms at least, and what is wrong with it: cycles,",
                "requisites that are not in the file, courses placed where they are not offered, too few terms or units,",
                "a-g subjects (a column A-G) with too few years.",
                "Exit codes: 0 valid, 1 the file cannot be read, 2 wrong usage, 3 invalid."
            })
    static final class Check implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it
        CurriculumCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        CommandSpec spec;

        @Mixin
        MeasuredFile measured = new MeasuredFile();

        @Option(names = "--terms", paramLabel = "N", description = "Terms in which it must be finished, 1 to 60.")
        @Nullable
        Integer terms;

        @Option(
                names = "--units",
                paramLabel = "UNITS",
                description = "Units that the required courses must add up to.")
        @Nullable
        BigDecimal units;

        @Mixin
        CalendarOption calendar = new CalendarOption();

        @Mixin
        FormatOption format = new FormatOption();

        @Override
        public Integer call() {
            var read = parent.read(spec, measured.file());
            if (read.isEmpty()) {
                return UNREADABLE;
            }
            var report = CurriculumReport.of(read.get(), measured.major(), demands());
            report.print(spec.commandLine().getOut(), format.get());
            return report.valid() ? 0 : INVALID;
        }

        private Demands demands() {
            if (terms != null && (terms < 1 || terms > TermProblem.MAX_TERMS)) {
                throw new ParameterException(spec.commandLine(), "--terms is from 1 to 60, not " + terms + ".");
            }
            var hundredths = units == null
                    ? null
                    : Long.valueOf(units.movePointRight(2)
                            .setScale(0, RoundingMode.CEILING)
                            .longValue());
            return new Demands(terms, calendar.seasons(spec), hundredths);
        }
    }
}
