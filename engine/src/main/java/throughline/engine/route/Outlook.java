package throughline.engine.route;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The best imaginable future of a learner: for each thing the soonest term at which it can be done, the least that is
/// still to be paid for it, and the new places that every way to it leads to; each as if nothing else were wanted and
/// slots that are free now stayed free.
///
/// Computed by going through the steps until nothing improves. Used for one label at a time.
final class Outlook {
    /// Beyond any term.
    static final int NEVER = Integer.MAX_VALUE / 4;

    static final long DEAR = Long.MAX_VALUE / 4;

    private final RouteProblem problem;
    private final Steps steps;
    private final int[] useful;
    private final Prices prices;
    /// By step, what makes it shorter or cheaper and can still be had.
    private final int[][] helps;
    private final int[] ready;
    private final long[] cost;
    private final long[] places;
    private final int[] freeAt;
    /// By step with coursework, the soonest term at which all its courses can have been taken.
    private final int[] loads;
    /// By step with coursework, the least that it and all that helps it cost.
    private final long[] least;
    /// What some step gives at once.
    private final long[] instant;
    /// By term from the first, all that can have been taken until it begins, in parts.
    private final long[] pace;
    private long[] had;
    private boolean changed;

    Outlook(RouteProblem problem, Steps steps, int[] useful) {
        this.problem = problem;
        this.steps = steps;
        this.useful = useful;
        this.ready = new int[steps.facts()];
        this.cost = new long[steps.facts()];
        this.places = new long[steps.facts()];
        this.least = new long[steps.count()];
        this.loads = new int[steps.count()];
        this.freeAt = new int[problem.slots() + 1];
        this.had = new long[steps.words()];
        this.prices = new Prices(steps, useful);
        this.helps = new int[steps.count()][];
        for (var step : useful) {
            helps[step] = IntStream.of(steps.shorteners(step))
                    .filter(thing -> IntStream.of(useful).anyMatch(other -> other != step && steps.gives(other, thing)))
                    .toArray();
        }
        this.instant = new long[steps.words()];
        for (var step : useful) {
            if (!steps.hasWork(step) && steps.shortest(step) == 0) {
                IntStream.of(steps.given(step)).forEach(thing -> Bits.set(instant, thing));
            }
        }
        this.pace = pace();
    }

    private long[] pace() {
        var pace = new long[problem.lastTerm() - problem.startTerm() + 2];
        for (int at = 1; at < pace.length; at++) {
            var most = 0;
            for (var step : useful) {
                var yield = steps.yield(step, problem.startTerm() + at - 1);
                most = yield < NEVER ? Math.max(most, yield) : most;
            }
            pace[at] = pace[at - 1] + (long) most * problem.slots();
        }
        return pace;
    }

    /// Soonest term at which so many courses can all have been taken.
    private int taken(int courses, int term) {
        var from = Math.min(Math.max(term, freeAt[1]), problem.lastTerm() + 1) - problem.startTerm();
        var at = from;
        while (at < pace.length && pace[at] - pace[from] < (long) courses * Steps.PARTS) {
            at++;
        }
        return at < pace.length ? problem.startTerm() + at : NEVER;
    }

    /// Looks ahead from a label at the beginning of a term.
    void look(Label label, int term) {
        Arrays.fill(ready, NEVER);
        Arrays.fill(cost, DEAR);
        Arrays.fill(places, -1L);
        had = label.done();
        for (int thing = 0; thing < ready.length; thing++) {
            if (Bits.has(had, thing)) {
                take(thing, term, 0, 0);
            }
        }
        for (var running : label.running()) {
            had = steps.completed(had, running.step());
            for (var thing : steps.given(running.step())) {
                take(thing, running.finish(), 0, 0);
            }
        }
        for (int slots = 0; slots <= problem.slots(); slots++) {
            var over = label.running().size() + slots - problem.slots();
            freeAt[slots] = over <= 0 ? term : label.running().get(over - 1).finish();
        }
        for (var step : useful) {
            if (steps.hasWork(step)) {
                least[step] = prices.least(step, had, label.taken());
                loads[step] = taken(steps.left(step, Bits.union(had, instant)), term);
            }
        }
        do {
            changed = false;
            for (var step : useful) {
                if (!label.isClosed(step)) {
                    relax(label, step, term);
                }
            }
        } while (changed);
    }

