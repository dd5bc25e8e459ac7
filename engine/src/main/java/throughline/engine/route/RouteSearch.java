package throughline.engine.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.route.RouteProblem.Front;
import throughline.engine.route.RouteProblem.Placed;
import throughline.engine.route.RouteProblem.Route;

/// Finds the Pareto front of routes to each goal by multi-label rounds: a round is a term, a label what one learner
/// has
/// done, is doing, has paid and saved by then.
///
/// A label is dropped when another of the same round has at least its steps done or in progress as early, has paid no
/// more, and loses nothing by the steps that are closed to it and still open to the first: neither the units they save
/// nor the doors they open; or when even its best imaginable end is beaten by a finished route. Both drops keep the
/// front exact. Built for one problem; not for several threads.
public final class RouteSearch {
    private final Steps steps;
    private final RouteProblem problem;
    private final int maxLabels;

    /// @param maxLabels labels to look at for one goal before the search gives up proving
    public RouteSearch(RouteProblem problem, int maxLabels) {
        this.problem = problem;
        this.steps = Steps.of(problem);
        this.maxLabels = maxLabels;
    }

    /// The front of every goal, in the order of the problem.
    public List<Front> fronts() {
        return problem.goals().sequencedKeySet().stream().map(this::front).toList();
    }

    /// The front of one goal; without routes when the goal cannot be reached in time.
    public Front front(String goal) {
        var condition = problem.goals().get(goal);
        if (condition == null) {
            throw new IllegalArgumentException("no such goal: " + goal);
        }
        return new Rounds(goal, steps.condition(condition)).run();
    }

    /// What a learner has at the beginning of a term.
    ///
    /// @param done    steps done or counted as done, by bit
    /// @param taken   steps started so far, by bit
    /// @param running steps in progress, by finish, once for every slot they take
    /// @param spent   steps that are closed to the learner, or will be when what is running ends, by bit
    /// @param places  places the learner has come to, by bit
    private record Label(
            long[] done,
            long[] taken,
            List<Running> running,
            long[] spent,
            long cost,
            long saved,
            long[] places,
            @Nullable Label before,
            int step,
            int start) {}

    private record Running(int step, int finish) {}

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

    private long[] spent(long[] done, long[] taken, List<Running> running) {
        var spent = Steps.union(done, taken);
        for (var step : running) {
            spent = steps.completed(spent, step.step());
        }
        return spent;
    }

    /// Places beyond the one of the start.
    private int moves(Label label) {
        return Steps.size(label.places()) - Steps.size(steps.startPlaces());
    }

    private static boolean isClosed(Label label, int step) {
        return Steps.has(label.done(), step) || Steps.has(label.taken(), step);
    }

    /// One search; used once.
    private final class Rounds {
        private final String goal;
        private final int[][] wanted;
        private final boolean[] useful;
        private final List<Route> best = new ArrayList<>();
        private int labels;
        private boolean proven = true;

        Rounds(String goal, int[][] wanted) {
            this.goal = goal;
            this.wanted = wanted;
            this.useful = steps.usefulFor(wanted);
        }

        Front run() {
            var round = List.of(new Label(
                    steps.start(),
                    new long[steps.words()],
                    List.of(),
                    steps.start(),
                    0,
                    0,
                    steps.startPlaces(),
                    null,
                    -1,
                    0));
            for (int term = problem.startTerm(); term <= problem.lastTerm() && !round.isEmpty(); term++) {
                round = advance(expand(round, term), term);
            }
            return new Front(goal, best, proven && steps.plansProven());
        }

        /// All labels that can come out of decisions in this term, those without a decision included.
        private List<Label> expand(List<Label> round, int term) {
            var open = new ArrayDeque<>(round);
            var settled = new Bag(term);
            while (!open.isEmpty()) {
                var label = open.poll();
                if (++labels > maxLabels) {
                    proven = false;
                    return settled.labels();
                }
                if (!settled.add(label)) {
                    continue;
                }
                finish(label, term);
                for (int step = 0; step < steps.count(); step++) {
                    if (useful[step] && mayStart(label, step, term)) {
                        open.add(started(label, step, term));
                    }
                }
            }
            return settled.labels();
        }

        private void finish(Label label, int term) {
            if (!label.running().isEmpty() || !steps.holds(wanted, label.done())) {
                return;
            }
            if (best.stream().noneMatch(route -> route.dominates(term, label.cost(), label.saved(), moves(label)))) {
                var schedule = new Replay(problem, steps).trimmed(trace(label), wanted);
                var found = new Route(term, label.cost(), label.saved(), moves(label), schedule);
                best.removeIf(
                        route -> found.dominates(route.finish(), route.costCents(), route.unitsSaved(), route.moves()));
                best.add(found);
            }
        }

