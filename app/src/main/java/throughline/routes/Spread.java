package throughline.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import throughline.engine.route.RouteProblem.Route;

/// Chooses a few routes of a front that stand for all of it.
///
/// The best at each measure come first; then, again and again, the route that is farthest from all that are kept, each
/// measure counted from its least to its greatest value (farthest-point sampling: Gonzalez, Clustering to minimize the
/// maximum intercluster distance, 1985). Of equals the sooner, then the cheaper one.
final class Spread {
    private static final Comparator<Route> ORDER = Comparator.comparingInt(Route::finish)
            .thenComparingLong(Route::costCents)
            .thenComparing(Comparator.comparingLong(Route::unitsSaved).reversed())
            .thenComparingInt(Route::moves)
            .thenComparingLong(route -> route.risk().known())
            .thenComparingInt(route -> route.risk().unknown());

    /// Costs are shares of published costs and no more exact than this: a route that is only so much cheaper than
    /// another that is no worse otherwise is not worth a card.
    private static final long SMALL_CENTS = 25_00;

    private Spread() {}

    /// At most so many routes, soonest first.
    static List<Route> of(List<Route> front, int most) {
        var sorted = front.stream().sorted(ORDER).toList();
        var ordered = sorted.stream()
                .filter(route -> sorted.stream().noneMatch(other -> nearlyBeats(other, route)))
                .toList();
        var kept = new LinkedHashSet<Route>();
        ordered.stream().min(Comparator.comparingInt(Route::finish)).ifPresent(kept::add);
        ordered.stream().min(Comparator.comparingLong(Route::costCents)).ifPresent(kept::add);
        ordered.stream().max(Comparator.comparingLong(Route::unitsSaved)).ifPresent(kept::add);
        ordered.stream().min(Comparator.comparingInt(Route::moves)).ifPresent(kept::add);
        ordered.stream()
                .filter(route -> route.risk().unknown() == 0)
                .min(Comparator.comparingLong(route -> route.risk().known()))
                .ifPresent(kept::add);
        var spans = Spans.of(ordered);
        while (kept.size() < Math.min(most, ordered.size())) {
            farthest(ordered, kept, spans).ifPresent(kept::add);
        }
        var chosen = new ArrayList<>(kept.stream().limit(most).toList());
        chosen.sort(ORDER);
        return chosen;
    }

    /// Whether one is no worse than the other but for a small cost, and better in something.
    private static boolean nearlyBeats(Route one, Route other) {
        var noWorse = one.finish() <= other.finish()
                && one.unitsSaved() >= other.unitsSaved()
                && one.moves() <= other.moves()
                && one.risk().isNoWorseThan(other.risk())
                && one.costCents() <= other.costCents() + SMALL_CENTS;
        var better = one.finish() < other.finish()
                || one.unitsSaved() > other.unitsSaved()
                || one.moves() < other.moves()
                || !other.risk().isNoWorseThan(one.risk());
        return noWorse && better;
    }

    private static Optional<Route> farthest(List<Route> front, Set<Route> kept, Spans spans) {
        Route best = null;
        var widest = -1.0;
        for (var route : front) {
            if (!kept.contains(route)) {
                var gap = kept.stream()
                        .mapToDouble(other -> spans.distance(route, other))
                        .min()
                        .orElse(0);
                if (gap > widest) {
                    widest = gap;
                    best = route;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// How far apart the routes of a front lie at most, by measure; at least 1.
    private record Spans(double finish, double cost, double saved, double moves, double risk) {
        static Spans of(List<Route> front) {
            return new Spans(
                    span(front.stream().mapToLong(Route::finish).toArray()),
                    span(front.stream().mapToLong(Route::costCents).toArray()),
                    span(front.stream().mapToLong(Route::unitsSaved).toArray()),
                    span(front.stream().mapToLong(Route::moves).toArray()),
                    span(front.stream().mapToLong(route -> route.risk().known()).toArray()));
        }

        private static double span(long[] values) {
            var summary = Arrays.stream(values).summaryStatistics();
            return values.length == 0 ? 1 : Math.max(1, summary.getMax() - summary.getMin());
        }

        double distance(Route one, Route other) {
            return Math.abs(one.finish() - other.finish()) / finish
                    + Math.abs(one.costCents() - other.costCents()) / cost
                    + Math.abs(one.unitsSaved() - other.unitsSaved()) / saved
                    + Math.abs(one.moves() - other.moves()) / moves
                    + Math.abs(one.risk().known() - other.risk().known()) / risk;
        }
    }
}
