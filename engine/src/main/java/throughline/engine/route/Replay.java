package throughline.engine.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import throughline.engine.route.RouteProblem.Placed;

/// Walks a schedule term by term, as a check that does not share the search's reasoning.
final class Replay {
    private final RouteProblem problem;
    private final Steps steps;

    Replay(RouteProblem problem, Steps steps) {
        this.problem = problem;
        this.steps = steps;
    }

    /// Whether the steps can be taken exactly as placed and then fulfil the condition.
    boolean allows(List<Placed> schedule, int[][] wanted) {
        var waiting = new ArrayList<>(schedule);
        var done = steps.start();
        for (int term = problem.startTerm(); term <= problem.lastTerm(); term++) {
            var before = -1;
            while (before != waiting.size()) {
                before = waiting.size();
                for (var placed : schedule) {
                    if (placed.finish() == term && placed.start() < term) {
                        done = steps.completed(done, steps.index(placed.step()));
                    }
                }
                for (var placed : List.copyOf(waiting)) {
                    var step = steps.index(placed.step());
                    if (placed.start() == term && mayStart(placed, step, done)) {
                        waiting.remove(placed);
                        done = placed.finish() == term ? steps.completed(done, step) : done;
                    }
                }
            }
            var now = term;
            var running = schedule.stream()
                    .filter(placed -> placed.start() <= now && now < placed.finish())
                    .mapToInt(placed -> steps.slots(steps.index(placed.step())))
                    .sum();
            if (running > problem.slots()) {
                return false;
            }
        }
        return waiting.isEmpty() && Steps.holds(wanted, done);
    }

    private boolean mayStart(Placed placed, int step, long[] done) {
        return steps.opens(step, placed.start())
                && placed.finish() - placed.start() >= steps.duration(step, done, placed.start())
                && Steps.holds(steps.requires(step), done);
    }

    /// The schedule without steps that cost nothing, save nothing, cannot be failed and open no door that is used.
    /// The last goes first.
    List<Placed> trimmed(List<Placed> schedule, int[][] wanted) {
        var kept = new ArrayList<>(schedule);
        var latestFirst = Comparator.comparingInt(Placed::start).reversed();
        for (var placed : schedule.stream().sorted(latestFirst).toList()) {
            var step = steps.index(placed.step());
            if (steps.isFree(step) && steps.saved(step) == 0 && steps.isSafe(step)) {
                var fewer = new ArrayList<>(kept);
                fewer.remove(placed);
                if (allows(fewer, wanted)) {
                    kept = fewer;
                }
            }
        }
        return List.copyOf(kept);
    }
}
