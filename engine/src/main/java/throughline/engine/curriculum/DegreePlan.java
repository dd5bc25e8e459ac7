package throughline.engine.curriculum;

import java.util.ArrayList;
import java.util.List;

/// A curriculum with a term for each course.
///
/// @param terms for each course the term in which it is taken, from 1; 0 when the plan leaves it out
public record DegreePlan(Curriculum curriculum, List<Integer> terms) {
    public DegreePlan {
        terms = List.copyOf(terms);
        if (terms.size() != curriculum.size() || terms.stream().anyMatch(term -> term < 0)) {
            throw new IllegalArgumentException(
                    "a plan of " + curriculum.size() + " courses needs as many terms, none negative: " + terms);
        }
    }

    /// What makes a plan invalid.
    public sealed interface Problem {
        /// A course of the curriculum that stands in no term.
        record Missing(CurriculumCourse course) implements Problem {}

        /// A course that stands too early for one of its requisites.
        record OutOfOrder(CurriculumCourse requisite, CurriculumCourse course, Requisite.Kind kind)
                implements Problem {}
    }

    /// Everything that makes the plan invalid, in the order of courses; empty for a valid plan.
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (int v = 0; v < curriculum.size(); v++) {
            if (terms.get(v) == 0 && curriculum.courses().get(v).required()) {
                problems.add(new Problem.Missing(curriculum.courses().get(v)));
            }
        }
        for (var requisite : curriculum.binding()) {
            var before = terms.get(requisite.from());
            var after = terms.get(requisite.to());
            var holds = switch (requisite.kind()) {
                case PRE -> before < after;
                case CO -> before <= after;
                case STRICT -> before.equals(after);
            };
            if (before > 0 && after > 0 && !holds) {
                problems.add(new Problem.OutOfOrder(
                        curriculum.courses().get(requisite.from()),
                        curriculum.courses().get(requisite.to()),
                        requisite.kind()));
            }
        }
        return List.copyOf(problems);
    }

    /// Number of terms: the last one in which a course stands.
    public int termCount() {
        return terms.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// Credits of each term in hundredths, from term 1.
    public List<Long> termCreditsHundredths() {
        var credits = new long[termCount()];
        for (int v = 0; v < curriculum.size(); v++) {
            if (terms.get(v) > 0) {
                credits[terms.get(v) - 1] += curriculum.courses().get(v).creditsHundredths();
            }
        }
        return java.util.Arrays.stream(credits).boxed().toList();
    }

    /// Terms between a course and its requisites, added up over the requisites of each course. What stands in no term
    /// counts nothing.
    public List<Integer> requisiteDistances() {
        var distances = new ArrayList<Integer>();
        for (int v = 0; v < curriculum.size(); v++) {
            var incoming = curriculum.incoming();
            int distance = 0;
            for (int e = incoming.offsets()[v]; e < incoming.offsets()[v + 1]; e++) {
                var before = terms.get(incoming.targets()[e]);
                distance += terms.get(v) > 0 && before > 0 ? terms.get(v) - before : 0;
            }
            distances.add(distance);
        }
        return List.copyOf(distances);
    }

    public int requisiteDistance() {
        return requisiteDistances().stream().mapToInt(Integer::intValue).sum();
    }

    /// Sum of the absolute differences of term loads over ordered pairs of terms, in hundredths of a
    /// credit: the published balance objective.
    public long imbalanceHundredths() {
        var credits = termCreditsHundredths();
        long sum = 0;
        for (var one : credits) {
            for (var other : credits) {
                sum += Math.abs(one - other);
            }
        }
        return sum;
    }

    /// Population standard deviation of term loads in credits.
    public double loadDeviation() {
        var credits = termCreditsHundredths();
        var mean = credits.stream().mapToLong(Long::longValue).average().orElse(0);
        var variance = credits.stream()
                .mapToDouble(load -> (load - mean) * (load - mean))
                .average()
                .orElse(0);
        return Math.sqrt(variance) / 100;
    }
}
