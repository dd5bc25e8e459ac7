package throughline.engine.plan;

import java.util.Arrays;

/// Loads of plans, and problems with limits drawn tighter. Plans are terms from 0.
final class Limits {
    private Limits() {}

    static long[] loads(TermProblem problem, int[] plan) {
        var loads = new long[problem.termCount()];
        for (int v = 0; v < plan.length; v++) {
            loads[plan[v]] += problem.credits(v);
        }
        return loads;
    }

    static long largest(TermProblem problem, int[] plan) {
        return Arrays.stream(loads(problem, plan)).max().orElse(0);
    }

    static long smallest(TermProblem problem, int[] plan) {
        return Arrays.stream(loads(problem, plan)).min().orElse(0);
    }

    /// No term above so many hundredths of a credit. Where a minimum is above it, the problem has no plan and
    /// says so by a term that is too full for any course.
    static TermProblem capped(TermProblem problem, long most) {
        return problem.withTerms(problem.terms().stream()
                .map(term -> within(term, term.minCredits(), Math.min(term.maxCredits(), most)))
                .toList());
    }

    static TermProblem floored(TermProblem problem, long least) {
        return problem.withTerms(problem.terms().stream()
                .map(term -> within(term, Math.max(term.minCredits(), least), term.maxCredits()))
                .toList());
    }

    /// One term with at least so much and at most so much.
    static TermProblem only(TermProblem problem, int term, long least, long most) {
        var terms = new java.util.ArrayList<>(problem.terms());
        terms.set(
                term,
                within(
                        terms.get(term),
                        Math.max(terms.get(term).minCredits(), least),
                        Math.min(terms.get(term).maxCredits(), most)));
        return problem.withTerms(terms);
    }

    /// An empty range becomes one that no sum of credits meets: a minimum beyond everything.
    private static TermLimits within(TermLimits term, long least, long most) {
        return least <= most
                ? new TermLimits(least, most, term.minCourses(), term.maxCourses())
                : new TermLimits(BEYOND, BEYOND, term.minCourses(), term.maxCourses());
    }

    /// More than any curriculum holds, and small enough to be added up over all terms.
    private static final long BEYOND = Long.MAX_VALUE / 1024;
}
