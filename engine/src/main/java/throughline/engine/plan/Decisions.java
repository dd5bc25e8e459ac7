package throughline.engine.plan;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import throughline.engine.curriculum.Feasibility;

/// Answers whether a problem has a plan at all, and gives one. Counts the dead ends of all searches.
final class Decisions {
    private final Gaps gaps;
    private long conflicts;

    Decisions(Gaps gaps) {
        this.gaps = gaps;
    }

    /// @param plan terms from 0 when there is one, else null
    record Decision(ClauseSearch.Outcome outcome, int @Nullable [] plan) {
        static final Decision IMPOSSIBLE = new Decision(ClauseSearch.Outcome.IMPOSSIBLE, null);
    }

    long conflicts() {
        return conflicts;
    }

    Decision decide(TermProblem problem, long conflictBudget, BooleanSupplier stop) {
        return decide(problem, _ -> {}, conflictBudget, stop);
    }

    /// @param demands what the model shall hold beyond the problem
    Decision decide(TermProblem problem, Consumer<PlanModel> demands, long conflictBudget, BooleanSupplier stop) {
        if (findReason(problem).isPresent()) {
            return Decision.IMPOSSIBLE;
        }
        var model = new PlanModel(problem, gaps);
        demands.accept(model);
        var before = conflicts;
        var outcome = model.run(conflictBudget, () -> {
            conflicts = before + model.conflicts();
            return stop.getAsBoolean();
        });
        conflicts = before + model.conflicts();
        return new Decision(outcome, outcome == ClauseSearch.Outcome.SATISFIED ? model.plan() : null);
    }

    /// A reason that needs no search, if one speaks against every plan; the curriculum has no contradiction.
    static Optional<PlanReason> findReason(TermProblem problem) {
        var most =
                problem.terms().stream().mapToLong(TermLimits::maxCredits).max().orElse(0);
        for (int v = 0; v < problem.courseCount(); v++) {
            if (problem.credits(v) > most) {
                return Optional.of(new PlanReason.TooLarge(problem.course(v), most));
            }
        }
        var windows = Windows.ofChains(problem);
        if (windows.isEmpty()) {
            if (Feasibility.of(problem.curriculum()) instanceof Feasibility.Possible possible
                    && possible.fewestTerms() > problem.termCount()) {
                return Optional.of(new PlanReason.ChainTooLong(possible.chain(), problem.termCount()));
            }
            return windows.findClosed();
        }
        return new Ranges(problem, windows).findBroken();
    }
}
