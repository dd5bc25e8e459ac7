package throughline.engine.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The steps that exist and the learner who chooses among them.
///
/// Time is counted in terms. A step started in term t with duration d is done at t + d and takes one of `slots` in each
/// of its terms; a step of duration 0 is done at once and takes none. A step is taken at most once.
///
/// @param startTerm term in which the learner begins
/// @param lastTerm  latest term at which a route may be finished
/// @param slots     steps that may run side by side, at least 1
/// @param done      ids of steps the learner has behind them
/// @param goals     for each goal its requirement; in the order in which answers are wanted
public record RouteProblem(
        int startTerm,
        int lastTerm,
        int slots,
        List<String> done,
        List<Step> steps,
        SequencedMap<String, Condition> goals) {

    /// Any one of several sets of steps, each of which is needed whole. Without sets nothing is asked.
    public record Condition(List<List<String>> anyOf) {
        public static final Condition NONE = new Condition(List.of());

        public Condition {
            anyOf = anyOf.stream().map(List::copyOf).toList();
        }
    }

    /// One step: a course, an exam, a program.
    ///
    /// @param duration   terms it takes, 0 or more
    /// @param costCents  cost to the learner
    /// @param unitsSaved college units that need not be repeated because of it, in hundredths
    /// @param firstStart earliest term in which it can be started
    /// @param lastStart  latest term in which it can be started
    /// @param satisfies  other steps that count as done when this one is
    /// @param bridges    shorter durations for who already has the named step done
    public record Step(
            String id,
            Condition requires,
            int duration,
            long costCents,
            long unitsSaved,
            int firstStart,
            int lastStart,
            List<String> satisfies,
            Map<String, Integer> bridges) {
        public Step {
            satisfies = List.copyOf(satisfies);
            bridges = Map.copyOf(bridges);
            if (duration < 0 || costCents < 0 || unitsSaved < 0) {
                throw new IllegalArgumentException("negative duration, cost or units: " + id);
            }
        }
    }

    public RouteProblem {
        if (slots < 1 || lastTerm < startTerm) {
            throw new IllegalArgumentException("expected a slot and a last term not before the start: " + slots
                    + " slots, terms " + startTerm + " to " + lastTerm);
        }
        done = List.copyOf(done);
        steps = List.copyOf(steps);
        var ids = new HashMap<String, Integer>();
        for (var step : steps) {
            if (ids.put(step.id(), 0) != null) {
                throw new IllegalArgumentException("two steps have the id " + step.id());
            }
        }
    }

    /// A way to a goal.
    ///
    /// @param finish     term at which every step of it is done
    /// @param steps      steps with their start terms, by start, then in the order of the problem
    public record Route(int finish, long costCents, long unitsSaved, List<Placed> steps) {
        public Route {
            steps = List.copyOf(steps);
        }

        boolean dominates(int otherFinish, long otherCost, long otherSaved) {
            return finish <= otherFinish && costCents <= otherCost && unitsSaved >= otherSaved;
        }
    }

    /// A step with the term in which it is started.
    public record Placed(String step, int start, int finish) {}

    /// The best routes to one goal: none of them is beaten in finish, cost and units saved at once.
    ///
    /// @param routes soonest first; of equal routes the one found first in the order of steps
    /// @param proven whether no better route exists in this model; false when the search hit its limit
    public record Front(String goal, List<Route> routes, boolean proven) {
        public Front {
            var sorted = new ArrayList<>(routes);
            sorted.sort(Comparator.comparingInt(Route::finish)
                    .thenComparingLong(Route::costCents)
                    .thenComparingLong(Route::unitsSaved));
            routes = List.copyOf(sorted);
        }
    }
}
