package throughline.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.engine.route.Coursework;
import throughline.engine.route.RouteProblem.Condition;
import throughline.region.Program;
import throughline.region.Region;

/// What a program asks of a person, as coursework of the search.
final class ProgramWork {
    private final Region region;
    private final CatalogRules rules;
    private final Question question;

    ProgramWork(Region region, Question question) {
        this.region = region;
        this.rules = CatalogRules.of(region);
        this.question = question;
    }

    /// Every set of so many of the ids.
    static List<List<String>> combinations(List<String> ids, int count) {
        if (count <= 0) {
            return List.of(List.of());
        }
        var sets = new ArrayList<List<String>>();
        for (int at = 0; at + count <= ids.size(); at++) {
            for (var rest : combinations(ids.subList(at + 1, ids.size()), count - 1)) {
                var set = new ArrayList<>(List.of(ids.get(at)));
                set.addAll(rest);
                sets.add(set);
            }
        }
        return sets;
    }

    /// The groups of courses of which some must be taken, by name.
    Map<String, Coursework.Choice> groups(Program program) {
        var members = new TreeMap<String, List<String>>();
        var counts = new HashMap<String, Integer>();
        for (var placed : program.sequence()) {
            var group = placed.choiceGroup();
            if (!placed.required() && group != null) {
                members.computeIfAbsent(group, _ -> new ArrayList<>()).add("c" + placed.courseId());
                counts.merge(group, placed.choiceMinimum() == null ? 1 : placed.choiceMinimum(), Math::max);
            }
        }
        var groups = new TreeMap<String, Coursework.Choice>();
        members.forEach((name, ids) -> groups.put(name, new Coursework.Choice(ids, counts.getOrDefault(name, 1), 0)));
        return groups;
    }

    private List<Integer> perTerm() {
        return List.of(
                question.coursesPerTerm(),
                question.summers() ? Math.min(2, question.coursesPerTerm()) : 0,
                question.coursesPerTerm());
    }

    /// A program of which only the length is known: one block a fall or spring term.
    Coursework blocks(Program program, int terms, long cost) {
        var courses = new ArrayList<Coursework.Course>();
        for (int block = 0; block < terms; block++) {
            courses.add(new Coursework.Course(
                    "b" + program.id() + "." + block,
                    block == 0
                            ? Condition.NONE
                            : new Condition(List.of(List.of("b" + program.id() + "." + (block - 1)))),
                    Condition.NONE,
                    Set.of(Terms.SPRING, Terms.FALL),
                    block == 0 ? cost - cost / terms * (terms - 1) : cost / terms));
        }
        return new Coursework(
                courses, courses.stream().map(Coursework.Course::id).toList(), List.of(), List.of(1, 0, 1));
    }

    /// The courses of a program with what they require at the same institution; null when they are too many.
    @Nullable
    Coursework courses(Program program, long cost) {
        var required = new TreeSet<String>();
        var needed = new LinkedHashSet<Integer>();
        for (var step : program.sequence()) {
            needed.add(step.courseId());
            if (step.required() || step.choiceGroup() == null) {
                required.add("c" + step.courseId());
            }
        }
        var groups = groups(program);
        var total = required.stream().mapToLong(this::units).sum();
        for (var group : groups.values()) {
            total += group.count() * leastUnits(group);
        }
        var units = Rules.units(program);
        if (units > 0 && total * 4 < units * 3L) {
            return null; // only a part of the program is known: its units say more about its length
        }
        var entry = rules.entryCourses(program);
        required.addAll(entry);
        var placed = Set.copyOf(needed);
        var before = closure(entry);
        needed.addAll(before);
        var courses = new ArrayList<Coursework.Course>();
        var queue = new ArrayList<>(needed);
        for (int at = 0; at < queue.size(); at++) {
            var course = region.courses().get(queue.get(at));
            var own = rules.prerequisite(course);
            var requires = entry.isEmpty() || !placed.contains(course.id()) || before.contains(course.id())
                    ? own
                    : new Condition(
                            Rules.product(own.anyOf().isEmpty() ? List.of(List.of()) : own.anyOf(), List.of(entry)));
            var together = rules.corequisite(course);
            var share = total == 0 ? 0 : cost * units("c" + course.id()) / total;
            courses.add(new Coursework.Course("c" + course.id(), requires, together, Rules.seasons(course), share));
            for (var condition : List.of(requires, together)) {
                condition
                        .anyOf()
                        .forEach(set -> set.stream()
                                .filter(id -> id.startsWith("c"))
                                .map(id -> Integer.parseInt(id.substring(1)))
                                .filter(needed::add)
                                .forEach(queue::add));
            }
        }
        if (courses.size() > Coursework.MOST_COURSES) {
            return null;
        }
        var sum = total;
        var choices = groups.values().stream()
                .map(group -> new Coursework.Choice(
                        group.courses(), group.count(), sum == 0 ? 0 : cost * leastUnits(group) / sum))
                .toList();
        return new Coursework(courses, List.copyOf(required), choices, perTerm());
    }

    /// The courses and all that their prerequisites name.
    private Set<Integer> closure(List<String> ids) {
        var found = new LinkedHashSet<Integer>();
        var queue = new ArrayList<>(ids);
        for (int at = 0; at < queue.size(); at++) {
            var id = Integer.parseInt(queue.get(at).substring(1));
            if (found.add(id)) {
                var requires = rules.prerequisite(region.courses().get(id));
                requires.anyOf()
                        .forEach(set ->
                                set.stream().filter(one -> one.startsWith("c")).forEach(queue::add));
            }
        }
        return found;
    }

    /// Units of a course in hundredths; where the catalog is silent, three.
    long units(String id) {
        var course = region.courses().get(Integer.parseInt(id.substring(1)));
        return course.unitsMinHundredths() == null ? 300 : course.unitsMinHundredths();
    }

    private long leastUnits(Coursework.Choice group) {
        return group.courses().stream().mapToLong(this::units).min().orElse(0);
    }
}
