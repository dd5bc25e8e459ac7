package throughline.engine.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Weighted literals of which no more than a bound may be true together: Σ weight · literal ≤ bound.
/// Weights are positive and stand in falling order.
final class AtMost implements Reason {
    final int[] literals;
    final long[] weights;
    long bound;
    /// Weight of the true literals that the search has taken notice of.
    long sum;

    private AtMost(int[] literals, long[] weights, long bound) {
        this.literals = literals;
        this.weights = weights;
        this.bound = bound;
    }

    /// @param weights not negative, in any order
    static AtMost of(int[] literals, long[] weights, long bound) {
        var order = IntStream.range(0, literals.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> -weights[i]).thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        return new AtMost(
                Arrays.stream(order).map(i -> literals[i]).toArray(),
                Arrays.stream(order).mapToLong(i -> weights[i]).toArray(),
                bound);
    }

    /// The heaviest literals come first, so that few are needed.
    @Override
    public void explain(int implied, int before, byte[] values, int[] places, Literals into) {
        long left = bound;
        for (int i = 0; implied >= 0 && i < literals.length; i++) {
            if (literals[i] == Literals.not(implied)) {
                left -= weights[i];
                break;
            }
        }
        for (int i = 0; i < literals.length && left >= 0; i++) {
            var literal = literals[i];
            if (values[literal] == ClauseSearch.TRUE && places[literal >> 1] < before) {
                into.add(Literals.not(literal));
                left -= weights[i];
            }
        }
    }
}
