package throughline.engine.plan;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import throughline.engine.curriculum.DegreePlan;

/// What the searches for each objective share. Used once.
final class Search {
    private final TermProblem problem;
    private final PlanWatch watch;
    private final Gaps gaps;
    private final Decisions decisions;

    Search(TermProblem problem, PlanWatch watch) {
        this.problem = problem;
        this.watch = watch;
        this.gaps = new Gaps(problem.curriculum());
        this.decisions = new Decisions(gaps);
    }

    TermProblem problem() {
        return problem;
    }

    Gaps gaps() {
        return gaps;
    }

    Decisions decisions() {
        return decisions;
    }

    /// Whether somebody wants the search to end, asked with what is known so far.
    BooleanSupplier stop(@Nullable Long best, long bound) {
        return () -> !watch.goesOn(best, bound, decisions.conflicts());
    }

    PlanAnswer infeasible() {
        return infeasible(problem.termCount(), reason(problem));
    }

    /// Why a problem that is known to have no plan has none.
    PlanReason reason(TermProblem impossible) {
        return Decisions.findReason(impossible).orElseGet(() -> new RuleDeletion(impossible, stop(null, 0)).conflict());
    }

    static PlanAnswer infeasible(int terms, PlanReason reason) {
        var reasons = new TreeMap<Integer, PlanReason>();
        reasons.put(terms, reason);
        return new PlanAnswer.Infeasible(reasons);
    }

    /// @param terms from 0
    DegreePlan plan(int[] terms) {
        return new DegreePlan(
                problem.curriculum(),
                Arrays.stream(terms).map(term -> term + 1).boxed().toList());
    }
}
