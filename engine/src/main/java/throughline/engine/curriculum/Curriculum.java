package throughline.engine.curriculum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;

/// Courses and the requisites between them. Immutable; the graph is kept as compressed arrays in both
/// directions.
///
/// Duplicate requisites between the same two courses are folded into the strictest one (earlier term, then
/// same term).
public final class Curriculum {
    /// Whether the institution counts in semesters or quarters; the published complexity differs.
    public enum System {
        SEMESTER,
        QUARTER
    }

    private final String name;
    private final System system;
    private final List<CurriculumCourse> courses;
    private final List<Requisite> requisites;
    private final List<Requisite> binding;
    private final Adjacency outgoing;
    private final Adjacency incoming;

    private Curriculum(
            String name,
            System system,
            List<CurriculumCourse> courses,
            List<Requisite> requisites,
            List<Requisite> binding) {
        this.name = name;
        this.system = system;
        this.courses = List.copyOf(courses);
        this.requisites = requisites;
        this.binding = binding;
        this.outgoing = Adjacency.of(courses.size(), requisites, true);
        this.incoming = Adjacency.of(courses.size(), requisites, false);
    }

    /// Builds a curriculum.
    ///
    /// @throws IllegalArgumentException when a requisite points outside the courses or ids repeat
    public static Curriculum of(
            String name, System system, List<CurriculumCourse> courses, List<Requisite> requisites) {
        var ids = new HashMap<String, Integer>();
        for (var course : courses) {
            if (ids.put(course.id(), 0) != null) {
                throw new IllegalArgumentException("two courses have the id " + course.id());
            }
        }
        var strictest = new HashMap<Long, Requisite>();
        for (var requisite : requisites) {
            if (Math.min(requisite.from(), requisite.to()) < 0
                    || Math.max(requisite.from(), requisite.to()) >= courses.size()) {
                throw new IllegalArgumentException("a requisite points outside the curriculum: " + requisite);
            }
            var key = (long) requisite.from() * courses.size() + requisite.to();
            strictest.merge(key, requisite, Curriculum::stricter);
        }
        var edges = new ArrayList<>(strictest.values());
        edges.sort(Comparator.comparingInt(Requisite::from).thenComparingInt(Requisite::to));
        var binding = new LinkedHashSet<>(edges);
        requisites.stream()
                .filter(requisite -> requisite.kind() == Requisite.Kind.STRICT)
                .forEach(binding::add);
        return new Curriculum(name, system, courses, List.copyOf(edges), List.copyOf(binding));
    }

    private static Requisite stricter(Requisite one, Requisite other) {
        if (one.kind() == other.kind()) {
            return one;
        }
        if (one.kind() == Requisite.Kind.PRE || other.kind() == Requisite.Kind.PRE) {
            return one.kind() == Requisite.Kind.PRE ? one : other;
        }
        return one.kind() == Requisite.Kind.STRICT ? one : other;
    }

    public String name() {
        return name;
    }

    public System system() {
        return system;
    }

    public List<CurriculumCourse> courses() {
        return courses;
    }

    /// All requisites, by requisite course, then by the course that asks for it.
    public List<Requisite> requisites() {
        return requisites;
    }

    /// What a plan has to keep: the requisites, and the strict corequisites that a prerequisite between the same two
    /// courses hides among them. Nobody can keep both.
    public List<Requisite> binding() {
        return binding;
    }

    public int size() {
        return courses.size();
    }

    /// Credits of all courses in hundredths.
    public long creditsHundredths() {
        return courses.stream().mapToLong(CurriculumCourse::creditsHundredths).sum();
    }

    /// Requisites that leave a course, as a graph from course to the courses that ask for it.
    Adjacency outgoing() {
        return outgoing;
    }

    /// Requisites that a course asks for, as a graph from course back to its requisites.
    Adjacency incoming() {
        return incoming;
    }

    /// A directed graph as compressed arrays: the neighbors of v are `targets[offsets[v]] …
    /// targets[offsets[v+1]-1]`,
    /// and `minTerms` at the same place tells how many terms must lie between.
    record Adjacency(int[] offsets, int[] targets, int[] minTerms) {
        static Adjacency of(int size, List<Requisite> requisites, boolean forward) {
            var offsets = new int[size + 1];
            for (var edge : requisites) {
                offsets[(forward ? edge.from() : edge.to()) + 1]++;
            }
            for (int v = 0; v < size; v++) {
                offsets[v + 1] += offsets[v];
            }
            var next = Arrays.copyOf(offsets, size);
            var targets = new int[requisites.size()];
            var minTerms = new int[requisites.size()];
            for (var edge : requisites) {
                var slot = next[forward ? edge.from() : edge.to()]++;
                targets[slot] = forward ? edge.to() : edge.from();
                minTerms[slot] = edge.kind().minTermsBetween();
            }
            return new Adjacency(offsets, targets, minTerms);
        }

        int degree(int vertex) {
            return offsets[vertex + 1] - offsets[vertex];
        }
    }
}
