package throughline.engine.plan;

import java.util.Optional;

/// The smallest largest load; then, with that as a cap, the largest smallest load.
final class BalanceSearch {
    private final Search search;
    private final TermProblem problem;
    private final Decisions decisions;
    private final long unit;

    BalanceSearch(Search search) {
        this.search = search;
        this.problem = search.problem();
        this.decisions = search.decisions();
        this.unit = PlanModel.unit(problem);
    }

    PlanAnswer answer() {
        var first = LoadBound.of(problem);
        var worst =
                problem.terms().stream().mapToLong(TermLimits::maxCredits).max().orElse(0);
        var ladder = new Ladder(
                (most, budget) ->
                        decisions.decide(Limits.capped(problem, most), budget, search.stop(null, first.load())),
                plan -> Limits.largest(problem, plan),
                first.load(),
                unit);
        if (!ladder.climb(worst, search.stop(null, first.load()))) {
            return search.infeasible();
        }
        var plan = ladder.plan();
        var value = ladder.value();
        if (plan == null || value == null) {
            return new PlanAnswer.Unknown(decisions.conflicts());
        }
        var proof = ladder.raised() ? new PlanProof.Exclusion(decisions.conflicts()) : first.proof();
        return value > ladder.bound()
                ? new PlanAnswer.Feasible(search.plan(plan), value, ladder.bound(), proof, decisions.conflicts())
                : even(plan, value, proof);
    }

    private PlanAnswer even(int[] plan, long value, PlanProof proof) {
        var capped = Limits.capped(problem, value);
        var average = problem.curriculum().creditsHundredths() / problem.termCount();
        var floor = new Ladder(
                (negative, budget) ->
                        decisions.decide(Limits.floored(capped, -negative), budget, search.stop(value, value)),
                each -> -Limits.smallest(problem, each),
                -(average / unit * unit),
                unit);
        floor.start(plan);
        floor.climb(0, search.stop(value, value));
        var best = floor.plan() == null ? plan : floor.plan();
        return new PlanAnswer.Optimal(
                search.plan(best),
                value,
                proof,
                Optional.of(new PlanAnswer.Refinement(0, Limits.smallest(problem, best), -floor.bound())),
                decisions.conflicts());
    }
}
