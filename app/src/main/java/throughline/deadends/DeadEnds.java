package throughline.deadends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import throughline.platform.Progress;
import throughline.region.Region;

/// The dead ends of a Region. Keeps those of the last Region and day it was asked for. Thread-safe.
@Component
public final class DeadEnds {
    private Optional<Kept> kept = Optional.empty();

    private record Kept(String version, LocalDate day, List<DeadEnd> list) {}

    /// All dead ends, what shuts most people out first.
    public synchronized List<DeadEnd> list(Region region, LocalDate day) {
        var same = kept.filter(
                one -> one.version().equals(region.version()) && one.day().equals(day));
        var list = same.map(Kept::list).orElseGet(() -> find(region, day, Progress.silent()));
        kept = Optional.of(new Kept(region.version(), day, list));
        return list;
    }

    /// Searches a Region as of a day.
    static List<DeadEnd> find(Region region, LocalDate day, Progress progress) {
        var ways = new RegionWays(region, day);
        var found = new ArrayList<DeadEnd>();
        for (var check : List.<Runnable>of(
                new EntryChecks(ways, found)::run,
                new OnwardChecks(ways, found)::run,
                new TimeChecks(ways, found)::run,
                new HangingChecks(ways, found)::run,
                new ChoiceChecks(ways, found)::run)) {
            progress.check();
            check.run();
        }
        found.sort(DeadEnd.ORDER);
        return List.copyOf(found);
    }
}
