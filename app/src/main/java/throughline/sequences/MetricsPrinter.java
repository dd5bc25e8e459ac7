package throughline.sequences;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import throughline.engine.curriculum.Measures;
import tools.jackson.databind.json.JsonMapper;

/// Prints the measures of a curriculum as table, CSV or JSON. The CSV is the published form of metric files.
final class MetricsPrinter {
    private final PrintWriter out;
    private final CurriculumFile file;
    private final Measures measures;

    MetricsPrinter(PrintWriter out, CurriculumFile file, Measures measures) {
        this.out = out;
        this.file = file;
        this.measures = measures;
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
            case json -> json();
        }
        out.flush();
    }

    private void table() {
        var courses = file.curriculum().courses();
        var width = Math.min(
                48,
                courses.stream()
                        .mapToInt(course -> title(course.label(), course.name()).length())
                        .max()
                        .orElse(0));
        var row = "%-" + Math.max(width, 6) + "s %8s %8s %10s %12s%n";
        out.printf(Locale.ROOT, row, "Course", "Blocking", "Delay", "Complexity", "Centrality");
        for (int v = 0; v < courses.size(); v++) {
            var course = measures.courses().get(v);
            var title = title(courses.get(v).label(), courses.get(v).name());
            out.printf(
                    Locale.ROOT,
                    row,
                    title.length() > width ? title.substring(0, width - 1) + "…" : title,
                    course.blocking(),
                    course.delay(),
                    tenths(course.complexityTenths()),
                    course.centrality());
        }
        out.printf(
                Locale.ROOT,
                row,
                "Total",
                measures.blocking(),
                measures.delay(),
                tenths(measures.complexityTenths()),
                measures.centrality());
        out.printf(
                Locale.ROOT,
                "%d courses, %s credits, longest chain %d courses.%n",
                courses.size(),
                hundredths(file.curriculum().creditsHundredths()),
                measures.longestChain());
        file.plan()
                .ifPresent(plan -> out.printf(
                        Locale.ROOT,
                        "Requisite distance %d, credits by term %s, standard deviation %.6f.%n",
                        plan.requisiteDistance(),
                        String.join(
                                ", ",
                                plan.termCreditsHundredths().stream()
                                        .map(MetricsPrinter::hundredths)
                                        .toList()),
                        plan.loadDeviation()));
    }

    private static String title(String label, String name) {
        return label.equals(name) ? name : label + " " + name;
    }

    private void csv() {
        var rows = new ArrayList<List<String>>();
        file.header().forEach((name, value) -> rows.add(List.of(name, value)));
        rows.add(List.of("Courses"));
        rows.add(List.of(
                "Course ID",
                "Course Name",
                "Prefix",
                "Number",
                "Credit Hours",
                "Complexity",
                "Blocking",
                "Delay",
                "Centrality"));
        var courses = file.curriculum().courses();
        for (int v = 0; v < courses.size(); v++) {
            var course = courses.get(v);
            var measure = measures.courses().get(v);
            rows.add(List.of(
                    course.id(),
                    course.name(),
                    course.prefix(),
                    course.number(),
                    hundredths(course.creditsHundredths()),
                    tenths(measure.complexityTenths()),
                    "" + measure.blocking(),
                    "" + measure.delay(),
                    "" + measure.centrality()));
        }
        try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(out)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The JSON document; complexity is a number with one decimal.
    record Document(
            Map<String, String> header,
            int courses,
            double credits,
            Totals totals,
            List<CourseMeasures> measures,
            Map<String, Object> plan) {}

    /// Totals over all courses.
    record Totals(long blocking, long delay, double complexity, BigInteger centrality, int longestChain) {}

    /// Measures of one course.
    record CourseMeasures(String id, String name, int blocking, int delay, double complexity, BigInteger centrality) {}

    private void json() {
        var courses = file.curriculum().courses();
        var list = new ArrayList<CourseMeasures>();
        for (int v = 0; v < courses.size(); v++) {
            var measure = measures.courses().get(v);
            list.add(new CourseMeasures(
                    courses.get(v).id(),
                    courses.get(v).name(),
                    measure.blocking(),
                    measure.delay(),
                    measure.complexityTenths() / 10.0,
                    measure.centrality()));
        }
        var plan = new LinkedHashMap<String, Object>();
        file.plan().ifPresent(degreePlan -> {
            plan.put("requisiteDistance", degreePlan.requisiteDistance());
            plan.put(
                    "termCredits",
                    degreePlan.termCreditsHundredths().stream()
                            .map(load -> load / 100.0)
                            .toList());
            plan.put("standardDeviation", degreePlan.loadDeviation());
        });
        var document = new Document(
                file.header(),
                courses.size(),
                file.curriculum().creditsHundredths() / 100.0,
                new Totals(
                        measures.blocking(),
                        measures.delay(),
                        measures.complexityTenths() / 10.0,
                        measures.centrality(),
                        measures.longestChain()),
                list,
                plan);
        out.println(
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document));
    }

    private static String tenths(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    private static String hundredths(long hundredths) {
        var text = String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }
}
