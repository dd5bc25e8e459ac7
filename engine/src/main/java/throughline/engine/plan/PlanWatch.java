package throughline.engine.plan;

import org.jspecify.annotations.Nullable;

/// Somebody who follows a search and can end it. Asked every few conflicts.
@FunctionalInterface
public interface PlanWatch {
    /// @param best      value of the best plan so far, null before there is one
    /// @param bound     no plan can be below it
    /// @param conflicts dead ends so far
    /// @return false to stop and take what there is
    boolean goesOn(@Nullable Long best, long bound, long conflicts);
}
