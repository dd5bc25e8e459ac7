package throughline.sequences;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import throughline.engine.curriculum.Measures;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Prints the measures of a curriculum as table, CSV or JSON. The CSV is the published form of metric files, with the
/// totals among the lines above the courses.
final class MetricsPrinter {
    private final PrintWriter out;
    private final CurriculumFile file;
    private final Measures measures;
    private final MetricsDocument document;

    /// @param major subjects of the major; empty when nobody named them
    MetricsPrinter(PrintWriter out, CurriculumFile file, Measures measures, List<String> major) {
        this.out = out;
        this.file = file;
        this.measures = measures;
        this.document = MetricsDocument.of(file, measures, major);
    }

    /// Lower case, as typed on the command line.
    enum Format {
        table,
        csv,
        json
    }

    void print(Format format) {
        switch (format) {
            case table -> table();
            case csv -> csv();
            case json ->
                out.println(JsonMapper.builder()
                        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(document));
        }
        out.flush();
    }

    private void table() {
        var courses = measures.curriculum().courses();
        var width = Math.min(
                48,
                courses.stream()
                        .mapToInt(course -> title(course.label(), course.name()).length())
                        .max()
                        .orElse(0));
        var row = "%-" + Math.max(width, 6) + "s %8s %8s %10s %12s%n";
        out.printf(Locale.ROOT, row, "Course", "Blocking", "Delay", "Complexity", "Centrality");
        for (int v = 0; v < courses.size(); v++) {
            var course = document.measures().get(v);
            var title = title(courses.get(v).label(), course.name());
            out.printf(
                    Locale.ROOT,
                    row,
                    title.length() > width ? title.substring(0, width - 1) + "…" : title,
                    course.blocking(),
                    course.delay(),
                    course.complexity(),
                    course.centrality());
        }
        var totals = document.totals();
        out.printf(
                Locale.ROOT, row, "Total", totals.blocking(), totals.delay(), totals.complexity(), totals.centrality());
        out.printf(
                Locale.ROOT,
                "%s, %s credits, longest chain %s.%n",
                courses(courses.size()),
                document.credits().toPlainString(),
                courses(totals.longestChain()));
        structure();
        var plan = document.plan();
        if (plan != null) {
            out.printf(
                    Locale.ROOT,
                    "Requisite distance %d, credits by term %s (mean %s), standard deviation %s, balance %s.%n",
                    plan.requisiteDistance(),
                    joined(plan.termCredits(), BigDecimal::toPlainString, ", "),
                    plan.mean().stripTrailingZeros().toPlainString(),
                    plan.standardDeviation(),
                    plan.balance().toPlainString());
        }
    }

    private void structure() {
        var labels = new HashMap<String, String>();
        measures.curriculum().courses().forEach(course -> labels.put(course.id(), course.label()));
        line("Bottlenecks", document.bottlenecks(), labels);
        var deadEnds = document.deadEnds();
        line("Dead ends", deadEnds == null ? List.of() : deadEnds, labels);
        if (!document.redundant().isEmpty()) {
            out.println("Requisites that others already demand: "
                    + joined(
                            document.redundant(),
                            one -> labels.get(one.requisite()) + " for " + labels.get(one.course()),
                            ", ")
                    + ".");
        }
    }

    private void line(String what, List<String> ids, Map<String, String> labels) {
        if (!ids.isEmpty()) {
            out.println(what + ": " + joined(ids, id -> String.valueOf(labels.get(id)), ", ") + ".");
        }
    }

    private static String courses(int count) {
        return count == 1 ? "1 course" : count + " courses";
    }

    private static <T> String joined(List<T> parts, Function<T, String> text, String between) {
        return parts.stream().map(text).collect(Collectors.joining(between));
    }

    private static String title(String label, String name) {
        return label.equals(name) ? name : label + " " + name;
    }

    private void csv() {
        var rows = new ArrayList<List<String>>();
        file.header().forEach((name, value) -> rows.add(List.of(name, value)));
        totals(rows);
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
                "Institution",
                "Canonical Name",
                "Complexity",
                "Blocking",
                "Delay",
                "Centrality"));
        var cells = new RequisiteCells(measures.curriculum());
        for (int v = 0; v < document.measures().size(); v++) {
            var course = document.measures().get(v);
            var row = new ArrayList<>(List.of(course.id(), course.name(), course.prefix(), course.number()));
            row.addAll(cells.of(v));
            row.addAll(List.of(
                    course.credits().toPlainString(),
                    "",
                    "",
                    course.complexity().toPlainString(),
                    "" + course.blocking(),
                    "" + course.delay(),
                    "" + course.centrality()));
            rows.add(row);
        }
        try (var csv = CsvWriter.builder().build(out)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void totals(List<List<String>> rows) {
        var totals = document.totals();
        rows.add(List.of("Total Complexity", totals.complexity().toPlainString()));
        rows.add(List.of("Total Blocking", "" + totals.blocking()));
        rows.add(List.of("Total Delay", "" + totals.delay()));
        rows.add(List.of("Total Centrality", "" + totals.centrality()));
        rows.add(List.of("Longest Chain", "" + totals.longestChain()));
        rows.add(List.of("Total Credit Hours", document.credits().toPlainString()));
        rows.add(List.of("Bottlenecks", String.join(";", document.bottlenecks())));
        rows.add(
                List.of("Redundant Prerequisites", joined(document.redundant(), MetricsDocument.Redundant::text, ";")));
        var deadEnds = document.deadEnds();
        if (deadEnds != null) {
            rows.add(List.of("Dead Ends", String.join(";", deadEnds)));
        }
        var plan = document.plan();
        if (plan != null) {
            rows.add(List.of("Requisite Distance", "" + plan.requisiteDistance()));
            rows.add(List.of("Term Credits", joined(plan.termCredits(), BigDecimal::toPlainString, ";")));
            rows.add(List.of("Mean Term Credits", plan.mean().toPlainString()));
            rows.add(List.of("Standard Deviation", plan.standardDeviation().toPlainString()));
            rows.add(List.of("Balance", plan.balance().toPlainString()));
        }
    }
}
