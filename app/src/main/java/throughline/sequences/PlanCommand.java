package throughline.sequences;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import throughline.engine.plan.PlanAnswer;
import throughline.engine.plan.PlanObjective;
import throughline.engine.plan.TermPlanner;

/// `throughline curriculum plan`: which course in which term, with a proof.
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Place the courses of a curriculum in terms, and prove that no plan is better or that there is none.",
            "docs/reference/term-plans.md has the forms of files and what is proven.",
            "Exit codes: 0 a plan, 1 the file cannot be read or the time was too short for any plan, 2 wrong usage,"
                    + " 3 there is no plan, 130 interrupted."
        })
final class PlanCommand implements Callable<Integer> {
    private static final int UNREADABLE = 1;
    private static final int NO_PLAN = 3;
    /// More are no curriculum that somebody plans.
    static final int MANY_COURSES = 400;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CurriculumCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "Curriculum or degree plan in CSV form, or a balanced curriculum problem (.dat, .mzn, .dzn).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path file;

    @Option(names = "--terms", paramLabel = "N", description = "Number of terms. Default: as many as the file has.")
    @Nullable
    Integer terms;

    @Option(names = "--min", paramLabel = "CREDITS", description = "Least credits of a term; not asked of a summer.")
    @Nullable
    BigDecimal min;

    @Option(names = "--max", paramLabel = "CREDITS", description = "Most credits of a term.")
    @Nullable
    BigDecimal max;

    @Option(names = "--min-courses", paramLabel = "N", description = "Least courses of a term; not of a summer.")
    @Nullable
    Integer minCourses;

    @Option(names = "--max-courses", paramLabel = "N", description = "Most courses of a term.")
    @Nullable
    Integer maxCourses;

    @Mixin
    CalendarOption calendar = new CalendarOption();

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "When to stop and say what is known; default: ${DEFAULT-VALUE}.")
    int limitSeconds = 60;

    @Mixin
    FormatOption format = new FormatOption();

    @ArgGroup
    Aim aim = new Aim();

    /// What is best; one of these.
    static final class Aim {
        @Option(names = "--balance", description = "The smallest largest load, then the largest smallest. Default.")
        boolean balance;

        @Option(names = "--distance", description = "The fewest terms between courses and requisites, all added up.")
        boolean distance;

        @Option(names = "--earliest", description = "The fewest terms, then the fullest first terms.")
        boolean earliest;

        PlanObjective objective() {
            return distance ? PlanObjective.DISTANCE : earliest ? PlanObjective.EARLIEST : PlanObjective.BALANCE;
        }
    }

    @Override
    public Integer call() {
        var read = read();
        if (read.isEmpty()) {
            return UNREADABLE;
        }
        var setup = setup(read.get());
        PlanAnswer answer;
        try (var step = parent.progress().begin("Plan " + file.getFileName(), 0, "dead ends")) {
            answer = TermPlanner.plan(
                    setup.problem(), aim.objective(), new PlanClock(step, limitSeconds, aim.objective()));
        }
        new PlanPrinter(spec.commandLine().getOut(), setup, aim.objective()).print(answer, format.get());
        return switch (answer) {
            case PlanAnswer.Optimal _, PlanAnswer.Feasible _ -> 0;
            case PlanAnswer.Infeasible _ -> NO_PLAN;
            case PlanAnswer.Unknown _ -> UNREADABLE;
        };
    }

    private Optional<PlanFile> read() {
        var errors = spec.commandLine().getErr();
        var name = file.toString().toLowerCase(Locale.ROOT);
        try {
            if (!Files.isRegularFile(file)) {
                errors.println(file + ": no such file. Give the path of a curriculum.");
                return Optional.empty();
            }
            var balanced = name.endsWith(".dat") || name.endsWith(".mzn") || name.endsWith(".dzn");
            var read = balanced
                    ? BalancedReader.read(file, note -> errors.println(file + ": note: " + note))
                    : curriculum();
            if (read.curriculum().size() <= MANY_COURSES) {
                return Optional.of(read);
            }
            errors.println(file + ": " + read.curriculum().size() + " courses; a plan holds at most " + MANY_COURSES);
        } catch (CurriculumFile.Malformed malformed) {
            malformed.problems().forEach(problem -> errors.println(file + ": " + problem));
        } catch (IOException e) {
            errors.println(file + " cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private PlanFile curriculum() throws IOException, CurriculumFile.Malformed {
        var read = CurriculumReader.read(file);
        read.notes().forEach(note -> spec.commandLine().getErr().println(file + ": note: " + note));
        return PlanFile.of(read);
    }

    private PlanSetup setup(PlanFile read) {
        var count = terms != null ? terms : read.terms();
        if (count == null) {
            throw new ParameterException(
                    spec.commandLine(), "Say how many terms: --terms 8. The file itself does not say it.");
        }
        var seasons = calendar.seasons(spec);
        try {
            return PlanSetup.of(read, count, seasons, load(read));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "The limits do not fit: " + wrong.getMessage() + ".");
        }
    }

    /// What the command line says comes before what the file says.
    private PlanSetup.Load load(PlanFile read) {
        var minCredits = read.minCredits();
        var maxCredits = read.maxCredits();
        if (min != null) {
            minCredits = hundredths(min);
        }
        if (max != null) {
            maxCredits = hundredths(max);
        }
        var leastCourses = minCourses != null ? minCourses : read.minCourses();
        var mostCourses = maxCourses != null ? maxCourses : read.maxCourses();
        return new PlanSetup.Load(minCredits, maxCredits, leastCourses, mostCourses);
    }

    private long hundredths(BigDecimal credits) {
        try {
            return credits.movePointRight(2).longValueExact();
        } catch (ArithmeticException tooFine) {
            throw new ParameterException(
                    spec.commandLine(), "\"" + credits + "\" credits; expected at most two decimals.", tooFine);
        }
    }
}
