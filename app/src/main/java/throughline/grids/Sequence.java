package throughline.grids;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.Requisite;
import throughline.region.Program;
import throughline.region.Region;
import throughline.routes.CourseNeeds;

/// The courses of a program as nodes: one for each course that all take, one for each course to be picked from a group.
///
/// @param outside ids of courses that a course of the program asks for and the program does not have
record Sequence(List<Node> nodes, Curriculum curriculum, Set<Integer> outside) {
    /// A course (one option), or a course to be picked from several.
    ///
    /// @param term    term that the owner states, from 1, or null
    /// @param grade   grade of a school's course, or null
    /// @param seasons seasons in which it is held
    record Node(
            List<Integer> options,
            @Nullable Integer term,
            @Nullable Integer grade,
            boolean required,
            Set<Integer> seasons) {
        Node {
            options = List.copyOf(options);
        }

        boolean isChoice() {
            return options.size() > 1;
        }

        int course() {
            return options.getFirst();
        }
    }

    static Sequence of(Region region, Program program) {
        var nodes = new ArrayList<Node>();
        var groups = new LinkedHashMap<String, List<Program.SequenceStep>>();
        var seen = new LinkedHashSet<Integer>();
        for (var step : program.sequence()) {
            var group = step.choiceGroup();
            if (group != null) {
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(step);
            } else if (seen.add(step.courseId())) {
                var seasons = CourseNeeds.of(region, region.courses().get(step.courseId()))
                        .seasons();
                nodes.add(new Node(List.of(step.courseId()), step.term(), step.grade(), step.required(), seasons));
            }
        }
        groups.values().forEach(group -> nodes.addAll(picks(group)));
        var outside = new LinkedHashSet<Integer>();
        return new Sequence(nodes, curriculum(region, program, nodes, outside), outside);
    }

    /// A node for each course that is picked from a group.
    private static List<Node> picks(List<Program.SequenceStep> group) {
        var options =
                group.stream().map(Program.SequenceStep::courseId).distinct().toList();
        var least = group.stream()
                .mapToInt(step -> step.choiceMinimum() == null ? 1 : step.choiceMinimum())
                .max()
                .orElse(1);
        var term = group.stream()
                .filter(step -> step.term() != null)
                .map(Program.SequenceStep::term)
                .findFirst()
                .orElse(null);
        var grade = group.stream()
                .filter(step -> step.grade() != null)
                .map(Program.SequenceStep::grade)
                .findFirst()
                .orElse(null);
        var nodes = new ArrayList<Node>();
        for (var pick = 0; pick < Math.min(least, options.size()); pick++) {
            nodes.add(new Node(options, term, grade, true, Set.of()));
        }
        return nodes;
    }

    private static Curriculum curriculum(Region region, Program program, List<Node> nodes, Set<Integer> outside) {
        var positions = new LinkedHashMap<Integer, Integer>();
        var inside = new LinkedHashSet<Integer>();
        for (var node = 0; node < nodes.size(); node++) {
            inside.addAll(nodes.get(node).options());
            if (!nodes.get(node).isChoice()) {
                positions.put(nodes.get(node).course(), node);
            }
        }
        var requisites = new ArrayList<Requisite>();
        for (var node = 0; node < nodes.size(); node++) {
            if (!nodes.get(node).isChoice()) {
                var needs = CourseNeeds.of(
                        region, region.courses().get(nodes.get(node).course()));
                add(needs.before(), node, Requisite.Kind.PRE, positions, inside, requisites, outside);
                add(needs.with(), node, Requisite.Kind.CO, positions, inside, requisites, outside);
            }
        }
        var courses = new ArrayList<CurriculumCourse>();
        for (var node = 0; node < nodes.size(); node++) {
            var course = region.courses().get(nodes.get(node).course());
            var units = course.unitsMinHundredths();
            courses.add(new CurriculumCourse(
                    Integer.toString(node),
                    nodes.get(node).isChoice() ? "choice " + node : course.code(),
                    "",
                    "",
                    units == null ? 0 : units,
                    nodes.get(node).required()));
        }
        return Curriculum.of(program.title(), Curriculum.System.SEMESTER, courses, requisites);
    }

    /// Requisites of the alternative that the program has most of; what it lacks is outside.
    private static void add(
            List<List<Integer>> alternatives,
            int node,
            Requisite.Kind kind,
            Map<Integer, Integer> positions,
            Set<Integer> inside,
            List<Requisite> requisites,
            Set<Integer> outside) {
        List<Integer> best = null;
        long fewest = Long.MAX_VALUE;
        for (var alternative : alternatives) {
            var missing =
                    alternative.stream().filter(id -> !inside.contains(id)).count();
            if (missing < fewest) {
                fewest = missing;
                best = alternative;
            }
        }
        for (var course : best == null ? List.<Integer>of() : best) {
            var from = positions.get(course);
            if (from != null && from != node) {
                requisites.add(new Requisite(from, node, kind));
            } else if (!inside.contains(course)) {
                outside.add(course);
            }
        }
    }

    /// Whether the owner states a term for every course that all take.
    boolean hasTerms() {
        return nodes.stream().allMatch(node -> node.term() != null);
    }

    /// Whether it is taken by grade, as in a high school.
    boolean hasGrades() {
        return nodes.stream().anyMatch(node -> node.grade() != null);
    }
}
