package throughline.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.DegreePlan;
import throughline.engine.curriculum.Feasibility;
import throughline.engine.curriculum.Redundancy;

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

    boolean valid() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    static CurriculumReport of(CurriculumFile file, List<String> majorPrefixes) {
        var findings = new ArrayList<Finding>();
        var curriculum = file.curriculum();
        for (var outside : file.outside()) {
            findings.add(new Finding(
                    "requisite-outside",
                    Severity.ERROR,
                    String.format(
                            Locale.ROOT,
                            "Row %d, %s: %s names the course id \"%s\", which is not in the file.",
                            outside.row(),
                            outside.course(),
                            outside.column(),
                            outside.id())));
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
