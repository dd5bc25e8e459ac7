package throughline.engine.route;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import throughline.engine.route.RouteProblem.Route;

/// Says which labels cannot come to anything: whatever they do, a route that is known already is no worse.
///
/// For each way to fulfil the goal the soonest finish, the least cost, the most units, the fewest moves and the least
/// risk that can still be imagined are computed apart, each from an {@link Outlook} and from the steps that nobody can
/// do without.
final class Bounds {
    private final RouteProblem problem;
    private final Steps steps;
    private final int[] useful;
    private final Outlook outlook;
    private final List<Way> ways;

    /// @param needed steps without which this set of things cannot be had
    private record Way(int[][] set, int[] needed) {}

    Bounds(RouteProblem problem, Steps steps, int[] useful, int[][] wanted) {
        this.problem = problem;
        this.steps = steps;
        this.useful = useful;
        this.outlook = new Outlook(problem, steps, useful);
        this.ways = new ArrayList<>();
        for (var set : wanted.length == 0 ? new int[1][0] : wanted) {
            ways.add(new Way(new int[][] {set}, needed(set)));
        }
    }

    private int[] needed(int[] set) {
        return IntStream.of(useful).filter(step -> !canReach(set, step)).toArray();
    }

    private boolean canReach(int[] set, int without) {
        var done = steps.start();
        for (var changed = true; changed; ) {
            changed = false;
            for (var step : useful) {
                if (step != without && !steps.gives(step, done) && Steps.holds(steps.requires(step), done)) {
                    done = steps.completed(done, step);
                    changed = true;
                }
            }
        }
        return Steps.holds(new int[][] {set}, done);
    }

    /// What a label can come to at best.
    ///
    /// @param finish soonest finish over all ways to the goal
    /// @param cost   least cost over all ways to the goal
    /// @param lost   whether a known route is no worse than all that
    record Hope(boolean lost, int finish, long cost, long saved) {
        static final Hope UNKNOWN = new Hope(false, 0, 0, 0);
    }

    /// @param known routes found so far
    Hope of(Label label, int term, List<Route> known) {
        outlook.look(label, term);
        var saved = label.saved();
        for (var step : useful) {
            if (steps.saved(step) > 0 && outlook.canTake(label, step, term)) {
                saved += steps.saved(step);
            }
        }
        var moves = Bits.size(label.places()) - Bits.size(steps.startPlaces());
        var lost = true;
        var soonest = Outlook.NEVER;
        var cheapest = Outlook.DEAR;
        for (var way : ways) {
            var ready = outlook.ready(way.set(), term);
            if (ready > problem.lastTerm()) {
                continue;
            }
            var finish = Math.max(label.lastFinish(ready), term + leastTerms(label, way, term));
            var cost = label.cost() + Math.max(outlook.cost(way.set()), leastCost(label, way));
            var most = saved;
            var fewest = moves + outlook.newPlaces(way.set());
            var safest = leastRisk(label, way);
            soonest = Math.min(soonest, finish);
            cheapest = Math.min(cheapest, cost);
            lost &= finish > problem.lastTerm()
                    || known.stream().anyMatch(route -> route.dominates(finish, cost, most, fewest, safest));
        }
        return new Hope(lost, soonest, cheapest, saved);
    }

    /// Terms that the needed steps fill when they are packed without a gap.
    private int leastTerms(Label label, Way way, int term) {
        var filled = 0;
        for (var running : label.running()) {
            filled += running.finish() - term;
        }
        for (var step : way.needed()) {
            if (!Bits.has(label.taken(), step)) {
                filled += steps.slots(step) * steps.shortest(step);
            }
        }
        return Math.ceilDiv(filled, problem.slots());
    }

    private long leastCost(Label label, Way way) {
        long cost = 0;
        for (var step : way.needed()) {
            if (!Bits.has(label.taken(), step)) {
                cost += outlook.leastCost(step);
            }
        }
        return cost;
    }

    /// The risk of what is taken and of the needed steps that are still to be taken.
    private Risk leastRisk(Label label, Way way) {
        var risk = label.risk();
        for (var step : way.needed()) {
            if (!Bits.has(label.taken(), step)) {
                risk = risk.plus(steps.risk(step));
            }
        }
        return risk;
    }
}
