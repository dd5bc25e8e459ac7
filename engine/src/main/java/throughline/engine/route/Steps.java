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
import org.jspecify.annotations.Nullable;

/// The steps of a problem as arrays: ids are numbers, sets are bits. Ids that name no step (a diploma the learner
/// has, an exam nobody offers) are numbered behind the steps, so that conditions can speak of them.
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
    private final @Nullable Work[] works;
    private final RouteProblem.Step[] all;
    private final Bridge[][] bridges;

    private record Bridge(int thing, int duration) {}

    private Steps(RouteProblem problem, Map<String, Integer> index) {
        this.problem = problem;
        this.index = index;
        this.requires = new int[count()][][];
        this.satisfies = new long[count()][];
        this.given = new int[count()][];
        this.alsoClosed = new int[count()][];
        this.shorteners = new int[count()][];
        this.place = new int[count()];
        this.works = new Work[count()];
        this.all = problem.steps().toArray(RouteProblem.Step[]::new);
        this.bridges = new Bridge[count()][];
        var numbers = new HashMap<String, Integer>();
        if (!problem.startPlace().isEmpty()) {
            numbers.put(problem.startPlace(), 0);
        }
        for (int step = 0; step < count(); step++) {
            requires[step] = condition(problem.steps().get(step).requires());
            var where = all[step].setting().place();
            place[step] = where.isEmpty() ? -1 : numbers.computeIfAbsent(where, _ -> numbers.size());
            satisfies[step] = Bits.with(new long[words()], step);
            for (var other : problem.steps().get(step).satisfies()) {
                satisfies[step] = Bits.with(satisfies[step], index(other));
            }
            var self = step;
            var coursework = all[step].setting().work();
            works[step] = coursework == null ? null : new Work(coursework, index);
            bridges[step] = problem.steps().get(step).bridges().entrySet().stream()
                    .map(bridge -> new Bridge(index(bridge.getKey()), bridge.getValue()))
                    .toArray(Bridge[]::new);
            given[step] = IntStream.range(0, facts())
                    .filter(thing -> Bits.has(satisfies[self], thing))
                    .toArray();
            alsoClosed[step] = IntStream.of(given[step])
                    .filter(other -> other != self && other < count())
                    .toArray();
            shorteners[step] = Stream.concat(
                            problem.steps().get(step).bridges().keySet().stream(), Work.names(coursework).stream())
                    .mapToInt(this::index)
                    .sorted()
                    .distinct()
                    .toArray();
        }
        this.places = numbers.size();
    }

    static Steps of(RouteProblem problem) {
        var index = new HashMap<String, Integer>();
        problem.steps().forEach(step -> index.put(step.id(), index.size()));
        Set<String> named = new TreeSet<>(problem.done());
        for (var step : problem.steps()) {
            step.requires().anyOf().forEach(named::addAll);
            named.addAll(step.satisfies());
            named.addAll(step.bridges().keySet());
            named.addAll(Work.names(step.setting().work()));
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
            done = step < count() ? completed(done, step) : Bits.with(done, step);
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

    static boolean holds(int[][] anyOf, long[] done) {
        if (anyOf.length == 0) {
            return true;
        }
        for (var all : anyOf) {
            var met = true;
            for (var step : all) {
                met &= Bits.has(done, step);
            }
            if (met) {
                return true;
            }
        }
        return false;
    }

    /// Terms the step takes for a learner who has these steps done and begins in this term; more than any horizon
    /// when its courses cannot be done.
    int duration(int step, long[] done, int term) {
        var work = works[step];
        if (work != null) {
            return work.terms(done, term);
        }
        var shortest = all[step].duration();
        for (var bridge : bridges[step]) {
            if (Bits.has(done, bridge.thing())) {
                shortest = Math.min(shortest, bridge.duration());
            }
        }
        return shortest;
    }

    /// Fewest terms the step takes for anyone; 0 where coursework decides.
    int shortest(int step) {
        var shortest = hasWork(step) ? 0 : all[step].duration();
        for (var bridge : bridges[step]) {
            shortest = Math.min(shortest, bridge.duration());
        }
        return shortest;
    }

    /// Whether the step can take no time for a learner who has these steps done; true where that is not plain to see.
    boolean mayBeInstant(int step, long[] done) {
        var work = works[step];
        return work == null ? shortest(step) == 0 : work.hasRequired(done);
    }

    /// Whether a thing counts as done when the step is.
    boolean gives(int step, int thing) {
        return Bits.has(satisfies[step], thing);
    }

    /// Whether a learner who has these steps done has all that the step would give.
    boolean gives(int step, long[] done) {
        return Bits.contains(done, satisfies[step]);
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
        return works[step] != null;
    }

    /// Whether the step costs nothing, can take no time and cannot be failed, without a look at coursework.
    boolean isPlainlyFree(int step) {
        return !hasWork(step) && all[step].costCents() == 0 && shortest(step) == 0 && isSafe(step);
    }

    /// Courses of a step that still have to be taken somewhere; none without coursework.
    int left(int step, long[] done) {
        var work = works[step];
        return work == null ? 0 : work.left(done);
    }

    /// Things that a step gives in a term for each slot that it takes, at most, in parts of 5040; more than any when it
    /// can take no time.
    int yield(int step, int term) {
        var work = works[step];
        if (work != null) {
            return work.perTerm(term) * PARTS / slots(step);
        }
        return shortest(step) == 0 ? Outlook.NEVER : given[step].length * PARTS / (slots(step) * shortest(step)) + 1;
    }

    /// What having a thing by way of a step costs at least; the prices of all that a step gives add up to no more than
    /// the step costs.
    long priceOf(int step, int thing) {
        var work = works[step];
        return work == null ? all[step].costCents() / given[step].length : work.priceOf(thing);
    }

    /// The courses that a step asks for; none without coursework.
    int[] required(int step) {
        var work = works[step];
        return work == null ? new int[0] : work.required();
    }

    /// What a step with coursework costs besides the courses that it asks for.
    long otherCost(int step, long[] done) {
        var work = works[step];
        return all[step].costCents() + (work == null ? 0 : work.choiceCost(done));
    }

    /// Cost of the step for a learner who has these steps done.
    long cost(int step, long[] done) {
        var work = works[step];
        return all[step].costCents() + (work == null ? 0 : work.cost(done));
    }

    /// The courses of a step term by term; none for a step without coursework.
    List<List<String>> courses(int step, long[] done, int term) {
        var work = works[step];
        return work == null ? List.of() : work.plan(done, term);
    }

    /// Whether every plan of coursework made so far is known to be the shortest.
    boolean plansProven() {
        for (var work : works) {
            if (work != null && !work.proven()) {
                return false;
            }
        }
        return true;
    }

    /// Whether the step costs nothing to anyone.
    boolean isFree(int step) {
        return cost(step, new long[words()]) == 0;
    }

    int slots(int step) {
        return all[step].setting().slots();
    }

    /// The places a learner begins with, by bit.
    long[] startPlaces() {
        var none = new long[(places + 63) / 64 + 1];
        return problem.startPlace().isEmpty() ? none : Bits.with(none, 0);
    }

    /// Number of the place of a step, -1 for none.
    int place(int step) {
        return place[step];
    }

    long saved(int step) {
        return all[step].unitsSaved();
    }

    Risk risk(int step) {
        return all[step].risk();
    }

    /// Whether nobody fails the step.
    boolean isSafe(int step) {
        return risk(step).equals(Risk.NONE);
    }

    boolean opens(int step, int term) {
        var setting = all[step].setting();
        return term >= all[step].firstStart()
                && term <= all[step].lastStart()
                && (setting.seasons().isEmpty() || setting.seasons().contains(term % setting.yearTerms()));
    }

    /// First term from one on in which the step can be started; beyond any horizon when there is none.
    int nextOpen(int step, int from) {
        var term = Math.max(from, all[step].firstStart());
        for (int wait = 0; wait < all[step].setting().yearTerms(); wait++) {
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
                IntStream.of(shorteners[step]).forEach(queue::add);
            }
            for (int other = 0; other < count(); other++) {
                if (Bits.has(satisfies[other], step)) {
                    queue.add(other);
                }
            }
        }
        return useful;
    }
}
