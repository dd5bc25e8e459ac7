package throughline.engine.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import throughline.engine.route.RouteProblem.Front;
import throughline.engine.route.RouteProblem.Placed;
import throughline.engine.route.RouteProblem.Route;

/// Finds the Pareto front of routes to each goal by multi-label rounds: a round is a term, a label what one learner has
/// done, is doing, has paid, saved and risked by then.
///
/// A label is dropped when another of the same round has at least its steps done or in progress as early, has paid and
/// risked no more, and loses nothing by the steps that are closed to it and still open to the first: neither the units
/// they save nor the doors they open; or when even its best imaginable end ({@link Bounds}) is beaten by a route that
/// is known. A first pass that keeps only a few labels of each round finds good routes to beat. Both drops keep the
/// front exact. Built for one problem; not for several threads.
public final class RouteSearch {
    /// Labels that the first pass keeps of each round.
    private static final int FIRST_WIDTH = 9;

    private final Steps steps;
    private final RouteProblem problem;
    private final int maxLabels;
    private final boolean bounded;

    /// @param maxLabels labels to look at for one goal before the search gives up proving
    public RouteSearch(RouteProblem problem, int maxLabels) {
        this(problem, maxLabels, true);
    }

    private RouteSearch(RouteProblem problem, int maxLabels, boolean bounded) {
        this.problem = problem;
        this.steps = Steps.of(problem);
        this.maxLabels = maxLabels;
        this.bounded = bounded;
    }

    /// The same rounds without bounds, the first pass and an order of decisions: what the search is measured against.
    public static RouteSearch withoutBounds(RouteProblem problem, int maxLabels) {
        return new RouteSearch(problem, maxLabels, false);
    }

    /// The front of every goal, in the order of the problem.
    public List<Front> fronts() {
        return problem.goals().sequencedKeySet().stream().map(this::front).toList();
    }

    /// The front of one goal; without routes when the goal cannot be reached in time.
    public Front front(String goal) {
        return front(goal, List.of(new Alternative(goal, Set.of())));
    }

    /// One of several goals, any of which will do.
    ///
    /// @param without ids of steps that are not to be taken for this goal
    public record Alternative(String goal, Set<String> without) {
        public Alternative {
            without = Set.copyOf(without);
        }
    }

    /// The best routes to any one of several goals.
    public Front front(String name, List<Alternative> alternatives) {
        var best = new ArrayList<Route>();
        var all = alternatives.stream().map(one -> new Rounds(one, best)).toList();
        var open = bounded
                ? all.stream()
                        .sorted(Comparator.comparingInt(Rounds::soonest))
                        .filter(one -> !one.first())
                        .toList()
                : all;
        var proven = open.stream().map(Rounds::all).reduce(true, Boolean::logicalAnd);
        return new Front(name, best, proven && steps.plansProven());
    }

    /// The courses of a step that has coursework, term by term from its start, as a route takes them.
    public List<List<String>> courses(Route route, Placed placed) {
        return steps.courses(steps.index(placed.step()), doneBefore(route, placed), placed.start());
    }

    /// What the step costs as a route takes it, in cents.
    public long costCents(Route route, Placed placed) {
        return steps.cost(steps.index(placed.step()), doneBefore(route, placed));
    }

    private long[] doneBefore(Route route, Placed placed) {
        var done = steps.start();
        for (var other : route.steps()) {
            if (!other.equals(placed) && other.finish() <= placed.start()) {
                done = steps.completed(done, steps.index(other.step()));
            }
        }
        return done;
    }

    /// A label and what it can come to; the same as another only when it is the other.
    private static final class Hopeful {
        static final List<Comparator<Hopeful>> ORDERS = List.of(
                Comparator.<Hopeful>comparingInt(one -> one.hope.finish()).thenComparingLong(one -> one.hope.cost()),
                Comparator.<Hopeful>comparingLong(one -> one.hope.cost()).thenComparingInt(one -> one.hope.finish()),
                Comparator.<Hopeful>comparingLong(one -> -one.hope.saved()).thenComparingInt(one -> one.hope.finish()));

        private final Label label;
        private final Bounds.Hope hope;

        Hopeful(Label label, Bounds.Hope hope) {
            this.label = label;
            this.hope = hope;
        }

        Label label() {
            return label;
        }
    }

    /// The search for one goal.
    private final class Rounds {
        private final int[][] wanted;
        private final int[] useful;
        private final long[] matters;
        private final Moves moves;
        private final Bounds bounds;
        private final List<Route> best;
        private final int soonest;
        private int labels;

