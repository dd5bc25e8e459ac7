package throughline.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.DegreePlan;

/// Courses to be placed in terms, each exactly once.
///
/// @param terms   what each term may hold, from the first; at most [#MAX_TERMS]
/// @param offered for each course the terms in which it is offered: bit 0 is the first term
public record TermProblem(Curriculum curriculum, List<TermLimits> terms, List<Long> offered) {
    /// A term is a bit of a `long`.
    public static final int MAX_TERMS = 60;

    public TermProblem {
        terms = List.copyOf(terms);
        offered = List.copyOf(offered);
        if (terms.isEmpty() || terms.size() > MAX_TERMS) {
            throw new IllegalArgumentException("a plan has 1 to " + MAX_TERMS + " terms, not " + terms.size());
        }
        if (offered.size() != curriculum.size()) {
            throw new IllegalArgumentException(
                    "offered terms for " + offered.size() + " of " + curriculum.size() + " courses");
        }
    }

    /// A problem in which every course is offered in every term.
    public static TermProblem of(Curriculum curriculum, List<TermLimits> terms) {
        return new TermProblem(
                curriculum,
                terms,
                IntStream.range(0, curriculum.size()).mapToObj(_ -> -1L).toList());
    }

    /// The same courses in the first terms only.
    public TermProblem first(int count) {
        return new TermProblem(curriculum, terms.subList(0, count), offered);
    }

    TermProblem withTerms(List<TermLimits> limits) {
        return new TermProblem(curriculum, limits, offered);
    }

    int courseCount() {
        return curriculum.size();
    }

    int termCount() {
        return terms.size();
    }

    long credits(int course) {
        return curriculum.courses().get(course).creditsHundredths();
    }

    /// Whether a course is offered in a term, from 0.
    boolean isOffered(int course, int term) {
        return (offered.get(course) >>> term & 1) != 0;
    }

    /// Everything that a plan breaks, as words for a test or a log; empty for a valid plan. Judged from the
    /// plan alone, not from anything the search believes.
    ///
    /// @param plan terms from 1
    public List<String> violations(DegreePlan plan) {
        var wrong = new ArrayList<String>();
        plan.problems().forEach(problem -> wrong.add(problem.toString()));
        var credits = new long[terms.size()];
        var courses = new int[terms.size()];
        for (int v = 0; v < curriculum.size(); v++) {
            var term = plan.terms().get(v) - 1;
            var label = curriculum.courses().get(v).label();
            if (term < 0 || term >= terms.size()) {
                wrong.add(label + " stands in term " + (term + 1));
                continue;
            }
            if (!isOffered(v, term)) {
                wrong.add(label + " is not offered in term " + (term + 1));
            }
            credits[term] += credits(v);
            courses[term]++;
        }
        for (int t = 0; t < terms.size(); t++) {
            var limits = terms.get(t);
            if (credits[t] < limits.minCredits()
                    || credits[t] > limits.maxCredits()
                    || courses[t] < limits.minCourses()
                    || courses[t] > limits.maxCourses()) {
                wrong.add("term " + (t + 1) + " holds " + courses[t] + " courses, " + credits[t] + " hundredths");
            }
        }
        return List.copyOf(wrong);
    }

    CurriculumCourse course(int course) {
        return curriculum.courses().get(course);
    }
}
