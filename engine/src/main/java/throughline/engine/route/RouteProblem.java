package throughline.engine.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The steps that exist and the learner who chooses among them.
///
/// Time is counted in terms. A step started in term t with duration d is done at t + d and takes one of `slots` in
/// each of its terms; a step of duration 0 is done at once and takes none. A step is taken at most once.
///
/// @param startPlace institution at which the learner is; empty for none
/// @param startTerm term in which the learner begins
/// @param lastTerm  latest term at which a route may be finished
/// @param slots     steps that may run side by side, at least 1
/// @param done      ids of steps the learner has behind them
/// @param goals     for each goal its requirement; in the order in which answers are wanted
public record RouteProblem(
        String startPlace,
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
    /// @param setting    where and when it is held
    /// @param risk       that of failing it
    public record Step(
            String id,
            Condition requires,
            int duration,
            long costCents,
            long unitsSaved,
            int firstStart,
            int lastStart,
            List<String> satisfies,
            Map<String, Integer> bridges,
            Setting setting,
            Risk risk) {
        /// A step that nobody fails.
        public Step(
                String id,
                Condition requires,
                int duration,
                long costCents,
                long unitsSaved,
                int firstStart,
                int lastStart,
                List<String> satisfies,
                Map<String, Integer> bridges,
                Setting setting) {
            this(
                    id,
                    requires,
                    duration,
                    costCents,
                    unitsSaved,
                    firstStart,
                    lastStart,
                    satisfies,
                    bridges,
                    setting,
                    Risk.NONE);
        }

        /// A step that is held anywhere, takes one slot and is failed by nobody.
        public Step(
                String id,
                Condition requires,
                int duration,
                long costCents,
                long unitsSaved,
                int firstStart,
                int lastStart,
                List<String> satisfies,
                Map<String, Integer> bridges) {
            this(
                    id,
                    requires,
                    duration,
                    costCents,
                    unitsSaved,
                    firstStart,
                    lastStart,
                    satisfies,
                    bridges,
                    Setting.ANYWHERE);
        }

        public Step {
            satisfies = List.copyOf(satisfies);
            bridges = Map.copyOf(bridges);
            if (duration < 0 || costCents < 0 || unitsSaved < 0) {
                throw new IllegalArgumentException("negative duration, cost or units: " + id);
            }
        }
    }

    /// Where and when a step is held, and what it consists of.
    ///
    /// @param place   institution; empty for none
    /// @param slots   slots it takes while it lasts, 1 or more
    /// @param seasons of a year of `yearTerms` terms those in which it can be started; empty for all
    /// @param work    courses that make up the step; its duration and cost are then what is left of them, and the
    ///                step's own cost comes on top
    public record Setting(
            String place,
            int slots,
            int yearTerms,
            Set<Integer> seasons,
            @Nullable Coursework work) {
        public static final Setting ANYWHERE = new Setting("", 1, 1, Set.of(), null);

        public Setting {
            seasons = Set.copyOf(seasons);
            if (slots < 1 || yearTerms < 1) {
                throw new IllegalArgumentException(
                        "a step takes a slot and a year a term: " + slots + ", " + yearTerms);
            }
        }
    }

    /// A problem for a learner who is nowhere yet.
    public RouteProblem(
            int startTerm,
            int lastTerm,
            int slots,
            List<String> done,
            List<Step> steps,
            SequencedMap<String, Condition> goals) {
        this("", startTerm, lastTerm, slots, done, steps, goals);
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
    /// @param moves      places that the learner comes to beyond the one of the start
    /// @param risk       that of failing any one of the steps
    /// @param steps      steps with their start terms, by start, then in the order of the problem
    public record Route(int finish, long costCents, long unitsSaved, int moves, Risk risk, List<Placed> steps) {
        public Route {
            steps = List.copyOf(steps);
        }

        boolean dominates(int otherFinish, long otherCost, long otherSaved, int otherMoves, Risk otherRisk) {
            return finish <= otherFinish
                    && costCents <= otherCost
                    && unitsSaved >= otherSaved
                    && moves <= otherMoves
                    && risk.isNoWorseThan(otherRisk);
        }
    }

    /// A step with the term in which it is started.
    public record Placed(String step, int start, int finish) {}

    /// The best routes to one goal: none of them is beaten in finish, cost, units saved, moves and risk at once.
    ///
    /// @param routes soonest first; of equal routes the one found first in the order of steps
    /// @param proven whether no better route exists in this model; false when the search hit its limit
    public record Front(String goal, List<Route> routes, boolean proven) {
        public Front {
            var sorted = new ArrayList<>(routes);
            sorted.sort(Comparator.comparingInt(Route::finish)
                    .thenComparingLong(Route::costCents)
                    .thenComparingLong(Route::unitsSaved)
                    .thenComparingInt(Route::moves)
                    .thenComparingLong(route -> route.risk().known())
                    .thenComparingInt(route -> route.risk().unknown()));
            routes = List.copyOf(sorted);
        }
    }
}
