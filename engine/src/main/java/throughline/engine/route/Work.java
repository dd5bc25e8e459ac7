package throughline.engine.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.engine.route.Coursework.Course;
import throughline.engine.route.RouteProblem.Condition;

/// The coursework of one step, its courses and all that they name as numbers of the problem. Plans are kept by what the
/// learner has done and the season.
final class Work {
    private final Coursework work;
    /// Numbers of the courses, in their order.
    private final int[] inside;
    /// Numbers of the other things that the coursework names.
    private final int[] outside;
    private final Alternative[][] requires;
    private final Alternative[][] together;
    private final int[] required;
    private final long[] requiredCosts;
    private final Group[] groups;
    private final long[] offered;
    private final int[] perTerm;
    private final Map<Key, Made> plans = new HashMap<>();
    private boolean proven = true;

    /// @param courses bits of courses of the step
    /// @param others  numbers of other things
    private record Alternative(long courses, int[] others) {}

    /// @param alone courses of the group that the step does not ask for, counted apart: whether no other group has them
    private record Group(int[] things, long courses, int count, long costCents, boolean alone) {}

    /// What a plan depends on.
    private record Key(long inside, List<Integer> outside, int season) {}

    private record Made(int terms, TermPlanner.@Nullable Plan plan) {}

    /// @param index the number of everything that the coursework names
    Work(Coursework work, Map<String, Integer> index) {
        this.work = work;
        this.inside = numbers(work.courses().stream().map(Course::id).toList(), index);
        var places = new HashMap<Integer, Integer>();
        for (var number : inside) {
            places.put(number, places.size());
        }
        this.outside = names(work).stream()
                .mapToInt(id -> number(id, index))
                .filter(number -> !places.containsKey(number))
                .toArray();
        this.requires = new Alternative[inside.length][];
        this.together = new Alternative[inside.length][];
        this.perTerm = work.perTerm().stream().mapToInt(most -> most).toArray();
        this.offered = new long[perTerm.length];
        this.required =
                Arrays.stream(numbers(work.required(), index)).distinct().toArray();
        this.requiredCosts = new long[required.length];
        for (int course = 0; course < inside.length; course++) {
            var one = work.courses().get(course);
            requires[course] = alternatives(one.requires(), places, index);
            together[course] = alternatives(one.together(), places, index);
            for (var season : one.seasons()) {
                offered[season] |= 1L << course;
            }
            for (int at = 0; at < required.length; at++) {
                requiredCosts[at] = required[at] == inside[course] ? one.costCents() : requiredCosts[at];
            }
        }
        this.groups = groups(places, index);
    }

    /// Every id that coursework names.
    static TreeSet<String> names(@Nullable Coursework work) {
        var names = new TreeSet<String>();
        if (work != null) {
            names.addAll(work.required());
            for (var course : work.courses()) {
                names.add(course.id());
                course.requires().anyOf().forEach(names::addAll);
                course.together().anyOf().forEach(names::addAll);
            }
            work.choices().forEach(choice -> names.addAll(choice.courses()));
        }
        return names;
    }

    private static int number(String id, Map<String, Integer> index) {
        var number = index.get(id);
        if (number == null) {
            throw new IllegalArgumentException("unknown to the problem: " + id);
        }
        return number;
    }

    private static int[] numbers(List<String> ids, Map<String, Integer> index) {
        return ids.stream().mapToInt(id -> number(id, index)).toArray();
    }

    private static Alternative[] alternatives(
            Condition condition, Map<Integer, Integer> places, Map<String, Integer> index) {
        return condition.anyOf().stream()
                .map(all -> {
                    var numbers = numbers(all, index);
                    var others = IntStream.of(numbers)
                            .filter(number -> !places.containsKey(number))
                            .toArray();
                    return new Alternative(bits(numbers, places), others);
                })
                .toArray(Alternative[]::new);
    }

    private static long bits(int[] numbers, Map<Integer, Integer> places) {
        long bits = 0;
        for (var number : numbers) {
            var place = places.get(number);
            bits |= place == null ? 0 : 1L << place;
        }
        return bits;
    }

    private Group[] groups(Map<Integer, Integer> places, Map<String, Integer> index) {
        var seen = new HashSet<>(work.required());
        var groups = new ArrayList<Group>();
        for (var choice : work.choices()) {
            var things = numbers(choice.courses(), index);
            var alone = Collections.disjoint(seen, choice.courses());
            seen.addAll(choice.courses());
            groups.add(new Group(things, bits(things, places), choice.count(), choice.costCents(), alone));
        }
        return groups.toArray(Group[]::new);
    }

    /// Numbers of the courses that the step asks for.
    int[] required() {
        return required;
    }

    /// Numbers of everything that the coursework names.
    int[] named() {
        return IntStream.concat(IntStream.of(inside), IntStream.of(outside))
                .sorted()
                .distinct()
                .toArray();
    }

