package throughline.engine.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The labels of one term, none of which dominates another.
///
/// Labels that have the same done, as far as it matters, stand together by rising cost: what can dominate a label
/// has at least its steps done and costs no more, so most others need not be looked at.
final class Bag {
    /// @param turn how many labels were added before
    private record Entry(Label label, int turn) {}

    /// Those with the same steps done.
    private record Group(long[] done, List<Entry> entries) {}

    private final Steps steps;
    private final int[] useful;
    private final long[] matters;
    private final int term;
    private final Map<BitSet, Group> groups = new LinkedHashMap<>();
    private int turns;

    /// @param useful  steps that may be taken
    /// @param matters what conditions and steps that can be taken ask for, by bit; nothing else need be compared
    Bag(Steps steps, int[] useful, long[] matters, int term) {
        this.steps = steps;
        this.useful = useful;
        this.matters = matters;
        this.term = term;
    }

    boolean add(Label label) {
        var done = Bits.common(label.done(), matters);
        for (var group : groups.values()) {
            if (Bits.contains(group.done(), done) && isDominated(label, group.entries())) {
                return false;
            }
        }
        for (var group : groups.values()) {
            if (Bits.contains(done, group.done())) {
                var dearer = group.entries()
                        .subList(
                                dearer(group.entries(), label.cost() - 1),
                                group.entries().size());
                dearer.removeIf(other -> dominates(label, other.label()));
            }
        }
        var entries = groups.computeIfAbsent(BitSet.valueOf(done), _ -> new Group(done, new ArrayList<>()))
                .entries();
        entries.add(dearer(entries, label.cost()), new Entry(label, turns++));
        return true;
    }

    private boolean isDominated(Label label, List<Entry> entries) {
        for (var other : entries) {
            if (other.label().cost() > label.cost()) {
                return false;
            }
            if (dominates(other.label(), label)) {
                return true;
            }
        }
        return false;
    }

    /// Where those begin that cost more.
    private static int dearer(List<Entry> entries, long cost) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (entries.get(middle).label().cost() > cost) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// In the order in which they were added.
    List<Label> labels() {
        return groups.values().stream()
                .flatMap(group -> group.entries().stream())
                .sorted(Comparator.comparingInt(Entry::turn))
                .map(Entry::label)
                .toList();
    }

    /// Whether whatever `other` can still do, `label` can do as well and end no worse. It costs no more and has all
    /// done
    /// that is done in `other`.
    private boolean dominates(Label label, Label other) {
        return label.saved() >= other.saved()
                && label.risk().isNoWorseThan(other.risk())
                && label.running().size() <= other.running().size()
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
