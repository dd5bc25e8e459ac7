package throughline.engine.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A plan that obeys windows and requisites and spreads loads evenly as far as it comes, without keeping limits:
/// where a search begins.
final class FirstGuess {
    private FirstGuess() {}

    /// Fills term by term; among courses that can be taken those come first that must be taken soonest.
    ///
    /// @return terms from 0
    static int[] of(TermProblem problem, Windows windows) {
        var size = problem.courseCount();
        var terms = new int[size];
        Arrays.fill(terms, -1);
        var soonest = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(v -> windows.latest[v])
                        .thenComparingInt(v -> windows.earliest[v])
                        .thenComparingLong(v -> -problem.credits(v))
                        .thenComparingInt(v -> v))
                .toList();
        long left = problem.curriculum().creditsHundredths();
        for (int t = 0; t < problem.termCount(); t++) {
            var share =
                    Math.min(problem.terms().get(t).maxCredits(), Math.ceilDiv(left, (long) problem.termCount() - t));
            long load = 0;
            for (int v : soonest) {
                var due = windows.latest[v] == t;
                if (terms[v] < 0
                        && windows.allows(v, t)
                        && (due || load + problem.credits(v) <= share && isOpen(problem, terms, v, t))) {
                    terms[v] = t;
                    load += problem.credits(v);
                    left -= problem.credits(v);
                }
            }
        }
        return terms;
    }

    private static boolean isOpen(TermProblem problem, int[] terms, int course, int term) {
        for (var requisite : problem.curriculum().requisites()) {
            if (requisite.to() == course
                    && (terms[requisite.from()] < 0
                            || terms[requisite.from()] + requisite.kind().minTermsBetween() > term)) {
                return false;
            }
        }
        return true;
    }
}
