package throughline.engine.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.engine.curriculum.DegreePlan;

/// The smallest sum of the terms between courses and their requisites: one search whose limit is drawn below each
/// plan that it finds, so that what it learned stays.
final class DistanceSearch {
    private final Search search;
    private final long shortest;
    private final PlanModel model;
    private final AtMost stretch;

    DistanceSearch(Search search) {
        this.search = search;
        var gaps = search.gaps();
        this.shortest = search.problem().curriculum().requisites().stream()
                .mapToLong(requisite -> gaps.between(requisite.from(), requisite.to()))
                .sum();
        this.model = new PlanModel(search.problem(), gaps);
        this.stretch = model.limitStretch(gaps, Long.MAX_VALUE / 1024);
    }

    PlanAnswer answer() {
        DegreePlan best = null;
        while (true) {
            var value = best == null ? null : (Long) (long) best.requisiteDistance();
            switch (run(value)) {
                case SATISFIED -> {
                    best = search.plan(model.plan());
                    if (best.requisiteDistance() == shortest) {
                        return optimal(best, new PlanProof.ShortestDistances());
                    }
                    stretch.bound = best.requisiteDistance() - 1 - shortest;
                }
                case IMPOSSIBLE -> {
                    return best == null
                            ? search.infeasible()
                            : optimal(best, new PlanProof.Exclusion(model.conflicts()));
                }
                case STOPPED -> {
                    return best == null
                            ? new PlanAnswer.Unknown(model.conflicts())
                            : new PlanAnswer.Feasible(
                                    best,
                                    best.requisiteDistance(),
                                    shortest,
                                    new PlanProof.ShortestDistances(),
                                    model.conflicts());
                }
            }
        }
    }

    private ClauseSearch.Outcome run(@Nullable Long value) {
        var stop = search.stop(value, shortest);
        return model.run(Long.MAX_VALUE / 4, () -> {
            search.decisions()
                    .addConflicts(model.conflicts() - search.decisions().conflicts());
            return stop.getAsBoolean();
        });
    }

    private PlanAnswer optimal(DegreePlan best, PlanProof proof) {
        return new PlanAnswer.Optimal(best, best.requisiteDistance(), proof, Optional.empty(), model.conflicts());
    }
}
