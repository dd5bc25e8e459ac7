package throughline.engine.plan;

import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Closes in on the smallest value for which a problem has a plan: tries the bound first, as it is often the
/// answer, and when that takes too long improves the best plan, with growing patience. Used once.
final class Ladder {
    private static final long FIRST_BUDGET = 2_000;

    private final Decisions decisions;
    /// The problem of finding a plan with at most this value.
    private final LongFunction<TermProblem> at;
    private final ToLongFunction<int[]> measure;
    private final LongUnaryOperator nextAbove;
    private final LongUnaryOperator nextBelow;
    private long bound;
    private boolean raised;
    private int @Nullable [] plan;
    private @Nullable Long value;

    /// @param bound no value is below it
    /// @param unit  what two values differ by at least
    Ladder(Decisions decisions, LongFunction<TermProblem> at, ToLongFunction<int[]> measure, long bound, long unit) {
        this.decisions = decisions;
        this.at = at;
        this.measure = measure;
        this.bound = bound;
        this.nextAbove = tried -> tried + unit;
        this.nextBelow = tried -> tried - unit;
    }

    /// Begins with a plan that is known already.
    void start(int[] known) {
        plan = known;
        value = measure.applyAsLong(known);
    }

    /// @param worst the largest value that counts: when no plan has it, there is none
    /// @return false when there is no plan at all
    boolean climb(long worst, BooleanSupplier stop) {
        for (long budget = FIRST_BUDGET; !closed() && !stop.getAsBoolean(); budget *= 2) {
            var low = decisions.decide(at.apply(bound), budget, stop);
            if (low.plan() != null) {
                take(low.plan());
                return true;
            }
            if (low.outcome() == ClauseSearch.Outcome.IMPOSSIBLE) {
                raised = true;
                bound = nextAbove.applyAsLong(bound);
                budget = FIRST_BUDGET;
                if (value == null && bound > worst) {
                    return false;
                }
            }
            if (value == null || low.outcome() == ClauseSearch.Outcome.STOPPED) {
                var target = value == null ? worst : nextBelow.applyAsLong(value);
                var high = decisions.decide(at.apply(target), budget, stop);
                if (high.plan() != null) {
                    take(high.plan());
                } else if (high.outcome() == ClauseSearch.Outcome.IMPOSSIBLE) {
                    if (value == null) {
                        return false;
                    }
                    raised = true;
                    bound = value;
                }
            }
        }
        return true;
    }

    private void take(int[] found) {
        plan = found;
        value = measure.applyAsLong(found);
    }

    private boolean closed() {
        return value != null && value <= bound;
    }

    long bound() {
        return bound;
    }

    /// Whether searches, not the given bound, exclude what is below.
    boolean raised() {
        return raised;
    }

    @Nullable
    Long value() {
        return value;
    }

    int @Nullable [] plan() {
        return plan;
    }
}
