package throughline.region;

import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/// Which things of one list belong to each thing of another: two int arrays, however many there are.
///
/// The targets of an origin keep the order in which they were added.
final class Adjacency {
    static final Adjacency NONE = new Builder().build(0);

    private final int[] starts;
    private final int[] targets;

    private Adjacency(int[] starts, int[] targets) {
        this.starts = starts;
        this.targets = targets;
    }

    static Adjacency read(SnapshotInput in) throws IOException {
        return new Adjacency(in.array(), in.array());
    }

    void write(SnapshotOutput out) throws IOException {
        out.numbers(starts);
        out.numbers(targets);
    }

    /// The targets of an origin as a view on the list they are positions of.
    <T> List<T> of(int origin, List<T> things) {
        if (origin < 0 || origin + 1 >= starts.length || starts[origin] == starts[origin + 1]) {
            return List.of();
        }
        return new View<>(things, targets, starts[origin], starts[origin + 1]);
    }

    /// Collects pairs; a pair added twice is kept once when the two additions are neighbors.
    static final class Builder {
        private int[] pairs = new int[64];
        private int size;

        void add(int origin, int target) {
            if (size >= 2 && pairs[size - 2] == origin && pairs[size - 1] == target) {
                return;
            }
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = origin;
            pairs[size++] = target;
        }

        Adjacency build(int origins) {
            var starts = new int[origins + 1];
            for (var i = 0; i < size; i += 2) {
                starts[pairs[i] + 1]++;
            }
            for (var i = 0; i < origins; i++) {
                starts[i + 1] += starts[i];
            }
            var next = Arrays.copyOf(starts, starts.length);
            var targets = new int[size / 2];
            for (var i = 0; i < size; i += 2) {
                targets[next[pairs[i]]++] = pairs[i + 1];
            }
            return new Adjacency(starts, targets);
        }
    }

    private static final class View<T> extends AbstractList<T> implements RandomAccess {
        private final List<T> things;
        private final int[] targets;
        private final int from;
        private final int to;

        View(List<T> things, int[] targets, int from, int to) {
            this.things = things;
            this.targets = targets;
            this.from = from;
            this.to = to;
        }

        @Override
        public T get(int index) {
            if (index < 0 || index >= to - from) {
                throw new IndexOutOfBoundsException(index);
            }
            return things.get(targets[from + index]);
        }

        @Override
        public int size() {
            return to - from;
        }
    }
}
