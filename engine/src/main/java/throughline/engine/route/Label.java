package throughline.engine.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a learner has at the beginning of a term.
///
/// @param done    steps done or counted as done, by bit
/// @param taken   steps started so far, by bit
/// @param running steps in progress, by finish, once for every slot they take
/// @param spent   steps that are closed to the learner, or will be when what is running ends, by bit
/// @param places  places the learner has come to, by bit
/// @param risk    that of all steps taken
/// @param before  label out of which this one came by starting a step, or by a term that went by
/// @param step    the step that was started, -1 when a term went by
/// @param start   term in which it was started
record Label(
        long[] done,
        long[] taken,
        List<Running> running,
        long[] spent,
        long cost,
        long saved,
        long[] places,
        Risk risk,
        @Nullable Label before,
        int step,
        int start) {

    record Running(int step, int finish) {}

    /// Whether the step is done, counts as done, or was started.
    boolean isClosed(int other) {
        return Bits.has(done, other) || Bits.has(taken, other);
    }

    /// Term at which all that is running is done, or a given one when that is later.
    int lastFinish(int term) {
        return running.isEmpty() ? term : Math.max(term, running.getLast().finish());
    }
}
