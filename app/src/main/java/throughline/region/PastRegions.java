package throughline.region;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The Region as it was told by the editions of an earlier day. Thread-safe.
///
/// Editions of a source stand side by side, the newest is shown. For an earlier day each source gives its newest
/// edition of then; a source without one of then gives its oldest, so that it can cause no difference by itself. One
/// Region of the past is kept while memory allows, and one at a time is built.
@Component
public final class PastRegions {
    private final Function<LocalDate, Region> builder;
    private volatile SoftReference<Kept> kept = new SoftReference<>(null);
    private @Nullable Building building;

    private record Kept(String present, LocalDate day, Region region) {}

    private record Building(String present, LocalDate day, CompletableFuture<Region> region) {}

    private record Stream(String kind, String part) {}

    @Autowired
    PastRegions(RegionStore store) {
        this((Function<LocalDate, Region>) day -> store.readAsOf(day, RegionBuilder::build));
    }

    /// @param builder makes the Region of the editions of a day
    public PastRegions(Function<LocalDate, Region> builder) {
        this.builder = builder;
    }

    /// Days for which some source has an earlier edition than the one shown, the latest first.
    public static List<LocalDate> days(Region present) {
        var newest = new HashMap<Stream, LocalDate>();
        for (var source : present.sources()) {
            newest.merge(new Stream(source.kind(), source.part()), source.asOf(), (a, b) -> a.isAfter(b) ? a : b);
        }
        var days = new TreeSet<LocalDate>();
        for (var source : present.sources()) {
            var last = newest.get(new Stream(source.kind(), source.part()));
            if (source.asOf().isBefore(last) && source.asOf().isAfter(LocalDate.EPOCH)) {
                days.add(source.asOf());
            }
        }
        return List.copyOf(days.reversed());
    }

    /// Sources that had another edition on a day than the one shown.
    public static List<Source> differing(Region present, LocalDate day) {
        var then = new HashMap<Stream, Source>();
        var now = new HashMap<Stream, Source>();
        for (var source : present.sources()) {
            var stream = new Stream(source.kind(), source.part());
            now.merge(stream, source, PastRegions::later);
            if (!source.asOf().isAfter(day)) {
                then.merge(stream, source, PastRegions::later);
            }
        }
        return present.sources().stream()
                .filter(source -> source.equals(then.get(new Stream(source.kind(), source.part())))
                        && !source.equals(now.get(new Stream(source.kind(), source.part()))))
                .toList();
    }

    private static Source later(Source a, Source b) {
        return b.asOf().isAfter(a.asOf()) ? b : a;
    }

    /// The Region of the editions of a day; empty when it is not ready within the time, but is being built.
    ///
    /// @param present the Region shown, whose sources are chosen from
    /// @param day     one of [#days]
    public Optional<Region> find(Region present, LocalDate day, long waitMillis) {
        var ready = kept.get();
        if (ready != null
                && ready.present().equals(present.version())
                && ready.day().equals(day)) {
            return Optional.of(ready.region());
        }
        var work = begin(present, day);
        try {
            var region = work.region().get(waitMillis, TimeUnit.MILLISECONDS);
            return work.day().equals(day) && work.present().equals(present.version())
                    ? Optional.of(region)
                    : Optional.empty();
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the region of " + day + " cannot be built", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// The work that is going on, or this one.
    private synchronized Building begin(Region present, LocalDate day) {
        var now = building;
        if (now != null && !now.region().isDone()) {
            return now;
        }
        var region = new CompletableFuture<Region>();
        var next = new Building(present.version(), day, region);
        building = next;
        Thread.ofPlatform().daemon().name("region-past").start(() -> {
            try {
                var built = builder.apply(day);
                kept = new SoftReference<>(new Kept(next.present(), day, built));
                region.complete(built);
            } catch (RuntimeException | Error failed) {
                region.completeExceptionally(failed);
            } finally {
                forget(next);
            }
        });
        return next;
    }

    /// Who waits holds the result; here it must not outlive the soft reference.
    private synchronized void forget(Building done) {
        if (building == done) {
            building = null;
        }
    }
}
