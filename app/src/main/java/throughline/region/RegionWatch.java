package throughline.region;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps the Region of a running server fresh: builds it before the first request is taken, then looks for a
/// new change every two seconds, so that an import by another process shows as well.
@Component
@ConditionalOnWebApplication
final class RegionWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RegionWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final RegionRefresh refresh;
    private final CompletableFuture<Region> first;
    private @Nullable ScheduledExecutorService timer;

    /// Begins with the first Region at once, while the rest of the application is still being wired.
    RegionWatch(RegionRefresh refresh, ObjectProvider<Groundwork> groundwork) {
        this.refresh = refresh;
        var before = groundwork.getIfAvailable(() -> () -> {});
        this.first = CompletableFuture.supplyAsync(
                () -> {
                    before.lay();
                    return refresh.refresh();
                },
                task -> Thread.ofPlatform().daemon().name("region-first").start(task));
    }

    @Override
    public synchronized void start() {
        first.join();
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("region-watch").factory());
        started.scheduleWithFixedDelay(this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    private void look() {
        try {
            refresh.refresh();
        } catch (RuntimeException e) {
            // The present Region stays; the next look tries again.
            LOG.warn("The region could not be built: {}", e.toString());
            LOG.debug("While building the region", e);
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

    /// Before the web server, which takes requests from then on.
    @Override
    public int getPhase() {
        return 0;
    }
}
