package throughline.engine.plan;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The fewest terms; then the fullest first term, the fullest second one, and so on.
///
/// More terms are not always easier, as each needs its minimum: so every number of terms is decided by itself.
final class EarliestSearch {
    private static final long FIRST_BUDGET = 5_000;
    private final Search search;
    private final TermProblem problem;
    private final Decisions decisions;
    private final boolean[] excluded;

    EarliestSearch(Search search) {
        this.search = search;
        this.problem = search.problem();
        this.decisions = search.decisions();
        this.excluded = new boolean[problem.termCount() + 1];
    }

    PlanAnswer answer() {
        int[] best = null;
        int fewest = problem.termCount() + 1;
        for (long budget = FIRST_BUDGET; bound() < fewest; budget *= 2) {
            for (int count = bound(); count < fewest; count++) {
                if (excluded[count]) {
                    continue;
                }
                var stop = search.stop(best == null ? null : (long) fewest, bound());
                if (stop.getAsBoolean()) {
                    return stopped(best, fewest);
                }
                var decision = decisions.decide(problem.first(count), budget, stop);
                excluded[count] = decision.outcome() == ClauseSearch.Outcome.IMPOSSIBLE;
                if (decision.plan() != null) {
                    best = decision.plan();
                    fewest = count;
                }
            }
        }
        return best == null ? infeasible() : filled(best, fewest);
    }

    /// The smallest number of terms that is not excluded.
    private int bound() {
        int count = 1;
        while (count < excluded.length && excluded[count]) {
            count++;
        }
        return count;
    }

    private PlanAnswer infeasible() {
        var reasons = new TreeMap<Integer, PlanReason>();
        for (int count = problem.termCount(); count > 0; count--) {
            reasons.put(count, search.reason(problem.first(count)));
            if (reasons.size() == 1 && speaksForFewer(reasons.get(count))) {
                break;
            }
        }
        return new PlanAnswer.Infeasible(reasons);
    }

    /// Whether what makes all terms together impossible makes fewer impossible as well.
    private boolean speaksForFewer(@Nullable PlanReason reason) {
        return switch (reason) {
            case PlanReason.ChainTooLong _, PlanReason.TooLarge _ -> true;
            case PlanReason.TooMuch much -> much.firstTerm() == 1 && much.lastTerm() == problem.termCount();
            case null, default -> false;
        };
    }

    private PlanAnswer stopped(int @Nullable [] best, int fewest) {
        return best == null
                ? new PlanAnswer.Unknown(decisions.conflicts())
                : new PlanAnswer.Feasible(search.plan(best), fewest, bound(), proof(bound()), decisions.conflicts());
    }

    private PlanProof proof(int fewest) {
        if (fewest == 1) {
            return new PlanProof.OneTerm();
        }
        var shorter = IntStream.range(1, fewest).mapToObj(problem::first).toList();
        var reason = Decisions.findReason(shorter.getLast());
        return reason.isPresent()
                        && shorter.stream()
                                .allMatch(each -> Decisions.findReason(each).isPresent())
                ? new PlanProof.FewerTerms(reason.get())
                : new PlanProof.Exclusion(decisions.conflicts());
    }

    private PlanAnswer filled(int[] start, int fewest) {
        var proof = proof(fewest);
        var left = problem.first(fewest);
        var best = start;
        var refinement = Optional.<PlanAnswer.Refinement>empty();
        for (int t = 0; t + 1 < fewest; t++) {
            var term = t;
            var within = left;
            var ladder = new Ladder(
                    (negative, budget) -> decisions.decide(
                            Limits.only(within, term, -negative, Long.MAX_VALUE / 1024),
                            budget,
                            search.stop((long) fewest, fewest)),
                    plan -> -Limits.loads(within, plan)[term],
                    -most(within, term),
                    PlanModel.unit(problem));
            ladder.start(best);
            ladder.climb(0, search.stop((long) fewest, fewest));
            best = ladder.plan() == null ? best : ladder.plan();
            var load = Limits.loads(within, best)[term];
            refinement = Optional.of(new PlanAnswer.Refinement(term + 1, load, -ladder.bound()));
            if (load < -ladder.bound()) {
                break;
            }
            left = Limits.only(within, term, load, load);
        }
        return new PlanAnswer.Optimal(search.plan(best), fewest, proof, refinement, decisions.conflicts());
    }

    /// The largest load that courses whose window is open can have in a term.
    private long most(TermProblem within, int term) {
        var windows = Windows.of(within, search.gaps());
        var here = LongStream.range(0, within.courseCount())
                .filter(v -> windows.allows((int) v, term))
                .map(v -> within.credits((int) v))
                .toArray();
        return new Sums(here, PlanModel.unit(problem))
                .atMost(within.terms().get(term).maxCredits());
    }
}