        /// @param best the best routes found so far, for this or any other goal that will do
        Rounds(Alternative alternative, List<Route> best) {
            var condition = problem.goals().get(alternative.goal());
            if (condition == null) {
                throw new IllegalArgumentException("no such goal: " + alternative.goal());
            }
            this.wanted = steps.condition(condition);
            var useful = steps.usefulFor(wanted, alternative.without());
            this.useful = IntStream.range(0, steps.count())
                    .filter(step -> useful[step] && !alternative.without().contains(steps.id(step)))
                    .toArray();
            this.matters = new long[steps.words()];
            IntStream.range(0, useful.length).filter(thing -> useful[thing]).forEach(thing -> Bits.set(matters, thing));
            this.moves = new Moves(problem, steps, this.useful);
            this.bounds = new Bounds(problem, steps, this.useful, wanted);
            this.best = best;
            this.soonest = bounded
                    ? bounds.of(moves.first(), problem.startTerm(), best).finish()
                    : 0;
        }

        /// Soonest imaginable finish.
        int soonest() {
            return soonest;
        }

        /// Looks at the most hopeful labels only; whether these were all.
        boolean first() {
            return bounds.of(moves.first(), problem.startTerm(), best).lost() || rounds(FIRST_WIDTH);
        }

        /// Looks at all labels; whether the limit allowed it.
        boolean all() {
            labels = 0;
            return rounds(Integer.MAX_VALUE);
        }

        /// Goes through the terms; whether no label was left out.
        private boolean rounds(int width) {
            var complete = true;
            var round = List.of(moves.first());
            for (int term = problem.startTerm(); term <= problem.lastTerm() && !round.isEmpty(); term++) {
                var next = new ArrayList<Hopeful>();
                for (var label : expand(round, term)) {
                    var later = moves.later(label, term + 1);
                    var hope = bounded ? bounds.of(later, term + 1, best) : Bounds.Hope.UNKNOWN;
                    if (!hope.lost()) {
                        next.add(new Hopeful(later, hope));
                    }
                }
                var fits = next.size() <= width;
                complete &= fits;
                round = fits ? next.stream().map(Hopeful::label).toList() : few(next, width);
            }
            return complete && labels <= maxLabels;
        }

        /// The most hopeful labels by each of three measures.
        private List<Label> few(List<Hopeful> round, int width) {
            var kept = new LinkedHashSet<Hopeful>();
            for (var order : Hopeful.ORDERS) {
                round.stream()
                        .sorted(order)
                        .limit(width / Hopeful.ORDERS.size())
                        .forEach(kept::add);
            }
            return kept.stream().map(Hopeful::label).toList();
        }

        /// All labels that can come out of decisions in this term, those without a decision included.
        private List<Label> expand(List<Label> round, int term) {
            var open = new ArrayDeque<>(round);
            var settled = new Bag(steps, useful, matters, term);
            while (!open.isEmpty()) {
                var label = open.poll();
                if (++labels > maxLabels) {
                    return settled.labels();
                }
                var free = bounded ? moves.free(label, term) : -1;
                if (free >= 0) {
                    open.push(moves.started(label, free, term));
                    continue;
                }
                if (!settled.add(label)) {
                    continue;
                }
                finish(label, term);
                for (var step : useful) {
                    if (moves.mayStart(label, step, term) && !(bounded && moves.isOutOfOrder(label, step, term))) {
                        var next = moves.started(label, step, term);
                        if (!bounded || !bounds.of(next, term, best).lost()) {
                            open.add(next);
                        }
                    }
                }
            }
            return settled.labels();
        }

        private void finish(Label label, int term) {
            var moved = Bits.size(label.places()) - Bits.size(steps.startPlaces());
            if (label.running().isEmpty()
                    && Steps.holds(wanted, label.done())
                    && best.stream()
                            .noneMatch(
                                    route -> route.dominates(term, label.cost(), label.saved(), moved, label.risk()))) {
                var schedule = new Replay(problem, steps).trimmed(trace(label), wanted);
                var found = new Route(term, label.cost(), label.saved(), moved, label.risk(), schedule);
                best.removeIf(route -> found.dominates(
                        route.finish(), route.costCents(), route.unitsSaved(), route.moves(), route.risk()));
                best.add(found);
            }
        }

        private List<Placed> trace(Label last) {
            var placed = new ArrayList<Placed>();
            for (Label label = last; label.before() != null; label = label.before()) {
                if (label.step() >= 0) {
                    var duration = steps.duration(label.step(), label.before().done(), label.start());
                    placed.add(new Placed(steps.id(label.step()), label.start(), label.start() + duration));
                }
            }
            placed.sort(Comparator.comparingInt(Placed::start).thenComparing(step -> steps.index(step.step())));
            return placed;
        }
    }
}
