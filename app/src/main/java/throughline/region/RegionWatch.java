package throughline.region;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import throughline.platform.Recurring;

/// Keeps the Region of a running server fresh: builds it before the first request is taken, then looks for a
/// new change every two seconds, so that an import by another process shows as well.
@Component
@ConditionalOnWebApplication
final class RegionWatch extends Recurring {
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final RegionRefresh refresh;
    private final CompletableFuture<Region> first;

    /// Begins with the first Region at once, while the rest of the application is still being wired.
    RegionWatch(RegionRefresh refresh, ObjectProvider<Groundwork> groundwork) {
        super("region-watch", INTERVAL, INTERVAL);
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
        super.start();
    }

    /// The present Region stays when another cannot be built.
    @Override
    protected void act() {
        refresh.refresh();
    }

    /// Before the web server, which takes requests from then on.
    @Override
    public int getPhase() {
        return 0;
    }
}
