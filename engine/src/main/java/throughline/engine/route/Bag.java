package throughline.engine.route;

import java.util.ArrayList;
import java.util.List;

/// The labels of one term, none of which dominates another.
final class Bag {
    private final Steps steps;
    private final int[] useful;
    private final long[] matters;
    private final int term;
    private final List<Label> labels = new ArrayList<>();

    /// @param useful  steps that may be taken
    /// @param matters what conditions and steps that can be taken ask for, by bit; nothing else need be compared
    Bag(Steps steps, int[] useful, long[] matters, int term) {
        this.steps = steps;
        this.useful = useful;
        this.matters = matters;
        this.term = term;
    }

    boolean add(Label label) {
        for (var other : labels) {
            if (dominates(other, label)) {
                return false;
            }
        }
        labels.removeIf(other -> dominates(label, other));
        labels.add(label);
        return true;
    }

    List<Label> labels() {
        return List.copyOf(labels);
    }

    /// Whether whatever `other` can still do, `label` can do as well and end no worse.
    private boolean dominates(Label label, Label other) {
        return label.cost() <= other.cost()
                && label.risk().isNoWorseThan(other.risk())
                && label.running().size() <= other.running().size()
                && Bits.contains(label.done(), other.done(), matters)
                && endsNoLater(label, other)
                && Bits.contains(other.places(), label.places())
                && hasWhatRuns(label, other)
                && losesNothing(label, other);
    }

    /// Whether all that ends in `other` is there in `label` by then.
    private boolean hasWhatRuns(Label label, Label other) {
        for (var running : other.running()) {
            if (!has(label, running.step(), running.finish())) {
                return false;
            }
        }
        return true;
    }

    /// Whether the steps that `other` can still take, and `label` cannot, would give `other` no more units and
    /// nothing that `label` does not have by then.
    private boolean losesNothing(Label label, Label other) {
        long units = 0;
        for (var step : useful) {
            if (Bits.has(label.spent(), step) && !other.isClosed(step)) {
                units += steps.saved(step);
                if (!has(label, step, term + steps.shortest(step))) {
                    return false;
                }
            }
        }
        return label.saved() - units >= other.saved();
    }

    /// Whether all that a step would give is done in `label` by the beginning of a term.
    private boolean has(Label label, int step, int by) {
        if (steps.gives(step, label.done())) {
            return true;
        }
        var done = label.done();
        for (var running : label.running()) {
            if (running.finish() <= by) {
                done = steps.completed(done, running.step());
            }
        }
        return steps.gives(step, done);
    }

    /// Slots become free no later, compared one by one from the last.
    private static boolean endsNoLater(Label label, Label other) {
        var ours = label.running();
        var theirs = other.running();
        for (int back = 1; back <= ours.size(); back++) {
            if (ours.get(ours.size() - back).finish()
                    > theirs.get(theirs.size() - back).finish()) {
                return false;
            }
        }
        return true;
    }
}