        private boolean mayStart(Label label, int step, int term) {
            if (isClosed(label, step) || !steps.opens(step, term) || !steps.holds(steps.requires(step), label.done())) {
                return false;
            }
            var hasRoom = label.running().size() + steps.slots(step) <= problem.slots();
            // How long coursework takes is dear to know, so what is certain without it comes first.
            if (!hasRoom && !steps.mayBeInstant(step, label.done())) {
                return false;
            }
            var duration = steps.duration(step, label.done(), term);
            return (duration == 0 || hasRoom) && term + duration <= problem.lastTerm();
        }

        private Label started(Label label, int step, int term) {
            var duration = steps.duration(step, label.done(), term);
            var taken = Steps.with(label.taken(), step);
            var cost = label.cost() + steps.cost(step, label.done());
            var saved = label.saved() + steps.saved(step);
            var place = steps.place(step);
            var places = place < 0 ? label.places() : Steps.with(label.places(), place);
            if (duration == 0) {
                var done = steps.completed(label.done(), step);
                var spent = spent(done, taken, label.running());
                return new Label(done, taken, label.running(), spent, cost, saved, places, label, step, term);
            }
            var running = new ArrayList<>(label.running());
            for (int slot = 0; slot < steps.slots(step); slot++) {
                running.add(new Running(step, term + duration));
            }
            running.sort(Comparator.comparingInt(Running::finish).thenComparingInt(Running::step));
            var spent = spent(label.done(), taken, running);
            return new Label(label.done(), taken, List.copyOf(running), spent, cost, saved, places, label, step, term);
        }

        /// The labels of the next term: what ends there is done; what can no longer win is dropped.
        private List<Label> advance(List<Label> settled, int term) {
            var next = new ArrayList<Label>();
            for (var label : settled) {
                var done = label.done();
                var running = new ArrayList<Running>();
                for (var step : label.running()) {
                    if (step.finish() == term + 1) {
                        done = steps.completed(done, step.step());
                    } else {
                        running.add(step);
                    }
                }
                var later = new Label(
                        done,
                        label.taken(),
                        running,
                        label.spent(),
                        label.cost(),
                        label.saved(),
                        label.places(),
                        label,
                        -1,
                        0);
                if (!hopeless(later, term + 1)) {
                    next.add(later);
                }
            }
            return next;
        }

        /// Whether even finishing now, at no more cost and with all that can still be saved, would be beaten.
        private boolean hopeless(Label label, int term) {
            var imaginable = label.saved();
            for (int step = 0; step < steps.count(); step++) {
                if (useful[step] && !Steps.has(label.taken(), step)) {
                    imaginable += steps.saved(step);
                }
            }
            var soonest =
                    label.running().isEmpty() ? term : label.running().getLast().finish();
            var most = imaginable;
            return best.stream().anyMatch(route -> route.dominates(soonest, label.cost(), most, moves(label)));
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

    /// The labels of one term, none of which dominates another.
    private final class Bag {
        private final int term;
        private final List<Label> labels = new ArrayList<>();

        Bag(int term) {
            this.term = term;
        }

        boolean add(Label label) {
            for (var other : labels) {
                if (dominates(other, label)) {
                    return false;
                }
            }
            labels.removeIf(other -> dominates(label, other));
            labels.add(label);
            return true;
        }

        List<Label> labels() {
            return List.copyOf(labels);
        }

        /// Whether whatever `other` can still do, `label` can do as well and end no worse.
        private boolean dominates(Label label, Label other) {
            return label.cost() <= other.cost()
                    && label.running().size() <= other.running().size()
                    && Steps.contains(label.done(), other.done())
                    && endsNoLater(label, other)
                    && Steps.contains(other.places(), label.places())
                    && hasWhatRuns(label, other)
                    && losesNothing(label, other);
        }

        /// Whether all that ends in `other` is there in `label` by then.
        private boolean hasWhatRuns(Label label, Label other) {
            for (var running : other.running()) {
                if (!has(label, running.step(), running.finish())) {
                    return false;
                }
            }
            return true;
        }

        /// Whether the steps that `other` can still take, and `label` cannot, would give `other` no more units and
        /// nothing that `label` does not have by then.
        private boolean losesNothing(Label label, Label other) {
            long units = 0;
            for (int step = 0; step < steps.count(); step++) {
                if (Steps.has(label.spent(), step) && !isClosed(other, step)) {
                    units += steps.saved(step);
                    if (!has(label, step, term + steps.shortest(step))) {
                        return false;
                    }
                }
            }
            return label.saved() - units >= other.saved();
        }

        /// Whether all that a step would give is done in `label` by the beginning of a term.
        private boolean has(Label label, int step, int by) {
            if (steps.gives(step, label.done())) {
                return true;
            }
            var done = label.done();
            for (var running : label.running()) {
                if (running.finish() <= by) {
                    done = steps.completed(done, running.step());
                }
            }
            return steps.gives(step, done);
        }

        /// Slots become free no later, compared one by one from the last.
        private boolean endsNoLater(Label label, Label other) {
            var ours = label.running();
            var theirs = other.running();
            for (int back = 1; back <= ours.size(); back++) {
                if (ours.get(ours.size() - back).finish()
                        > theirs.get(theirs.size() - back).finish()) {
                    return false;
                }
            }
            return true;
        }
    }
}
