package throughline.sequences;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.engine.plan.PlanObjective;
import throughline.engine.plan.PlanWatch;
import throughline.platform.Progress;

/// Follows a search: reports what it has, ends it when its time is over, and lets it be canceled.
final class PlanClock implements PlanWatch {
    private static final long QUIET_NANOS = 1_000_000_000L;
    private final Progress progress;
    private final PlanObjective objective;
    private final long startNanos = System.nanoTime();
    private final long limitNanos;
    private long reported;
    private @Nullable Long best;

    PlanClock(Progress progress, int limitSeconds, PlanObjective objective) {
        this.progress = progress;
        this.objective = objective;
        this.limitNanos = limitSeconds * 1_000_000_000L;
    }

    @Override
    public boolean goesOn(@Nullable Long value, long bound, long conflicts) {
        progress.check();
        progress.advance(Math.max(0, conflicts - reported));
        reported = Math.max(reported, conflicts);
        var elapsed = System.nanoTime() - startNanos;
        if (value != null && !Objects.equals(best, value) && elapsed > QUIET_NANOS) {
            best = value;
            progress.say(
                    "Best so far " + PlanText.value(objective, value) + ", bound " + PlanText.value(objective, bound));
        }
        return elapsed < limitNanos;
    }
}
