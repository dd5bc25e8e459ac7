package throughline.engine.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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
    /// By step, as far as it has coursework.
    private final Map<Integer, Numbers> numbers = new HashMap<>();
    private boolean proven = true;

    Works(List<Step> steps, Map<String, Integer> index) {
        this.steps = steps;
        this.index = index;
    }

    /// What a plan depends on: the courses of the step that are done and, as numbers, the other things that it names.
    private record Key(int step, long inside, List<Integer> outside, int season) {}

    /// The courses of a step and the other things that it names, as numbers of the problem, -1 for what it does not
    /// know.
    private record Numbers(Map<String, Integer> places, int[] inside, int[] outside) {}

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

    /// Whether all required courses of a step are done.
    boolean hasRequired(int step, long[] done) {
        for (var course : work(step).required()) {
            if (!has(done, course)) {
                return false;
            }
        }
        return true;
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
        return cost + choiceCost(step, done);
    }

    /// Cost of what is left to choose.
    long choiceCost(int step, long[] done) {
        long cost = 0;
        for (var choice : work(step).choices()) {
            var have = choice.courses().stream().filter(id -> has(done, id)).count();
            cost += Math.max(0, choice.count() - have) * choice.costCents();
        }
        return cost;
    }

    /// What a course costs when it is had by way of a step: its share where the step asks for it.
    long priceOf(int step, int thing) {
        var work = work(step);
        for (var course : work.courses()) {
            if (index.getOrDefault(course.id(), -1) == thing) {
                return work.required().contains(course.id()) ? course.costCents() : 0;
            }
        }
        return 0;
    }

    /// The courses that a step asks for.
    int[] required(int step) {
        return work(step).required().stream().mapToInt(id -> index.getOrDefault(id, -1)).filter(number -> number >= 0).distinct().toArray();
    }

    /// Courses that still have to be taken somewhere, those at least that no two choices share.
    int left(int step, long[] done) {
        var work = work(step);
        var seen = new HashSet<>(work.required());
        var left = 0;
        for (var course : work.required()) {
            left += has(done, course) ? 0 : 1;
        }
        for (var choice : work.choices()) {
            if (Collections.disjoint(seen, choice.courses())) {
                var have = choice.courses().stream().filter(id -> has(done, id)).count();
                left += (int) Math.max(0, choice.count() - have);
            }
            seen.addAll(choice.courses());
        }
        return left;
    }

    /// Courses that may be taken in a term for a step.
    int perTerm(int step, int term) {
        var perTerm = work(step).perTerm();
        return perTerm.get(term % perTerm.size());
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
        var own = numbers.computeIfAbsent(step, _ -> numbers(work));
        long inside = 0;
        for (int place = 0; place < own.inside().length; place++) {
            inside |= has(done, own.inside()[place]) ? 1L << place : 0;
        }
        var outside = new ArrayList<Integer>(2);
        for (var number : own.outside()) {
            if (has(done, number)) {
                outside.add(number);
            }
        }
        var key = new Key(step, inside, outside, term % work.perTerm().size());
        var known = plans.get(key);
        if (known == null) {
            known = make(work, own.places(), inside, done, term);
            plans.put(key, known);
        }
        return known;
    }

    private Numbers numbers(Coursework work) {
        var places = new HashMap<String, Integer>();
        work.courses().forEach(course -> places.put(course.id(), places.size()));
        return new Numbers(
                places,
                work.courses().stream()
                        .mapToInt(course -> index.getOrDefault(course.id(), -1))
                        .toArray(),
                names(work)
                        .filter(id -> !places.containsKey(id))
                        .mapToInt(id -> index.getOrDefault(id, -1))
                        .toArray());
    }

    private static boolean has(long[] done, int number) {
        return number >= 0 && Steps.has(done, number);
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
