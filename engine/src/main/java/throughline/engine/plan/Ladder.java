package throughline.engine.plan;

import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Closes in on the smallest value for which a problem has a plan: tries the bound first, as it is often the
/// answer, and when that takes too long improves the best plan, with growing patience. Used once.
final class Ladder {
    private static final long FIRST_BUDGET = 2_000;

    /// Looks for a plan with at most some value, with limited patience.
    interface Attempt {
        Decisions.Decision at(long value, long conflictBudget);
    }

    private final Attempt attempt;
    private final ToLongFunction<int[]> measure;
    private final long unit;
    private long bound;
    private boolean raised;
    private int @Nullable [] plan;
    private @Nullable Long value;

    /// @param bound no value is below it
    /// @param unit  what two values differ by at least
    Ladder(Attempt attempt, ToLongFunction<int[]> measure, long bound, long unit) {
        this.attempt = attempt;
        this.measure = measure;
        this.bound = bound;
        this.unit = unit;
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
            var low = attempt.at(bound, budget);
            if (low.plan() != null) {
                take(low.plan());
                continue;
            }
            if (low.outcome() == ClauseSearch.Outcome.IMPOSSIBLE) {
                exclude(bound);
                if (value == null && bound > worst) {
                    return false;
                }
                budget = FIRST_BUDGET;
            }
            if (value == null || low.outcome() == ClauseSearch.Outcome.STOPPED) {
                var target = value == null ? worst : bound + (value - bound) / (2 * unit) * unit;
                var high = attempt.at(target, budget);
                if (high.plan() != null) {
                    take(high.plan());
                } else if (high.outcome() == ClauseSearch.Outcome.IMPOSSIBLE) {
                    if (value == null) {
                        return false;
                    }
                    exclude(target);
                }
            }
        }
        return true;
    }

    private void exclude(long tried) {
        raised = true;
        bound = tried + unit;
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
