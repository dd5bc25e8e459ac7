package throughline.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.Requisite;

/// Earliest and latest term of every course, from requisites, offered terms and what must come before or after.
/// Terms from 0.
final class Windows {
    final int[] earliest;
    final int[] latest;
    private final TermProblem problem;
    private final int[] causeBefore;
    private final int[] causeAfter;

    private Windows(TermProblem problem) {
        this.problem = problem;
        var size = problem.courseCount();
        earliest = new int[size];
        latest = new int[size];
        causeBefore = new int[size];
        causeAfter = new int[size];
        Arrays.fill(causeBefore, -1);
        Arrays.fill(causeAfter, -1);
        for (int v = 0; v < size; v++) {
            earliest[v] = offeredFrom(v, 0);
            latest[v] = offeredUntil(v, problem.termCount() - 1);
        }
    }

    /// From requisites and offered terms alone. An empty window stays as it is, for [#findClosed].
    static Windows ofChains(TermProblem problem) {
        var windows = new Windows(problem);
        windows.settle();
        return windows;
    }

    /// Narrowed further by the credits and courses that must lie strictly before or after each course.
    static Windows of(TermProblem problem, Gaps gaps) {
        var windows = ofChains(problem);
        for (int v = 0; v < problem.courseCount(); v++) {
            long creditsBefore = 0;
            long creditsAfter = 0;
            int before = 0;
            int after = 0;
            for (int u = 0; u < problem.courseCount(); u++) {
                if (gaps.between(u, v) > 0) {
                    creditsBefore += problem.credits(u);
                    before++;
                }
                if (gaps.between(v, u) > 0) {
                    creditsAfter += problem.credits(u);
                    after++;
                }
            }
            var last = problem.termCount() - 1;
            var from = windows.termsFor(creditsBefore, before, 0, 1);
            var until = last - windows.termsFor(creditsAfter, after, last, -1);
            windows.earliest[v] = Math.max(windows.earliest[v], windows.offeredFrom(v, from));
            windows.latest[v] = Math.min(windows.latest[v], windows.offeredUntil(v, until));
        }
        windows.settle();
        return windows;
    }

    /// The fewest terms, from one end, that hold so much.
    private int termsFor(long credits, int courses, int start, int step) {
        long creditRoom = 0;
        long courseRoom = 0;
        int terms = 0;
        while (terms < problem.termCount() && (creditRoom < credits || courseRoom < courses)) {
            var limits = problem.terms().get(start + terms * step);
            creditRoom += limits.maxCredits();
            courseRoom += limits.maxCourses();
            terms++;
        }
        return creditRoom < credits || courseRoom < courses ? problem.termCount() : terms;
    }

    /// The first offered term not before one, or the number of terms when there is none.
    private int offeredFrom(int course, int term) {
        int t = term;
        while (t < problem.termCount() && !problem.isOffered(course, t)) {
            t++;
        }
        return Math.min(t, problem.termCount());
    }

    /// The last offered term not after one, or -1 when there is none.
    private int offeredUntil(int course, int term) {
        int t = term;
        while (t >= 0 && !problem.isOffered(course, t)) {
            t--;
        }
        return Math.max(t, -1);
    }

    private void settle() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var requisite : problem.curriculum().requisites()) {
                changed |= settle(
                        requisite.from(), requisite.to(), requisite.kind().minTermsBetween());
                if (requisite.kind() == Requisite.Kind.STRICT) {
                    changed |= settle(requisite.to(), requisite.from(), 0);
                }
            }
        }
    }

    private boolean settle(int from, int to, int gap) {
        boolean changed = false;
        var least = offeredFrom(to, Math.min(earliest[from] + gap, problem.termCount()));
        if (least > earliest[to]) {
            earliest[to] = least;
            causeBefore[to] = from;
            changed = true;
        }
        var most = offeredUntil(from, Math.max(latest[to] - gap, -1));
        if (most < latest[from]) {
            latest[from] = most;
            causeAfter[from] = to;
            changed = true;
        }
        return changed;
    }

    boolean isEmpty() {
        for (int v = 0; v < earliest.length; v++) {
            if (earliest[v] > latest[v]) {
                return true;
            }
        }
        return false;
    }

    /// Whether a course can stand in a term as far as its window says.
    boolean allows(int course, int term) {
        return earliest[course] <= term && term <= latest[course] && problem.isOffered(course, term);
    }

    /// A course without a term, with the chains that leave it none; the one with the shortest chains. Empty where
    /// only courses that must share a term push each other out: a chain would lead round in circles.
    Optional<PlanReason> findClosed() {
        PlanReason.NoTermLeft best = null;
        long bestRank = Long.MAX_VALUE;
        for (int v = 0; v < earliest.length; v++) {
            var before = chain(v, causeBefore);
            var after = chain(v, causeAfter);
            if (earliest[v] <= latest[v] || before.isEmpty() || after.isEmpty()) {
                continue;
            }
            // Of chains as long as each other, the course that is offered least says most.
            long rank = 100L * (before.get().size() + after.get().size())
                    + Long.bitCount(problem.offered().get(v));
            if (rank < bestRank) {
                bestRank = rank;
                best = new PlanReason.NoTermLeft(
                        problem.course(v), before.get().reversed(), after.get(), earliest[v] + 1, latest[v] + 1);
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<List<CurriculumCourse>> chain(int course, int[] causes) {
        var chain = new ArrayList<CurriculumCourse>();
        for (int u = causes[course]; u >= 0; u = causes[u]) {
            if (chain.size() == earliest.length) {
                return Optional.empty();
            }
            chain.add(problem.course(u));
        }
        return Optional.of(chain);
    }
}
