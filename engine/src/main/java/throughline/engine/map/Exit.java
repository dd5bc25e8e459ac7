package throughline.engine.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place to leave with something in hand.
///
/// @param step    id of the step one leaves after
/// @param holds   ids of steps that name what one then holds; the step itself when it ends with a credential
/// @param jobs    ids of jobs one may enter with that: such as usually ask for no more schooling come first, and those
///                that ask for much more are left out
/// @param returns ids of steps by which one comes back
/// @param beyond  what is recorded besides; null when nothing is, which without jobs marks the exit as incomplete
public record Exit(
        String step,
        List<String> holds,
        List<String> jobs,
        List<String> returns,
        @Nullable Beyond beyond) {
    public Exit {
        holds = List.copyOf(holds);
        jobs = List.copyOf(jobs);
        returns = List.copyOf(returns);
    }

    /// An exit of which the map shows everything.
    public Exit(String step, List<String> holds, List<String> jobs, List<String> returns) {
        this(step, holds, jobs, returns, null);
    }

    /// Jobs of an exit that the map has no card for.
    ///
    /// @param first  the best of them; null when all are out of reach
    /// @param others how many there are besides the first
    public record Beyond(@Nullable Job first, int others) {}

    /// A job by name.
    public record Job(Label title, StepFacts.Job facts) {}
}
