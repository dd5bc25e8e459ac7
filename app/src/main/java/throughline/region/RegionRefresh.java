package throughline.region;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Builds the Region when the database has changed and swaps it in, together with all that follows it.
@Component
public final class RegionRefresh {
    private static final long MOST_REST_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final Logger LOG = LoggerFactory.getLogger(RegionRefresh.class);

    private final RegionStore store;
    private final Regions regions;
    private final List<RegionFollower> followers;
    private final @Nullable RegionSnapshots snapshots;
    private long seen = -1;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile long restedAt = System.nanoTime();

    RegionRefresh(
            RegionStore store,
            Regions regions,
            List<RegionFollower> followers,
            ObjectProvider<RegionSnapshots> snapshots) {
        this.store = store;
        this.regions = regions;
        this.followers = List.copyOf(followers);
        this.snapshots = snapshots.getIfAvailable();
    }

    /// Builds the next Region in the background. Whoever asks while one is about to be built shares it; after each the
    /// machine has as long for its readers as the building took, so that many changes in a row do not starve them.
    public void refreshSoon() {
        if (waiting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("region-soon").start(() -> {
                LockSupport.parkNanos(Math.min(restedAt - System.nanoTime(), MOST_REST_NANOS));
                waiting.set(false);
                refresh();
            });
        }
    }

    /// Builds and shows a new Region if anything has changed since the last one; returns the Region shown. The
    /// first one is taken from its snapshot when the database has not changed since that was written.
    public synchronized Region refresh() {
        var last = store.lastChange();
        var present = regions.present();
        if (last == seen && present.isPresent()) {
            return present.get();
        }
        var started = System.nanoTime();
        var kept = present.isEmpty() && snapshots != null
                ? snapshots.find(store.version())
                : Optional.<RegionSnapshots.Kept>empty();
        var next = kept.flatMap(this::restore).orElseGet(this::build);
        seen = last;
        var done = System.nanoTime();
        restedAt = done + (done - started);
        LOG.info(
                "Region {}: {} organizations, {} programs, {} courses, {} occupations {} in {} ms",
                next.version(),
                next.organizations().size(),
                next.programs().size(),
                next.courses().size(),
                next.occupations().size(),
                kept.isPresent() ? "read" : "built",
                TimeUnit.NANOSECONDS.toMillis(done - started));
        return next;
    }

    private Region build() {
        var next = store.read(RegionBuilder::build);
        show(next, followers.stream().map(follower -> follower.prepare(next)).toList());
        if (snapshots != null) {
            snapshots.keep(next, folder -> {
                for (var follower : followers) {
                    follower.keep(next, folder);
                }
            });
        }
        return next;
    }

    private Optional<Region> restore(RegionSnapshots.Kept kept) {
        try {
            var ready = new ArrayList<Runnable>();
            for (var follower : followers) {
                ready.add(follower.restore(kept.region(), kept.folder()));
            }
            show(kept.region(), ready);
            return Optional.of(kept.region());
        } catch (IOException unusable) {
            kept.discard(unusable);
            return Optional.empty();
        }
    }

    /// The Region comes last: a page is kept by browsers under its version, so what belongs to it must be there.
    private void show(Region next, List<Runnable> ready) {
        ready.forEach(Runnable::run);
        regions.swap(next);
    }
}
