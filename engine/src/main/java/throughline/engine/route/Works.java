package throughline.engine.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Step;

/// The coursework of the steps of one problem. Plans are kept by what the learner has done and the season.
final class Works {
    private final List<Step> steps;
    private final Map<String, Integer> index;
    private final Map<Key, Made> plans = new HashMap<>();
    private boolean proven = true;

    Works(List<Step> steps, Map<String, Integer> index) {
        this.steps = steps;
        this.index = index;
    }

    private record Key(int step, long done, List<Boolean> outside, int season) {}

    private record Made(int terms, TermPlanner.@Nullable Plan plan) {}

    /// Every id that coursework names.
    static Stream<String> names(@Nullable Coursework work) {
        if (work == null) {
            return Stream.of();
        }
        var names = new TreeSet<String>(work.required());
        for (var course : work.courses()) {
            names.add(course.id());
            course.requires().anyOf().forEach(names::addAll);
            course.together().anyOf().forEach(names::addAll);
        }
        work.choices().forEach(choice -> names.addAll(choice.courses()));
        return names.stream();
    }

    boolean proven() {
        return proven;
    }

    private boolean has(long[] done, String id) {
        var number = index.get(id);
        return number != null && Steps.has(done, number);
    }

    long cost(int step, long[] done) {
        var work = work(step);
        long cost = 0;
        for (var course : work.courses()) {
            if (work.required().contains(course.id()) && !has(done, course.id())) {
                cost += course.costCents();
            }
        }
        for (var choice : work.choices()) {
            var have = choice.courses().stream().filter(id -> has(done, id)).count();
            cost += Math.max(0, choice.count() - have) * choice.costCents();
        }
        return cost;
    }

    private Coursework work(int step) {
        var work = steps.get(step).setting().work();
        if (work == null) {
            throw new IllegalArgumentException(
                    "no coursework in step " + steps.get(step).id());
        }
        return work;
    }

    int terms(int step, long[] done, int term) {
        return made(step, done, term).terms();
    }

    /// The courses of each term from `term` on; without terms when nothing is left to do.
    List<List<String>> plan(int step, long[] done, int term) {
        var plan = made(step, done, term).plan();
        if (plan == null) {
            return List.of();
        }
        var courses = work(step).courses();
        var terms = new ArrayList<List<String>>();
        for (var bits : plan.terms()) {
            var taken = new ArrayList<String>();
            for (long rest = bits; rest != 0; rest &= rest - 1) {
                taken.add(courses.get(Long.numberOfTrailingZeros(rest)).id());
            }
            terms.add(taken);
        }
        return terms;
    }

    private Made made(int step, long[] done, int term) {
        var work = work(step);
        long inside = 0;
        var outside = new ArrayList<Boolean>();
        var numbers = new HashMap<String, Integer>();
        for (var course : work.courses()) {
            inside |= has(done, course.id()) ? 1L << numbers.size() : 0;
            numbers.put(course.id(), numbers.size());
        }
        names(work).filter(id -> !numbers.containsKey(id)).forEach(id -> outside.add(has(done, id)));
        var key = new Key(step, inside, outside, term % work.perTerm().size());
        var known = plans.get(key);
        if (known == null) {
            known = make(work, numbers, inside, done, term);
            plans.put(key, known);
        }
        return known;
    }

    private Made make(Coursework work, Map<String, Integer> numbers, long inside, long[] done, int term) {
        var courses = work.courses();
        var years = work.perTerm().size();
        var requires = new int[courses.size()][][];
        var together = new int[courses.size()][][];
        var offered = new boolean[courses.size()][years];
        for (int i = 0; i < courses.size(); i++) {
            requires[i] = condition(courses.get(i).requires(), numbers, done);
            together[i] = condition(courses.get(i).together(), numbers, done);
            for (var season : courses.get(i).seasons()) {
                offered[i][season] = true;
            }
        }
        var planner = new TermPlanner(
                requires,
                together,
                offered,
                work.perTerm().stream().mapToInt(most -> most).toArray(),
                bits(work.required(), numbers),
                work.choices().stream()
                        .mapToLong(choice -> bits(choice.courses(), numbers))
                        .toArray(),
                work.choices().stream()
                        .mapToInt(choice -> choice.count() - outsideDone(choice, numbers, done))
                        .map(open -> Math.max(0, open))
                        .toArray(),
                term);
        var unreachable = work.required().stream().anyMatch(id -> !numbers.containsKey(id) && !has(done, id));
        var plan = unreachable ? null : planner.plan(inside);
        proven &= !planner.gaveUp();
        return new Made(plan == null ? TermPlanner.HORIZON * 100 : plan.terms().size(), plan);
    }

    private int outsideDone(Coursework.Choice choice, Map<String, Integer> numbers, long[] done) {
        return (int) choice.courses().stream()
                .filter(id -> !numbers.containsKey(id) && has(done, id))
                .count();
    }

    private static long bits(List<String> ids, Map<String, Integer> numbers) {
        long bits = 0;
        for (var id : ids) {
            var number = numbers.get(id);
            bits |= number == null ? 0 : 1L << number;
        }
        return bits;
    }

    /// Alternatives in course numbers; -1 for what the learner neither has nor can take here.
    private int[][] condition(Condition condition, Map<String, Integer> numbers, long[] done) {
        var sets = new ArrayList<int[]>();
        for (var all : condition.anyOf()) {
            var open = all.stream()
                    .filter(id -> numbers.containsKey(id) || !has(done, id))
                    .mapToInt(id -> numbers.getOrDefault(id, -1))
                    .toArray();
            if (open.length == 0) {
                return new int[0][];
            }
            sets.add(open);
        }
        return sets.toArray(int[][]::new);
    }
}
