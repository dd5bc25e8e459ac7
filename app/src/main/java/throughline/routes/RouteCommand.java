package throughline.routes;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.engine.route.RouteProblem.Front;
import throughline.engine.route.RouteProblem.Placed;
import throughline.engine.route.RouteSearch;
import throughline.finder.Finders;
import throughline.region.RegionRefresh;
import throughline.web.LanguageOption;
import tools.jackson.databind.json.JsonMapper;

/// `throughline route`: best routes to a goal, in the Region or of a routing problem in a file.
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        description = {
            "Print the best routes from where a person is to what the person wants to be: soonest, cheapest, most",
            "college units saved, fewest changes of institution, an exam that most people pass where that is known, and",
            "what no other route beats between these.",
            "With --instance it solves a routing problem in a file; docs/reference/route-instance.md has the form."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:there is a route (for --instance: to every goal)",
            "1:no route, what is missing is printed; or a name or file is not known or can mean several things",
            "2:wrong usage",
            "3:a goal of the --instance has no route"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline route --from 'school:westview-high grade 10' --to occupation:51-4121",
            "  throughline route --from 'adult without diploma' --to pathway:12C --evenings --courses-per-term 2",
            "  throughline route --from adult --done credential:NAME --to wage:30 --evenings",
            "  throughline route --from adult --to program:NAME --near 92101 --max-cost 3000 --language es",
            "  throughline route --instance problem.json --format json"
        })
public final class RouteCommand implements Callable<Integer> {
    /// Schools near the owner of a missing link that are asked whether it concerns them.
    private static final int MOST_SCHOOLS = 25;

    @Option(names = "--instance", paramLabel = "FILE.json", description = "A routing problem in a file.")
    @Nullable
    Path instance;

    @Option(
            names = "--from",
            paramLabel = "START",
            description = "'school:NAME grade 10', 'adult' or 'adult without diploma'. Words of the school's name do.")
    @Nullable
    String from;

    @Option(names = "--grade", paramLabel = "9-12", description = "Grade of a student, when --from does not say it.")
    int grade;

    @Option(
            names = "--done",
            paramLabel = "NAME",
            split = ",",
            description = "Courses (SCHOOL/CODE), programs and credentials that are behind the person, with commas"
                    + " between. Words find them too.")
    List<String> done = List.of();

    @Option(
            names = "--to",
            paramLabel = "GOAL",
            description = "occupation:SOC, group:SOC (such as 29-2000), program:NAME, credential:NAME, pathway:CODE,"
                    + " sector:NAME or wage:DOLLARS (at least that median wage an hour); or words, such as nurse.")
    @Nullable
    String to;

    @Option(
            names = "--not",
            paramLabel = "NAME",
            split = ",",
            description = "Programs (program:NAME) and institutions (institution:NAME) to keep out of, with commas"
                    + " between. Words find them too.")
    List<String> barred = List.of();

    @Option(names = "--learning-english", description = "An adult who cannot yet follow programs in English.")
    boolean learningEnglish;

    @Option(names = "--evenings", description = "Only programs in the evening, on weekends or online.")
    boolean evenings;

    @Option(names = "--near", paramLabel = "ZIP", description = "Only programs near a ZIP code, or online.")
    @Nullable
    String near;

    @Option(
            names = "--miles",
            paramLabel = "N",
            defaultValue = "25",
            description = "How near; default: ${DEFAULT-VALUE}.")
    int miles = 25;

    @Option(
            names = "--courses-per-term",
            paramLabel = "N",
            description = "Courses that fit in a term, 1 to 8; default: 5, and 2 with --pace part.")
    int coursesPerTerm;

    @Option(
            names = "--pace",
            paramLabel = "PACE",
            defaultValue = "full",
            description = "One of ${COMPLETION-CANDIDATES}; summers also uses summer terms. Default: ${DEFAULT-VALUE}.")
    Pace pace = Pace.full;

    @Option(names = "--max-cost", paramLabel = "DOLLARS", description = "Most that the whole route may cost.")
    @Nullable
    Long maxCost;

    @Mixin
    LanguageOption language = new LanguageOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    Format format = Format.table;

    @Option(
            names = "--limit",
            paramLabel = "LABELS",
            defaultValue = "2000000",
            description = "Partial routes to look at per goal before giving up the proof; default: ${DEFAULT-VALUE}.")
    int limit = 2_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<RegionRefresh> refresh;
    private final Supplier<Finders> finders;

    /// @param refresh builds the Region and with it the search when a question is asked
    public RouteCommand(Supplier<RegionRefresh> refresh, Supplier<Finders> finders) {
        this.refresh = refresh;
        this.finders = finders;
    }

