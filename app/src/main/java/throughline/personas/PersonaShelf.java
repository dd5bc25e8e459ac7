package throughline.personas;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import throughline.platform.Progress;
import throughline.region.Region;

/// Keeps the matrix of the present Region. The first who asks starts the work, which then goes on by itself, two
/// threads of low priority; a newer Region stops the work for the older one. Thread-safe.
@Component
final class PersonaShelf implements DisposableBean {
    /// How long a visit waits: small regions are done by then.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private @Nullable Work work;

    /// What the shelf has for a visit.
    sealed interface State {
        record Ready(PersonaMatrix matrix) implements State {}

        /// @param done  routes planned so far
        /// @param total routes in all; 0 while that is not known
        record Computing(int done, int total) implements State {}

        record Failed(String message) implements State {}
    }

    private record Work(String version, LocalDate day, Counter counter, CompletableFuture<PersonaMatrix> result) {
        boolean isFor(Region region, LocalDate today) {
            return version.equals(region.version()) && day.equals(today);
        }
    }

    /// The matrix, or how far it is.
    State get(Region region, LocalDate day) {
        var current = current(region, day);
        try {
            return new State.Ready(current.result().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return new State.Computing(current.counter().done.get(), current.counter().total);
        } catch (ExecutionException failure) {
            return new State.Failed(String.valueOf(
                    failure.getCause() == null ? null : failure.getCause().getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new State.Computing(current.counter().done.get(), current.counter().total);
        }
    }

    private synchronized Work current(Region region, LocalDate day) {
        var present = work;
        if (present != null && present.isFor(region, day)) {
            return present;
        }
        if (present != null) {
            present.counter().cancel();
        }
        var counter = new Counter();
        var result = new CompletableFuture<PersonaMatrix>();
        Thread.ofPlatform().daemon().name("personas").start(() -> {
            try {
                result.complete(new PersonaRun(region, day).run(Personas.shipped(), counter));
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        var next = new Work(region.version(), day, counter, result);
        work = next;
        return next;
    }

    @Override
    public synchronized void destroy() {
        if (work != null) {
            work.counter().cancel();
        }
    }

    /// Counts for the page that waits.
    private static final class Counter implements Progress {
        private final AtomicInteger done = new AtomicInteger();
        private volatile int total;
        private volatile boolean cancelled;

        @Override
        public Progress begin(String what, long units, String unit) {
            total = (int) units;
            return this;
        }

        @Override
        public void advance(long units) {
            done.addAndGet((int) units);
        }

        @Override
        public void say(String line) {}

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public void check() {
            if (cancelled) {
                throw new Cancelled();
            }
        }

        @Override
        public void close() {}
    }
}
