package throughline.engine.route;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The steps of a problem as arrays: ids are numbers, sets are bits. Ids that name no step (a diploma the learner
/// has,
/// an exam nobody offers) are numbered behind the steps, so that conditions can speak of them.
final class Steps {
    /// Divides by all small numbers.
    static final int PARTS = 5040;

    private final RouteProblem problem;
    private final Map<String, Integer> index;
    private final int[][][] requires;
    private final long[][] satisfies;
    private final int[][] given;
    private final int[][] alsoClosed;
    private final int[][] shorteners;
    private final int[] place;
    private final int places;
    private final Works works;

    private Steps(RouteProblem problem, Map<String, Integer> index) {
        this.problem = problem;
        this.index = index;
        this.requires = new int[count()][][];
        this.satisfies = new long[count()][];
        this.given = new int[count()][];
        this.alsoClosed = new int[count()][];
        this.shorteners = new int[count()][];
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
            var self = step;
            given[step] = IntStream.range(0, facts())
                    .filter(thing -> has(satisfies[self], thing))
                    .toArray();
            alsoClosed[step] = IntStream.of(given[step])
                    .filter(other -> other != self && other < count())
                    .toArray();
            shorteners[step] = Stream.concat(
                            problem.steps().get(step).bridges().keySet().stream(),
                            Works.names(problem.steps().get(step).setting().work()))
                    .mapToInt(this::index)
                    .sorted()
                    .distinct()
                    .toArray();
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

    /// Steps and all other things that conditions speak of.
    int facts() {
        return index.size();
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

    /// Whether a thing counts as done when the step is.
    boolean gives(int step, int thing) {
        return has(satisfies[step], thing);
    }

    /// Whether a learner who has these steps done has all that the step would give.
    boolean gives(int step, long[] done) {
        return contains(done, satisfies[step]);
    }

    /// What counts as done when the step is, the step itself included.
    int[] given(int step) {
        return given[step];
    }

    /// Other steps that count as done when this one is.
    int[] alsoClosed(int step) {
        return alsoClosed[step];
    }

    /// What makes the step shorter or cheaper for who has it.
    int[] shorteners(int step) {
        return shorteners[step];
    }

    boolean hasWork(int step) {
        return problem.steps().get(step).setting().work() != null;
    }

    /// Whether the step costs nothing and can take no time, without a look at coursework.
    boolean isPlainlyFree(int step) {
        return !hasWork(step) && problem.steps().get(step).costCents() == 0 && shortest(step) == 0;
    }

    /// Courses of a step that still have to be taken somewhere; none without coursework.
    int left(int step, long[] done) {
        return hasWork(step) ? works.left(step, done) : 0;
    }

    /// Things that a step gives in a term for each slot that it takes, at most, in parts of 5040; more than any when it
    /// can take no time.
    int yield(int step, int term) {
        if (hasWork(step)) {
            return works.perTerm(step, term) * PARTS / slots(step);
        }
        return shortest(step) == 0 ? Outlook.NEVER : given[step].length * PARTS / (slots(step) * shortest(step)) + 1;
    }

    /// What having a thing by way of a step costs at least; the prices of all that a step gives add up to no more than
    /// the step costs.
    long priceOf(int step, int thing) {
        return hasWork(step)
                ? works.priceOf(step, thing)
                : problem.steps().get(step).costCents() / given[step].length;
    }

    /// The courses that a step asks for; none without coursework.
    int[] required(int step) {
        return hasWork(step) ? works.required(step) : new int[0];
    }

    /// What a step with coursework costs besides the courses that it asks for.
    long otherCost(int step, long[] done) {
        return problem.steps().get(step).costCents() + works.choiceCost(step, done);
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

    /// First term from one on in which the step can be started; beyond any horizon when there is none.
    int nextOpen(int step, int from) {
        var term = Math.max(from, problem.steps().get(step).firstStart());
        for (int wait = 0; wait < problem.steps().get(step).setting().yearTerms(); wait++) {
            if (opens(step, term + wait)) {
                return term + wait;
            }
        }
        return Outlook.NEVER;
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

    /// Whether the first set has all of the second, as far as a third goes.
    static boolean contains(long[] set, long[] other, long[] within) {
        for (int word = 0; word < other.length; word++) {
            if ((other[word] & ~set[word] & within[word]) != 0) {
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

    static void set(long[] set, int step) {
        set[step >> 6] |= 1L << step;
    }

    static long[] with(long[] set, int step) {
        var next = set.clone();
        set(next, step);
        return next;
    }

    /// Steps that can matter for a goal: what it or a useful step asks for, what stands in for such a step or
    /// shortens it, and whatever saves units.
    ///
    /// @param without ids of steps that are not to be taken
    boolean[] usefulFor(int[][] wanted, Set<String> without) {
        var useful = new boolean[index.size()];
        var queue = new ArrayDeque<Integer>();
        Arrays.stream(wanted).flatMapToInt(Arrays::stream).forEach(queue::add);
        for (int step = 0; step < count(); step++) {
            if (saved(step) > 0 && !without.contains(id(step))) {
                queue.add(step);
            }
        }
        while (!queue.isEmpty()) {
            var step = queue.poll();
            if (useful[step]) {
                continue;
            }
            useful[step] = true;
            if (step < count() && !without.contains(id(step))) {
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
