package throughline.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import throughline.App;
import throughline.demo.DemoLoader;
import throughline.demo.DemoRegion;
import throughline.demo.DemoSize;
import throughline.engine.route.RouteProblem;
import throughline.engine.route.RouteSearch;
import throughline.platform.Database;
import throughline.platform.DatabaseSettings;
import throughline.platform.Home;
import throughline.platform.Progress;
import throughline.region.Organization;
import throughline.region.Region;
import throughline.region.RegionRefresh;
import throughline.region.Segment;
import throughline.routes.MissingSet;
import throughline.routes.Question;
import throughline.routes.RouteAnswer;
import throughline.routes.RoutePlanner;

/// How long a question about routes takes over the demonstration: students of all schools and adults against all
/// pathways and occupations, in another order each round.
///
/// Arguments: size of the demonstration (default `region`), questions (default 1,000), a folder to keep the database in
/// (default a temporary one).
public final class RoutesBench {
    /// As a page asks: partial routes before the proof is given up.
    private static final int MOST_LABELS = 20_000;

    private static final int MOST_COMPARED = 200;

    private RoutesBench() {}

    public static void main(String[] arguments) throws IOException {
        var size = DemoSize.valueOf((arguments.length > 0 ? arguments[0] : "region").toUpperCase(Locale.ROOT));
        var count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        var home = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("routes-bench");
        LoggingSystem.get(RoutesBench.class.getClassLoader()).beforeInitialize();
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (var database = Database.open(new Home(home), new DatabaseSettings.Embedded(), Progress.silent())) {
            var spring = new SpringApplication(App.class);
            spring.setWebApplicationType(WebApplicationType.NONE);
            spring.setLazyInitialization(true);
            spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                    context -> context.registerBean(DataSource.class, () -> database.dataSource()));
            try (var application = spring.run("--logging.level.throughline=warn")) {
                application
                        .getBean(DemoLoader.class)
                        .load(new DemoRegion(size, DemoRegion.DEFAULT_SEED), Progress.silent());
                run(application.getBean(RegionRefresh.class).refresh(), count, out);
            }
        }
    }

    private static void run(Region region, int count, PrintWriter out) {
        var planner = new RoutePlanner(region, LocalDate.of(2026, 11, 24));
        var questions = questions(region, count);
        questions.stream().limit(count / 4).forEach(planner::plan);
        var cpu = ManagementFactory.getThreadMXBean();
        var millis = new double[questions.size()];
        var processor = new double[questions.size()];
        var reached = 0;
        var proven = 0;
        for (int number = 0; number < millis.length; number++) {
            var began = System.nanoTime();
            var used = cpu.getCurrentThreadCpuTime();
            var answer = planner.plan(questions.get(number));
            processor[number] = (cpu.getCurrentThreadCpuTime() - used) / 1e6;
            millis[number] = (System.nanoTime() - began) / 1e6;
            switch (answer) {
                case RouteAnswer.Routes(var _, var sure, var _, var _) -> {
                    reached++;
                    proven += sure ? 1 : 0;
                }
                case RouteAnswer.NoRoute(var _, var sure) -> proven += sure ? 1 : 0;
                default -> throw new IllegalStateException("not understood: " + questions.get(number));
            }
        }
        out.printf(
                Locale.ROOT,
                "%,d links, %,d programs, %,d courses: %,d questions, %,d with routes, %,d proven%n",
                links(region),
                region.programs().size(),
                region.courses().size(),
                millis.length,
                reached,
                proven);
        out.printf(Locale.ROOT, "by the clock  p50 %.1f ms, p99 %.1f ms%n", at(millis, 0.5), at(millis, 0.99));
        out.printf(
                Locale.ROOT, "of the processor  p50 %.1f ms, p99 %.1f ms%n", at(processor, 0.5), at(processor, 0.99));
        compare(planner, questions, out);
        links(planner, questions, out);
    }

    /// The search alone, beside itself without bounds and beside a library's search on a simple graph.
    private static void compare(RoutePlanner planner, List<Question> questions, PrintWriter out) {
        var posed = questions.stream()
                .limit(MOST_COMPARED)
                .flatMap(question -> planner.pose(question).stream())
                .toList();
        var ours = new double[posed.size()];
        var plain = new double[posed.size()];
        var simple = new double[posed.size()];
        var proven = 0;
        for (int round = 0; round < 2; round++) {
            proven = 0;
            for (int at = 0; at < ours.length; at++) {
                var problem = posed.get(at).problem();
                var goals = posed.get(at).goals();
                ours[at] = millis(() -> new RouteSearch(problem, MOST_LABELS).front("", goals));
                var front = new ArrayList<RouteProblem.Front>();
                plain[at] = millis(() -> front.add(
                        RouteSearch.withoutBounds(problem, MOST_LABELS).front("", goals)));
                proven += front.getFirst().proven() ? 1 : 0;
                var graph = new SimpleGraph(posed.get(at));
                simple[at] = millis(graph::front);
            }
        }
        out.printf(
                Locale.ROOT,
                "%d problems, the search alone: p50 %.2f ms, p99 %.1f ms, sum %.0f ms%n",
                ours.length,
                at(ours, 0.5),
                at(ours, 0.99),
                Arrays.stream(ours).sum());
        beside("without bounds, proven " + proven, plain, ours, out);
        beside("JGraphT on the simple graph", simple, ours, out);
    }

    private static void beside(String what, double[] theirs, double[] ours, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: p50 %.2f ms, p99 %.1f ms, sum %.0f ms: %.2f, %.2f and %.2f times ours%n",
                what,
                at(theirs, 0.5),
                at(theirs, 0.99),
                Arrays.stream(theirs).sum(),
                at(theirs, 0.5) / at(ours, 0.5),
                at(theirs, 0.99) / at(ours, 0.99),
                Arrays.stream(theirs).sum() / Arrays.stream(ours).sum());
    }

    /// What is missing, for the questions that have no route with evenings only.
    private static void links(RoutePlanner planner, List<Question> questions, PrintWriter out) {
        var none = questions.stream()
                .filter(question -> planner.plan(question) instanceof RouteAnswer.NoRoute)
                .limit(MOST_COMPARED)
                .toList();
        none.stream().limit(10).forEach(question -> planner.missingLinks(question, 8));
        var answers = new ArrayList<MissingSet.Answer>();
        var millis = none.stream()
                .mapToDouble(question -> millis(() -> answers.add(planner.missingLinks(question, 8))))
                .toArray();
        if (millis.length > 0) {
            out.printf(
                    Locale.ROOT,
                    "%d questions without route, missing links: p50 %.0f ms, p99 %.0f ms, %d with sets, %d proven%n",
                    millis.length,
                    at(millis, 0.5),
                    at(millis, 0.99),
                    answers.stream().filter(answer -> !answer.sets().isEmpty()).count(),
                    answers.stream().filter(MissingSet.Answer::proven).count());
        }
    }

    private static double millis(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static long links(Region region) {
        return region.programs().stream()
                        .mapToLong(program -> program.sequence().size()
                                + program.occupations().size()
                                + region.linksOf("program:" + program.key()).size())
                        .sum()
                + region.agreements().size();
    }

    private static double at(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))];
    }

    private static List<Question> questions(Region region, int count) {
        var random = new Random(1);
        var schools = region.organizations().stream()
                .filter(one -> one.active() && one.segment() == Segment.HIGH_SCHOOL)
                .map(Organization::slug)
                .toList();
        var goals = new ArrayList<String>();
        region.sectors().forEach(sector -> sector.pathways().forEach(way -> goals.add("pathway:" + way.code())));
        region.occupations().stream()
                .filter(one -> !region.programsFor(one).isEmpty())
                .forEach(one -> goals.add("occupation:" + one.soc()));
        var questions = new ArrayList<Question>();
        while (questions.size() < count) {
            var student = random.nextBoolean();
            questions.add(new Question(
                    student ? schools.get(random.nextInt(schools.size())) : null,
                    student ? random.nextInt(9, 13) : 0,
                    random.nextBoolean(),
                    List.of(),
                    true,
                    random.nextInt(4) == 0,
                    null,
                    25,
                    random.nextInt(2, 6),
                    random.nextInt(4) == 0,
                    null,
                    List.of(),
                    goals.get(random.nextInt(goals.size()))));
        }
        return questions;
    }
}
