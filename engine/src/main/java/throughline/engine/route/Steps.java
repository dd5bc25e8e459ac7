package throughline.engine.route;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The steps of a problem as arrays: ids are numbers, sets are bits. Ids that name no step (a diploma the learner
/// has,
/// an exam nobody offers) are numbered behind the steps, so that conditions can speak of them.
final class Steps {
    private final RouteProblem problem;
    private final Map<String, Integer> index;
    private final int[][][] requires;
    private final long[][] satisfies;
    private final int[] place;
    private final int places;
    private final Works works;

    private Steps(RouteProblem problem, Map<String, Integer> index) {
        this.problem = problem;
        this.index = index;
        this.requires = new int[count()][][];
        this.satisfies = new long[count()][];
        this.place = new int[count()];
        var numbers = new HashMap<String, Integer>();
        if (!problem.startPlace().isEmpty()) {
            numbers.put(problem.startPlace(), 0);
        }
        for (int step = 0; step < count(); step++) {
            requires[step] = condition(problem.steps().get(step).requires());
            var where = problem.steps().get(step).setting().place();
            place[step] = where.isEmpty() ? -1 : numbers.computeIfAbsent(where, _ -> numbers.size());
            satisfies[step] = with(new long[words()], step);
            for (var other : problem.steps().get(step).satisfies()) {
                satisfies[step] = with(satisfies[step], index(other));
            }
        }
        this.places = numbers.size();
        this.works = new Works(problem.steps(), index);
    }

    static Steps of(RouteProblem problem) {
        var index = new HashMap<String, Integer>();
        problem.steps().forEach(step -> index.put(step.id(), index.size()));
        Set<String> named = new TreeSet<>(problem.done());
        for (var step : problem.steps()) {
            step.requires().anyOf().forEach(named::addAll);
            named.addAll(step.satisfies());
            named.addAll(step.bridges().keySet());
            Works.names(step.setting().work()).forEach(named::add);
        }
        problem.goals().values().forEach(goal -> goal.anyOf().forEach(named::addAll));
        named.forEach(id -> index.putIfAbsent(id, index.size()));
        return new Steps(problem, index);
    }

    int count() {
        return problem.steps().size();
    }

    int words() {
        return (index.size() + 63) / 64;
    }

    String id(int step) {
        return problem.steps().get(step).id();
    }

    int index(String id) {
        var number = index.get(id);
        if (number == null) {
            throw new IllegalArgumentException("unknown step " + id);
        }
        return number;
    }

    /// What the learner has at the start, with all that it counts for.
    long[] start() {
        var done = new long[words()];
        for (var id : problem.done()) {
            var step = index(id);
            done = step < count() ? completed(done, step) : with(done, step);
        }
        return done;
    }

    int[][] condition(RouteProblem.Condition condition) {
        return condition.anyOf().stream()
                .map(all -> all.stream().mapToInt(this::index).toArray())
                .toArray(int[][]::new);
    }

    int[][] requires(int step) {
        return requires[step];
    }

    boolean holds(int[][] anyOf, long[] done) {
        return anyOf.length == 0
                || Arrays.stream(anyOf).anyMatch(all -> Arrays.stream(all).allMatch(step -> has(done, step)));
    }

    /// Terms the step takes for a learner who has these steps done and begins in this term; more than any horizon
    /// when
    /// its courses cannot be done.
    int duration(int step, long[] done, int term) {
        var work = problem.steps().get(step).setting().work();
        if (work != null) {
            return works.terms(step, done, term);
        }
        var shortest = problem.steps().get(step).duration();
        for (var bridge : problem.steps().get(step).bridges().entrySet()) {
            if (has(done, index(bridge.getKey()))) {
                shortest = Math.min(shortest, bridge.getValue());
            }
        }
        return shortest;
    }

    /// Fewest terms the step takes for anyone; 0 where coursework decides.
    int shortest(int step) {
        var one = problem.steps().get(step);
        if (one.setting().work() != null) {
            return 0;
        }
        return one.bridges().values().stream().reduce(one.duration(), Math::min);
    }

    /// Whether the step can take no time for a learner who has these steps done; true where that is not plain to see.
    boolean mayBeInstant(int step, long[] done) {
        return problem.steps().get(step).setting().work() == null ? shortest(step) == 0 : works.hasRequired(step, done);
    }

    /// Whether a learner who has these steps done has all that the step would give.
    boolean gives(int step, long[] done) {
        return contains(done, satisfies[step]);
    }

    /// Cost of the step for a learner who has these steps done.
    long cost(int step, long[] done) {
        var own = problem.steps().get(step).costCents();
        return problem.steps().get(step).setting().work() == null ? own : own + works.cost(step, done);
    }

    /// The courses of a step term by term; none for a step without coursework.
    List<List<String>> courses(int step, long[] done, int term) {
        return problem.steps().get(step).setting().work() == null ? List.of() : works.plan(step, done, term);
    }

    /// Whether every plan of coursework made so far is known to be the shortest.
    boolean plansProven() {
        return works.proven();
    }

    /// Whether the step costs nothing to anyone.
    boolean isFree(int step) {
        return cost(step, new long[words()]) == 0;
    }

    int slots(int step) {
        return problem.steps().get(step).setting().slots();
    }

    /// The places a learner begins with, by bit.
    long[] startPlaces() {
        var none = new long[(places + 63) / 64 + 1];
        return problem.startPlace().isEmpty() ? none : with(none, 0);
    }

    /// Number of the place of a step, -1 for none.
    int place(int step) {
        return place[step];
    }

    long saved(int step) {
        return problem.steps().get(step).unitsSaved();
    }

    boolean opens(int step, int term) {
        var setting = problem.steps().get(step).setting();
        return term >= problem.steps().get(step).firstStart()
                && term <= problem.steps().get(step).lastStart()
                && (setting.seasons().isEmpty() || setting.seasons().contains(term % setting.yearTerms()));
    }

    long[] completed(long[] done, int step) {
        var next = done.clone();
        for (int word = 0; word < next.length; word++) {
            next[word] |= satisfies[step][word];
        }
        return next;
    }

    static boolean has(long[] set, int step) {
        return (set[step >> 6] & 1L << step) != 0;
    }

    /// Whether the first set has all of the second.
    static boolean contains(long[] set, long[] other) {
        for (int word = 0; word < other.length; word++) {
            if ((other[word] & ~set[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    static int size(long[] set) {
        int size = 0;
        for (var word : set) {
            size += Long.bitCount(word);
        }
        return size;
    }

    static long[] union(long[] one, long[] other) {
        var union = one.clone();
        for (int word = 0; word < union.length; word++) {
            union[word] |= other[word];
        }
        return union;
    }

    static long[] with(long[] set, int step) {
        var next = set.clone();
        next[step >> 6] |= 1L << step;
        return next;
    }

    /// Steps that can matter for a goal: what it or a useful step asks for, what stands in for such a step or
    /// shortens
    /// it, and whatever saves units.
    boolean[] usefulFor(int[][] wanted) {
        var useful = new boolean[index.size()];
        var queue = new ArrayDeque<Integer>();
        Arrays.stream(wanted).flatMapToInt(Arrays::stream).forEach(queue::add);
        for (int step = 0; step < count(); step++) {
            if (saved(step) > 0) {
                queue.add(step);
            }
        }
        while (!queue.isEmpty()) {
            var step = queue.poll();
            if (useful[step]) {
                continue;
            }
            useful[step] = true;
            if (step < count()) {
                Arrays.stream(requires[step]).flatMapToInt(Arrays::stream).forEach(queue::add);
                problem.steps().get(step).bridges().keySet().forEach(id -> queue.add(index(id)));
                Works.names(problem.steps().get(step).setting().work()).forEach(id -> queue.add(index(id)));
            }
            for (int other = 0; other < count(); other++) {
                if (has(satisfies[other], step)) {
                    queue.add(other);
                }
            }
        }
        return useful;
    }
}
