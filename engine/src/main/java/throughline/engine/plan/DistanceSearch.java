package throughline.engine.plan;

import java.util.Optional;

/// The smallest sum of the terms between courses and their requisites.
final class DistanceSearch {
    private final Search search;
    private final TermProblem problem;
    private final long shortest;

    DistanceSearch(Search search) {
        this.search = search;
        this.problem = search.problem();
        this.shortest = problem.curriculum().requisites().stream()
                .mapToLong(requisite -> search.gaps().between(requisite.from(), requisite.to()))
                .sum();
    }

    PlanAnswer answer() {
        var decisions = search.decisions();
        var ladder = new Ladder(
                (most, budget) -> decisions.decide(
                        problem,
                        model -> model.limitStretch(search.gaps(), most - shortest),
                        budget,
                        search.stop(null, shortest)),
                plan -> search.plan(plan).requisiteDistance(),
                shortest,
                1);
        var worst = (long) problem.curriculum().requisites().size() * problem.termCount();
        if (!ladder.climb(worst, search.stop(null, shortest))) {
            return search.infeasible();
        }
        var plan = ladder.plan();
        var value = ladder.value();
        var conflicts = decisions.conflicts();
        if (plan == null || value == null) {
            return new PlanAnswer.Unknown(conflicts);
        }
        var proof = ladder.raised() ? new PlanProof.Exclusion(conflicts) : new PlanProof.ShortestDistances();
        return value > ladder.bound()
                ? new PlanAnswer.Feasible(search.plan(plan), value, ladder.bound(), proof, conflicts)
                : new PlanAnswer.Optimal(search.plan(plan), value, proof, Optional.empty(), conflicts);
    }
}
