package throughline.engine.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A curriculum in which courses that ask for each other as corequisites, in a circle, count as one course: they share
/// a term, and the published measures are defined only without circles.
///
/// @param curriculum the curriculum to measure
/// @param groups     the courses that became one, each group in the order of the curriculum
public record SameTerm(Curriculum curriculum, List<List<CurriculumCourse>> groups) {
    public SameTerm {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /// Circles that hold a prerequisite stay as they are: nobody can take them.
    public static SameTerm of(Curriculum curriculum) {
        var component = Components.of(curriculum.outgoing()).of();
        var impossible = curriculum.requisites().stream()
                .filter(edge -> edge.kind() == Requisite.Kind.PRE && component[edge.from()] == component[edge.to()])
                .map(edge -> component[edge.from()])
                .collect(Collectors.toSet());
        var members = new TreeMap<Integer, List<CurriculumCourse>>();
        var places = new int[curriculum.size()];
        var first = new TreeMap<Integer, Integer>();
        for (int v = 0; v < places.length; v++) {
            var alone = impossible.contains(component[v]);
            places[v] = alone ? v : first.getOrDefault(component[v], v);
            first.putIfAbsent(component[v], v);
            members.computeIfAbsent(places[v], _ -> new ArrayList<>())
                    .add(curriculum.courses().get(v));
        }
        var groups = members.values().stream().filter(group -> group.size() > 1).toList();
        if (groups.isEmpty()) {
            return new SameTerm(curriculum, List.of());
        }
        var order = new ArrayList<>(members.keySet());
        var renamed = new int[places.length];
        for (int at = 0; at < order.size(); at++) {
            renamed[order.get(at)] = at;
        }
        var requisites = curriculum.requisites().stream()
                .map(edge -> new Requisite(renamed[places[edge.from()]], renamed[places[edge.to()]], edge.kind()))
                .filter(edge -> edge.from() != edge.to() || edge.kind() == Requisite.Kind.PRE)
                .toList();
        var courses = members.values().stream().map(SameTerm::one).toList();
        return new SameTerm(Curriculum.of(curriculum.name(), curriculum.system(), courses, requisites), groups);
    }

    private static CurriculumCourse one(List<CurriculumCourse> group) {
        return group.size() == 1
                ? group.getFirst()
                : new CurriculumCourse(
                        joined(group, CurriculumCourse::id),
                        joined(group, course -> course.name().isEmpty() ? course.label() : course.name()),
                        "",
                        joined(group, CurriculumCourse::label),
                        group.stream()
                                .mapToInt(CurriculumCourse::creditsHundredths)
                                .sum(),
                        group.stream().anyMatch(CurriculumCourse::required));
    }

    private static String joined(List<CurriculumCourse> group, Function<CurriculumCourse, String> part) {
        return group.stream().map(part).collect(Collectors.joining(" + "));
    }
}
