package throughline.sequences;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import throughline.engine.curriculum.DegreePlan;
import throughline.engine.plan.PlanAnswer;
import throughline.engine.plan.PlanObjective;
import tools.jackson.databind.json.JsonMapper;

/// Prints what is known about the best plan as table, CSV or JSON. The CSV is a degree plan in the form of the
/// field, which `metrics` and `check` read.
final class PlanPrinter {
    private final PrintWriter out;
    private final PlanSetup setup;
    private final PlanObjective objective;

    PlanPrinter(PrintWriter out, PlanSetup setup, PlanObjective objective) {
        this.out = out;
        this.setup = setup;
        this.objective = objective;
    }

    void print(PlanAnswer answer, MetricsPrinter.Format format) {
        switch (format) {
            case table -> table(answer);
            case csv -> csv(answer);
            case json -> json(answer);
        }
        out.flush();
    }

    private void table(PlanAnswer answer) {
        switch (answer) {
            case PlanAnswer.Optimal optimal -> terms(optimal.plan());
            case PlanAnswer.Feasible feasible -> terms(feasible.plan());
            case PlanAnswer.Infeasible _, PlanAnswer.Unknown _ -> {}
        }
        summary(answer).values().forEach(out::println);
    }

    private void terms(DegreePlan plan) {
        for (int term = 1; term <= plan.termCount(); term++) {
            var courses = coursesIn(plan, term);
            out.printf(
                    Locale.ROOT,
                    "Term %2d  %-6s  %6s  %s%n",
                    term,
                    setup.season(term).title(),
                    PlanText.credits(courses.stream()
                            .mapToLong(v -> plan.curriculum().courses().get(v).creditsHundredths())
                            .sum()),
                    courses.stream()
                            .map(v -> plan.curriculum().courses().get(v))
                            .map(course -> course.label() + " (" + PlanText.credits(course.creditsHundredths()) + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    private static List<Integer> coursesIn(DegreePlan plan, int term) {
        return IntStream.range(0, plan.terms().size())
                .filter(v -> plan.terms().get(v) == term)
                .boxed()
                .toList();
    }

    /// What is known, in sentences, by a word for each.
    private Map<String, String> summary(PlanAnswer answer) {
        var lines = new LinkedHashMap<String, String>();
        var name = PlanText.name(objective);
        switch (answer) {
            case PlanAnswer.Optimal optimal -> {
                lines.put(
                        "Value",
                        name + " " + PlanText.value(objective, optimal.value()) + ", proven: "
                                + PlanText.proof(optimal.proof()) + ".");
                optimal.refinement().ifPresent(second -> lines.put("Second", second(second)));
            }
            case PlanAnswer.Feasible feasible ->
                lines.put(
                        "Value",
                        name + " not proven: best " + PlanText.value(objective, feasible.value()) + ", bound "
                                + PlanText.value(objective, feasible.bound()) + " ("
                                + PlanText.proof(feasible.proof()) + ").");
            case PlanAnswer.Infeasible(var reasons) -> {
                var single = reasons.size() == 1;
                reasons.forEach((terms, reason) -> lines.put(
                        "Reason " + terms,
                        (single ? "No plan: " : "No plan in " + terms + (terms == 1 ? " term: " : " terms: "))
                                + PlanText.reason(reason) + "."));
            }
            case PlanAnswer.Unknown(var conflicts) ->
                lines.put(
                        "Unknown",
                        "Not known whether there is a plan: the time was over after " + conflicts + " dead ends.");
        }
        return lines;
    }

    private String second(PlanAnswer.Refinement second) {
        var what = objective == PlanObjective.BALANCE
                ? "Smallest load of a term " + PlanText.credits(second.value())
                : "Then as full as possible from the first term on";
        if (second.proven()) {
            return what + ", proven: with this "
                    + (objective == PlanObjective.BALANCE ? "largest load" : "number of terms")
                    + (objective == PlanObjective.BALANCE ? " none is larger." : " no plan has more credits earlier.");
        }
        return objective == PlanObjective.BALANCE
                ? what + ", not proven: bound " + PlanText.credits(second.bound()) + "."
                : what + ", not proven: term " + second.term() + " holds " + PlanText.credits(second.value())
                        + ", bound " + PlanText.credits(second.bound()) + ".";
    }

    private void csv(PlanAnswer answer) {
        var rows = new ArrayList<List<String>>();
        setup.header().forEach((name, value) -> rows.add(List.of(name, value)));
        summary(answer).forEach((name, value) -> rows.add(List.of(name, value)));
        switch (answer) {
            case PlanAnswer.Optimal optimal -> courses(optimal.plan(), rows);
            case PlanAnswer.Feasible feasible -> courses(feasible.plan(), rows);
            case PlanAnswer.Infeasible _, PlanAnswer.Unknown _ -> {}
        }
        try (var csv = CsvWriter.builder().build(out)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void courses(DegreePlan plan, List<List<String>> rows) {
        rows.add(List.of("Courses"));
        rows.add(List.of(
                "Course ID",
                "Course Name",
                "Prefix",
                "Number",
                "Prerequisites",
                "Corequisites",
                "Strict-Corequisites",
                "Credit Hours",
                "Term"));
        var cells = new RequisiteCells(plan.curriculum());
        for (int term = 1; term <= plan.termCount(); term++) {
            for (var v : coursesIn(plan, term)) {
                var course = plan.curriculum().courses().get(v);
                var row = new ArrayList<>(List.of(course.id(), course.name(), course.prefix(), course.number()));
                row.addAll(cells.of(v));
                row.addAll(List.of(PlanText.credits(course.creditsHundredths()), Integer.toString(term)));
                rows.add(row);
            }
        }
    }

    private void json(PlanAnswer answer) {
        out.println(JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(PlanDocument.of(
                        answer, setup, objective, List.copyOf(summary(answer).values()))));
    }
}
