package throughline.engine.plan;

import throughline.engine.curriculum.Feasibility;

/// Finds the best term plan and proves it, or says why there is none. Deterministic as long as it is not stopped.
public final class TermPlanner {
    private TermPlanner() {}

    /// @param watch asked every few conflicts whether to go on
    public static PlanAnswer plan(TermProblem problem, PlanObjective objective, PlanWatch watch) {
        if (Feasibility.of(problem.curriculum()) instanceof Feasibility.Impossible impossible) {
            return Search.infeasible(problem.termCount(), new PlanReason.Cycle(impossible.cycle()));
        }
        var search = new Search(problem, watch);
        if (objective == PlanObjective.EARLIEST) {
            return new EarliestSearch(search).answer();
        }
        var reason = Decisions.findReason(problem);
        if (reason.isPresent()) {
            return Search.infeasible(problem.termCount(), reason.get());
        }
        return objective == PlanObjective.BALANCE
                ? new BalanceSearch(search).answer()
                : new DistanceSearch(search).answer();
    }
}
