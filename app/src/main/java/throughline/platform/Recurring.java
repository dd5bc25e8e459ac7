package throughline.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Work that a running server does again and again on a thread of its own. Several servers on one database all do
/// it, so [#act] must take what it does from the database in a way that only one of them gets it. A failure is
/// logged, and the next round tries again.
public abstract class Recurring implements SmartLifecycle {
    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final Duration first;
    private final Duration pause;
    private @Nullable ScheduledExecutorService timer;

    /// @param name  of the thread, and of the work in messages
    /// @param first time from the start of the server to the first round
    /// @param pause time from the end of a round to the next
    protected Recurring(String name, Duration first, Duration pause) {
        this.name = name;
        this.first = first;
        this.pause = pause;
    }

    /// One round.
    protected abstract void act();

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        started.scheduleWithFixedDelay(this::round, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    private void round() {
        try {
            act();
        } catch (RuntimeException failure) {
            log.warn("A round of {} failed, the next one tries again: {}", name, failure.toString());
            log.debug("In a round of {}", name, failure);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
