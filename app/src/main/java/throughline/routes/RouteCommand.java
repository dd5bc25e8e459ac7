package throughline.routes;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import throughline.engine.route.RouteProblem.Front;
import throughline.engine.route.RouteProblem.Placed;
import throughline.engine.route.RouteSearch;
import tools.jackson.databind.json.JsonMapper;

/// `throughline route`: best routes of a routing problem in a file.
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        description = {
            "Print the best routes to every goal of a routing problem: soonest, cheapest, most units saved,",
            "and everything between that no other route beats. docs/reference/route-instance.md has the form.",
            "Exit codes: 0 every goal has a route, 1 the file cannot be read, 2 wrong usage, 3 a goal has none."
        })
public final class RouteCommand implements Callable<Integer> {
    @Option(names = "--instance", paramLabel = "FILE.json", required = true, description = "The routing problem.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path instance;

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

    /// Lower case, as typed on the command line.
    enum Format {
        table,
        json
    }

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        if (!Files.isRegularFile(instance)) {
            err.println(instance + ": no such file. Give the path of a routing problem in JSON.");
            return 1;
        }
        try {
            var fronts = new RouteSearch(RouteInstance.read(instance), limit).fronts();
            print(fronts, spec.commandLine().getOut());
            return fronts.stream().anyMatch(front -> front.routes().isEmpty()) ? 3 : 0;
        } catch (RouteInstance.Malformed malformed) {
            malformed.problems().forEach(problem -> err.println(instance + ": " + problem));
        } catch (IOException e) {
            err.println(instance + " cannot be read: " + e.getMessage());
        }
        return 1;
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
