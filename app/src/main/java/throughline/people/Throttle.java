package throughline.people;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Counts what came from one network address within a while, in memory: a brake on those who try many accounts, and
/// on those who write many reports. Thread-safe.
public final class Throttle {
    private static final int ADDRESSES = 50_000;

    private final int limit;
    private final long whileNanos;
    private final LongSupplier nanoTime;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Count(long since, int number) {}

    /// @param limit how many are let through within the while
    public Throttle(int limit, Duration during) {
        this(limit, during, System::nanoTime);
    }

    Throttle(int limit, Duration during, LongSupplier nanoTime) {
        this.limit = limit;
        this.whileNanos = during.toNanos();
        this.nanoTime = nanoTime;
    }

    /// Counts one; whether it is still within the limit.
    public synchronized boolean pass(String origin) {
        var count = present(origin);
        var next = new Count(count.since(), count.number() + 1);
        counts.remove(origin);
        counts.put(origin, next);
        if (counts.size() > ADDRESSES) {
            counts.remove(counts.keySet().iterator().next());
        }
        return next.number() <= limit;
    }

    /// Whether another one would be let through.
    public synchronized boolean isOpen(String origin) {
        return present(origin).number() < limit;
    }

    private Count present(String origin) {
        var now = nanoTime.getAsLong();
        var count = counts.get(origin);
        return count == null || now - count.since() > whileNanos ? new Count(now, 0) : count;
    }
}