    private void take(int thing, int at, long paid, long visited) {
        if (at < ready[thing]) {
            ready[thing] = at;
            changed = true;
        }
        if (paid < cost[thing]) {
            cost[thing] = paid;
            changed = true;
        }
        if ((places[thing] & ~visited) != 0) {
            places[thing] &= visited;
            changed = true;
        }
    }

    private void relax(Label label, int step, int term) {
        var anyOf = steps.requires(step);
        var from = ready(anyOf, term);
        if (from >= NEVER) {
            return;
        }
        var end = Math.max(end(label, step, from), loads[step]);
        if (end > problem.lastTerm()) {
            return;
        }
        var before = cost(anyOf);
        var paid = before + leastCost(step);
        if (steps.hasWork(step)) {
            paid = Math.max(paid, least[step] + steps.otherCost(step, expected(step)));
        }
        var where = steps.place(step);
        // More places than bits are rare; those behind are not counted.
        var here = where < 0 || where > 63 || Bits.has(label.places(), where) ? 0 : 1L << where;
        var visited = places(anyOf) | here;
        for (var thing : steps.given(step)) {
            take(thing, end, paid, visited);
        }
    }

    /// Soonest end of a step that may begin from a term on. What shortens it may come later and still be worth the
    /// wait.
    private int end(Label label, int step, int from) {
        var free = steps.slots(step) > problem.slots() ? NEVER : freeAt[steps.slots(step)];
        var best = NEVER;
        for (int start = steps.nextOpen(step, from); start < best; start = steps.nextOpen(step, start)) {
            var duration = steps.duration(step, by(label, step, start), start);
            var help = nextHelp(step, start);
            if (duration == 0 || start >= free) {
                best = Math.min(best, start + duration);
                start = help;
            } else {
                start = Math.min(help, free);
            }
        }
        return best;
    }

    /// What the label can have by a term, as far as it shortens a step.
    private long[] by(Label label, int step, int term) {
        var done = label.done();
        for (var thing : helps[step]) {
            if (ready[thing] <= term && !Bits.has(done, thing)) {
                done = done == label.done() ? done.clone() : done;
                Bits.set(done, thing);
            }
        }
        return done;
    }

    /// What the label has, with all that it can have of what makes a step cheaper.
    private long[] expected(int step) {
        var done = had;
        for (var thing : helps[step]) {
            if (ready[thing] < NEVER && !Bits.has(done, thing)) {
                done = done == had ? had.clone() : done;
                Bits.set(done, thing);
            }
        }
        return done;
    }

    private int nextHelp(int step, int after) {
        var next = NEVER;
        for (var thing : helps[step]) {
            next = ready[thing] > after ? Math.min(next, ready[thing]) : next;
        }
        return next;
    }

    /// Soonest term at which a condition can hold.
    int ready(int[][] anyOf, int now) {
        var best = anyOf.length == 0 ? now : NEVER;
        for (var all : anyOf) {
            var last = now;
            for (var thing : all) {
                last = Math.max(last, ready[thing]);
            }
            best = Math.min(best, last);
        }
        return best;
    }

    /// The least still to be paid until a condition can hold.
    long cost(int[][] anyOf) {
        var best = anyOf.length == 0 ? 0 : DEAR;
        for (var all : anyOf) {
            long most = 0;
            for (var thing : all) {
                most = Math.max(most, cost[thing]);
            }
            best = Math.min(best, most);
        }
        return best;
    }

    /// The fewest new places until a condition can hold.
    int newPlaces(int[][] anyOf) {
        return Long.bitCount(places(anyOf));
    }

    /// The new places that every way to a condition leads to, by bit.
    private long places(int[][] anyOf) {
        var common = anyOf.length == 0 ? 0 : -1L;
        for (var all : anyOf) {
            long together = 0;
            var known = true;
            for (var thing : all) {
                together |= places[thing];
                known &= ready[thing] < NEVER;
            }
            common &= known ? together : -1L;
        }
        return common;
    }

    /// The least that a step itself costs.
    long leastCost(int step) {
        return steps.cost(step, expected(step));
    }

    /// Whether a step that is still open to the label can be taken in time.
    boolean canTake(Label label, int step, int term) {
        return !label.isClosed(step)
                && ready(steps.requires(step), term) < NEVER
                && end(label, step, ready(steps.requires(step), term)) <= problem.lastTerm();
    }
}
