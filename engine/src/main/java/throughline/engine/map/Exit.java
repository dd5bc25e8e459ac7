package throughline.engine.map;

import java.util.List;

/// A place to leave with something in hand.
///
/// @param step    id of the step one leaves after
/// @param holds   ids of steps that name what one then holds; the step itself when it ends with a credential
/// @param jobs    ids of jobs it leads to; empty when none is recorded, which marks the exit as incomplete
/// @param returns ids of steps by which one comes back
public record Exit(String step, List<String> holds, List<String> jobs, List<String> returns) {
    public Exit {
        holds = List.copyOf(holds);
        jobs = List.copyOf(jobs);
        returns = List.copyOf(returns);
    }
}
