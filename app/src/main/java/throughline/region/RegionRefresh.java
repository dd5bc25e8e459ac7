package throughline.region;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Builds the Region when the database has changed and swaps it in, together with all that follows it.
@Component
public final class RegionRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(RegionRefresh.class);

    private final RegionStore store;
    private final Regions regions;
    private final List<RegionFollower> followers;
    private long seen = -1;

    RegionRefresh(RegionStore store, Regions regions, List<RegionFollower> followers) {
        this.store = store;
        this.regions = regions;
        this.followers = List.copyOf(followers);
    }

    /// Builds and shows a new Region if anything has changed since the last one; returns the Region shown.
    public synchronized Region refresh() {
        var last = store.lastChange();
        var present = regions.present();
        if (last == seen && present.isPresent()) {
            return present.get();
        }
        var started = System.nanoTime();
        var next = store.read(RegionBuilder::build);
        var ready = followers.stream().map(follower -> follower.prepare(next)).toList();
        // The Region comes last: a page is kept by browsers under its version, so what belongs to it must be there.
        ready.forEach(Runnable::run);
        regions.swap(next);
        seen = last;
        LOG.info(
                "Region {}: {} organizations, {} programs, {} courses, {} occupations in {} ms",
                next.version(),
                next.organizations().size(),
                next.programs().size(),
                next.courses().size(),
                next.occupations().size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        return next;
    }
}
