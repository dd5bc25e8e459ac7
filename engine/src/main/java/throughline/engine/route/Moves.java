package throughline.engine.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import throughline.engine.route.Label.Running;

/// What a learner can do in a term, and what comes of it.
final class Moves {
    private static final Comparator<Running> BY_FINISH =
            Comparator.comparingInt(Running::finish).thenComparingInt(Running::step);

    private final RouteProblem problem;
    private final Steps steps;
    private final int[] useful;

    /// @param useful steps that may be taken, in their order
    Moves(RouteProblem problem, Steps steps, int[] useful) {
        this.problem = problem;
        this.steps = steps;
        this.useful = useful;
    }

    Label first() {
        return new Label(
                steps.start(),
                new long[steps.words()],
                List.of(),
                steps.start(),
                0,
                0,
                steps.startPlaces(),
                Risk.NONE,
                null,
                -1,
                problem.startTerm());
    }

    boolean mayStart(Label label, int step, int term) {
        if (label.isClosed(step) || !steps.opens(step, term) || !Steps.holds(steps.requires(step), label.done())) {
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

    Label started(Label label, int step, int term) {
        var duration = steps.duration(step, label.done(), term);
        var taken = Bits.with(label.taken(), step);
        var cost = label.cost() + steps.cost(step, label.done());
        var saved = label.saved() + steps.saved(step);
        var risk = label.risk().plus(steps.risk(step));
        var place = steps.place(step);
        var places = place < 0 ? label.places() : Bits.with(label.places(), place);
        if (duration == 0) {
            var done = steps.completed(label.done(), step);
            var spent = spent(done, taken, label.running());
            return new Label(done, taken, label.running(), spent, cost, saved, places, risk, label, step, term);
        }
        var running = new ArrayList<>(label.running());
        for (int slot = 0; slot < steps.slots(step); slot++) {
            running.add(new Running(step, term + duration));
        }
        running.sort(BY_FINISH);
        var spent = spent(label.done(), taken, running);
        return new Label(
                label.done(), taken, List.copyOf(running), spent, cost, saved, places, risk, label, step, term);
    }

    private long[] spent(long[] done, long[] taken, List<Running> running) {
        var spent = Bits.union(done, taken);
        for (var step : running) {
            spent = steps.completed(spent, step.step());
        }
        return spent;
    }

    /// The same learner a term later, with what has ended by then.
    Label later(Label label, int term) {
        var done = label.done();
        var running = new ArrayList<Running>(label.running().size());
        for (var step : label.running()) {
            if (step.finish() == term) {
                done = steps.completed(done, step.step());
            } else {
                running.add(step);
            }
        }
        return new Label(
                done,
                label.taken(),
                running,
                label.spent(),
                label.cost(),
                label.saved(),
                label.places(),
                label.risk(),
                label,
                -1,
                term);
    }

    /// A step that costs nothing, takes no time, cannot be failed, leads to no new place and closes no door: who can
    /// take it now loses nothing by doing so. -1 when there is none.
    int free(Label label, int term) {
        for (var step : useful) {
            if (steps.isPlainlyFree(step)
                    && (steps.place(step) < 0 || Bits.has(label.places(), steps.place(step)))
                    && mayStart(label, step, term)
                    && steps.duration(step, label.done(), term) == 0
                    && closesNothing(label, step)) {
                return step;
            }
        }
        return -1;
    }

    /// Whether all that counts as done by a step saves no units of its own and opens nothing else.
    private boolean closesNothing(Label label, int step) {
        for (var other : steps.alsoClosed(step)) {
            if (!label.isClosed(other)
                    && (steps.saved(other) > 0 || !steps.gives(other, steps.completed(label.done(), step)))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the last step and one that would follow it in the same term end in the same when taken in the order of
    /// their numbers, so that only that order need be looked at. What is free comes before all else.
    boolean isOutOfOrder(Label label, int step, int term) {
        var before = label.before();
        var last = label.step();
        if (before == null || last <= step || label.start() != term || free(before, term) == last) {
            return false;
        }
        var lastTookTime = label.done() == before.done();
        if (lastTookTime) {
            return steps.duration(step, label.done(), term) > 0;
        }
        return !steps.hasWork(step)
                && !steps.hasWork(last)
                && mayStart(before, step, term)
                && steps.duration(step, before.done(), term) == 0
                && !Bits.has(steps.completed(before.done(), step), last);
    }
}