    /// How fast, as typed on the command line.
    enum Pace {
        full,
        part,
        summers
    }

    /// Lower case, as typed on the command line.
    enum Format {
        table,
        json
    }

    @Override
    public Integer call() {
        if ((instance == null) == (from == null) || (from == null) != (to == null)) {
            throw usage("Give --from and --to, or --instance FILE.json.");
        }
        return instance == null ? answer(question()) : solve(instance);
    }

    private int solve(Path file) {
        var err = spec.commandLine().getErr();
        if (!Files.isRegularFile(file)) {
            err.println(file + ": no such file. Give the path of a routing problem in JSON.");
            return 1;
        }
        try {
            var instance = RouteInstance.read(file);
            instance.notes().forEach(note -> err.println(file + ": note: " + note));
            var fronts = new RouteSearch(instance.problem(), limit).fronts();
            print(fronts, spec.commandLine().getOut());
            return fronts.stream().anyMatch(front -> front.routes().isEmpty()) ? 3 : 0;
        } catch (RouteInstance.Malformed malformed) {
            malformed.problems().forEach(problem -> err.println(file + ": " + problem));
        } catch (IOException e) {
            err.println(file + " cannot be read: " + e.getMessage());
        }
        return 1;
    }

    private Question question() {
        var start = RouteQuestion.parse(String.valueOf(from), grade)
                .orElseThrow(() -> usage("Not understood: --from " + from
                        + ". Write 'school:NAME grade 10', 'adult' or 'adult without diploma'."));
        var courses = coursesPerTerm == 0 ? pace == Pace.part ? 2 : 5 : coursesPerTerm;
        if (courses < 1 || courses > 8) {
            throw usage("--courses-per-term is from 1 to 8.");
        }
        return new Question(
                start.school(),
                start.grade(),
                start.diploma(),
                done,
                !learningEnglish,
                evenings,
                near,
                miles,
                courses,
                pace == Pace.summers,
                maxCost == null ? null : maxCost * 100,
                barred,
                String.valueOf(to));
    }

    private int answer(Question asked) {
        var region = refresh.get().refresh();
        var resolver =
                new NameResolver(region, () -> new RouteNames(finders.get().get()));
        var question = resolver.resolve(asked);
        if (!resolver.problems().isEmpty()) {
            resolver.problems().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        var text = new RouteText(region, language.get());
        var planner = new RoutePlanner(region, LocalDate.now(throughline.web.Format.ZONE));
        var answer = planner.plan(question);
        var view = answer instanceof RouteAnswer.NoRoute
                ? text.view(answer).with(text.links(planner.missingLinks(question, MOST_SCHOOLS)))
                : text.view(answer);
        var out = spec.commandLine().getOut();
        switch (format) {
            case table -> text.lines(view).forEach(out::println);
            case json ->
                out.println(JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(view));
        }
        out.flush();
        return view.routes().isEmpty() ? 1 : 0;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(List<Front> fronts, PrintWriter out) {
        switch (format) {
            case table -> fronts.forEach(front -> table(front, out));
            case json ->
                out.println(JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new Document(
                                fronts.stream().map(RouteCommand::answer).toList())));
        }
    }

    private static void table(Front front, PrintWriter out) {
        out.println(front.goal() + (front.proven() ? "" : "  (best found, not proven)"));
        if (front.routes().isEmpty()) {
            out.println("  no route");
        }
        for (var route : front.routes()) {
            out.printf(
                    Locale.ROOT,
                    "  finish %d, cost %s, saves %s: %s%n",
                    route.finish(),
                    hundredths(route.costCents()),
                    hundredths(route.unitsSaved()),
                    route.steps().stream()
                            .map(step -> step.step() + " " + step.start() + "-" + step.finish())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String hundredths(long value) {
        return BigDecimal.valueOf(value, 2).stripTrailingZeros().toPlainString();
    }

    /// The JSON answer.
    record Document(List<Answer> occupations) {}

    /// The front of one goal.
    record Answer(String id, boolean proven, List<AnswerRoute> front) {}

    /// One route: finish term, cost in dollars, units saved, steps.
    record AnswerRoute(int finish, BigDecimal cost, BigDecimal saves, List<Placed> steps) {}

    private static Answer answer(Front front) {
        return new Answer(
                front.goal(),
                front.proven(),
                front.routes().stream()
                        .map(route -> new AnswerRoute(
                                route.finish(),
                                new BigDecimal(hundredths(route.costCents())),
                                new BigDecimal(hundredths(route.unitsSaved())),
                                route.steps()))
                        .toList());
    }
}
