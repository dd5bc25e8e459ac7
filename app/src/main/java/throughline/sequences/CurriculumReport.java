package throughline.sequences;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.DegreePlan;
import throughline.engine.curriculum.Feasibility;
import throughline.engine.curriculum.Redundancy;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong with a curriculum, in sentences.
///
/// @param fewestTerms terms needed at least when the load of a term has no limit; 0 when it cannot be taken
record CurriculumReport(int fewestTerms, List<String> chain, List<Finding> findings) {
    CurriculumReport {
        chain = List.copyOf(chain);
        findings = List.copyOf(findings);
    }

    /// One finding.
    ///
    /// @param code stable, in kebab case
    record Finding(String code, Severity severity, String message) {}

    /// Whether a finding makes the curriculum invalid.
    enum Severity {
        ERROR,
        WARNING
    }

    /// Prints findings, the fewest terms and the verdict.
    void print(PrintWriter out, MetricsPrinter.Format format) {
        switch (format) {
            case table -> table(out);
            case csv -> csv(out);
            case json ->
                out.println(JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new Document(valid(), fewestTerms, chain, findings)));
        }
        out.flush();
    }

    /// The report as JSON.
    record Document(boolean valid, int fewestTerms, List<String> chain, List<Finding> findings) {}

    private void table(PrintWriter out) {
        findings.forEach(finding -> out.println(finding.severity() + " " + finding.code() + ": " + finding.message()));
        if (fewestTerms > 0) {
            out.println("At least " + fewestTerms + (fewestTerms == 1 ? " term: " : " terms: ")
                    + String.join(", then ", chain) + ".");
        }
        out.println(valid() ? "Valid." : "Not valid.");
    }

    private void csv(PrintWriter out) {
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("severity", "code", "message");
            findings.forEach(finding -> csv.writeRecord(finding.severity().name(), finding.code(), finding.message()));
            if (fewestTerms > 0) {
                csv.writeRecord("FACT", "fewest-terms", fewestTerms + ": " + String.join(", then ", chain));
            }
            csv.writeRecord("FACT", valid() ? "valid" : "not-valid", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean valid() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    static CurriculumReport of(CurriculumFile file, List<String> majorPrefixes, Demands demands) {
        var findings = new ArrayList<Finding>();
        var curriculum = file.curriculum();
        file.missingNotes().forEach(note -> findings.add(new Finding("missing-column", Severity.WARNING, note)));
        for (var outside : file.outside()) {
            findings.add(new Finding("requisite-outside", Severity.ERROR, outside.text()));
        }
        int fewestTerms = 0;
        List<String> chain = List.of();
        switch (Feasibility.of(curriculum)) {
            case Feasibility.Impossible impossible ->
                findings.add(new Finding(
                        "impossible",
                        Severity.ERROR,
                        "Nobody can satisfy these requisites, as each must come before or with the next and the last"
                                + " before the first: " + labels(impossible.cycle()) + "."));
            case Feasibility.Possible possible -> {
                fewestTerms = possible.fewestTerms();
                chain = possible.chain().stream().map(CurriculumCourse::label).toList();
            }
        }
        for (var requisite : Redundancy.extraneous(curriculum)) {
            findings.add(new Finding(
                    "extraneous-requisite",
                    Severity.WARNING,
                    curriculum.courses().get(requisite.from()).label() + " as a prerequisite of "
                            + curriculum.courses().get(requisite.to()).label()
                            + " says nothing new: a chain of other prerequisites already demands it."));
        }
        if (!majorPrefixes.isEmpty()) {
            for (var course : Redundancy.deadEnds(curriculum, majorPrefixes)) {
                findings.add(new Finding(
                        "dead-end", Severity.WARNING, course.label() + " asks for a requisite but leads to nothing."));
            }
        }
        file.plan().ifPresent(plan -> plan.problems().forEach(problem -> findings.add(finding(problem))));
        demands.broken(file)
                .forEach((code, sentences) ->
                        sentences.forEach(sentence -> findings.add(new Finding(code, Severity.ERROR, sentence))));
        return new CurriculumReport(fewestTerms, chain, findings);
    }

    private static Finding finding(DegreePlan.Problem problem) {
        return switch (problem) {
            case DegreePlan.Problem.Missing missing ->
                new Finding(
                        "course-without-term", Severity.ERROR, missing.course().label() + " stands in no term.");
            case DegreePlan.Problem.OutOfOrder wrong ->
                new Finding(
                        "requisite-out-of-order",
                        Severity.ERROR,
                        wrong.requisite().label()
                                + switch (wrong.kind()) {
                                    case PRE -> " must be taken in an earlier term than ";
                                    case CO -> " must be taken before or in the same term as ";
                                    case STRICT -> " must be taken in the same term as ";
                                }
                                + wrong.course().label() + ".");
        };
    }

    private static String labels(List<CurriculumCourse> courses) {
        return courses.stream().map(CurriculumCourse::label).collect(Collectors.joining(", "));
    }
}
