package throughline.engine.plan;

import java.util.BitSet;

/// The sums that some of the given credits can have.
final class Sums {
    private final BitSet reachable;
    private final long unit;

    /// @param unit divides all credits
    Sums(long[] credits, long unit) {
        this.unit = unit;
        long total = 0;
        for (var each : credits) {
            total += each / unit;
        }
        // Doubling up bit by bit keeps this linear in credits times total.
        reachable = new BitSet((int) total + 1);
        reachable.set(0);
        for (var each : credits) {
            var step = (int) (each / unit);
            if (step > 0) {
                for (int i = reachable.length() - 1; i >= 0; i = reachable.previousSetBit(i - 1)) {
                    reachable.set(i + step);
                    if (i == 0) {
                        break;
                    }
                }
            }
        }
    }

    /// The smallest sum not below, or -1.
    long atLeast(long least) {
        var found = reachable.nextSetBit((int) Math.min(Math.ceilDiv(least, unit), reachable.length()));
        return found < 0 ? -1 : found * unit;
    }

    /// The largest sum not above.
    long atMost(long most) {
        return reachable.previousSetBit((int) Math.min(most / unit, reachable.length())) * unit;
    }
}