    /// Courses that may be taken in a term.
    int perTerm(int term) {
        return perTerm[term % perTerm.length];
    }

    /// Whether every plan made so far is known to be the shortest.
    boolean proven() {
        return proven;
    }

    /// Whether all that the step asks for is done.
    boolean hasRequired(long[] done) {
        for (var course : required) {
            if (!Bits.has(done, course)) {
                return false;
            }
        }
        return true;
    }

    private static int count(int[] things, long[] done) {
        var count = 0;
        for (var thing : things) {
            count += Bits.has(done, thing) ? 1 : 0;
        }
        return count;
    }

    long cost(long[] done) {
        var cost = choiceCost(done);
        for (int at = 0; at < required.length; at++) {
            cost += Bits.has(done, required[at]) ? 0 : requiredCosts[at];
        }
        return cost;
    }

    /// Cost of what is left to choose.
    long choiceCost(long[] done) {
        long cost = 0;
        for (var group : groups) {
            cost += Math.max(0, group.count() - count(group.things(), done)) * group.costCents();
        }
        return cost;
    }

    /// What a course costs when it is had by way of the step: its share where the step asks for it.
    long priceOf(int thing) {
        for (int at = 0; at < required.length; at++) {
            if (required[at] == thing) {
                return requiredCosts[at];
            }
        }
        return 0;
    }

    /// Courses that still have to be taken somewhere; of groups only those that share no course with another.
    int left(long[] done) {
        var left = required.length - count(required, done);
        for (var group : groups) {
            left += group.alone() ? Math.max(0, group.count() - count(group.things(), done)) : 0;
        }
        return left;
    }

    /// Terms from one on until all is done; more than any horizon when it cannot be.
    int terms(long[] done, int term) {
        return made(done, term).terms();
    }

    /// The courses of each term from `term` on; without terms when nothing is left to do.
    List<List<String>> plan(long[] done, int term) {
        var plan = made(done, term).plan();
        return plan == null
                ? List.of()
                : plan.terms().stream()
                        .map(bits -> CourseRules.courses(bits).stream()
                                .map(course -> work.courses().get(course).id())
                                .toList())
                        .toList();
    }

    private Made made(long[] done, int term) {
        long had = 0;
        for (int place = 0; place < inside.length; place++) {
            had |= Bits.has(done, inside[place]) ? 1L << place : 0;
        }
        var others = new ArrayList<Integer>(2);
        for (var number : outside) {
            if (Bits.has(done, number)) {
                others.add(number);
            }
        }
        var key = new Key(had, others, term % perTerm.length);
        var known = plans.get(key);
        if (known == null) {
            known = make(had, done, term);
            plans.put(key, known);
        }
        return known;
    }

    private Made make(long had, long[] done, int term) {
        long never = 0;
        var before = new long[inside.length][];
        var beside = new long[inside.length][];
        for (int course = 0; course < inside.length; course++) {
            before[course] = open(requires[course], done);
            beside[course] = open(together[course], done);
            var lost = requires[course].length > 0 && before[course].length == 0
                    || together[course].length > 0 && beside[course].length == 0;
            never |= lost ? 1L << course : 0;
            before[course] = met(before[course]) ? new long[0] : before[course];
            beside[course] = met(beside[course]) ? new long[0] : beside[course];
        }
        long asked = 0;
        var reachable = true;
        for (var number : required) {
            var place = place(number);
            asked |= place < 0 ? 0 : 1L << place;
            reachable &= place >= 0 || Bits.has(done, number);
        }
        var choices = Arrays.stream(groups).mapToLong(Group::courses).toArray();
        var counts = Arrays.stream(groups)
                .mapToInt(group -> Math.max(0, group.count() - outsideDone(group, done)))
                .toArray();
        var rules = new CourseRules(before, beside, never, offered, perTerm, asked, choices, counts);
        var planner = new TermPlanner(rules, term);
        var plan = reachable ? planner.plan(had) : null;
        proven &= !planner.gaveUp();
        return new Made(plan == null ? TermPlanner.HORIZON * 100 : plan.terms().size(), plan);
    }

    private int place(int number) {
        for (int place = 0; place < inside.length; place++) {
            if (inside[place] == number) {
                return place;
            }
        }
        return -1;
    }

    private int outsideDone(Group group, long[] done) {
        var count = 0;
        for (var thing : group.things()) {
            count += place(thing) < 0 && Bits.has(done, thing) ? 1 : 0;
        }
        return count;
    }

    private static boolean met(long[] anyOf) {
        return Arrays.stream(anyOf).anyMatch(all -> all == 0);
    }

    /// The alternatives of which nothing is missing that the step itself does not offer, as bits of its courses.
    private static long[] open(Alternative[] anyOf, long[] done) {
        return Arrays.stream(anyOf)
                .filter(one -> IntStream.of(one.others()).allMatch(thing -> Bits.has(done, thing)))
                .mapToLong(Alternative::courses)
                .toArray();
    }
}
