package throughline.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import throughline.catalog.CourseArticulationFact;

/// Gathers the alternatives of each university course and finds the courses they mean.
final class ArticulationBuilder {
    private static final Comparator<Target> ORDER = Comparator.comparing(Target::university)
            .thenComparing(Target::order)
            .thenComparing(Target::code)
            .thenComparing(Target::title)
            .thenComparingInt(Target::sending);

    private ArticulationBuilder() {}

    static Articulations build(
            List<Sourced<CourseArticulationFact>> facts, OrganizationBuilder organizations, CourseBuilder courses) {
        var groups = new HashMap<Target, List<Sourced<CourseArticulationFact>>>();
        for (var sourced : facts) {
            var fact = sourced.fact();
            var sending = organizations.id(fact.sendingRef());
            if (sending >= 0) {
                groups.computeIfAbsent(
                                new Target(
                                        fact.receivingName(),
                                        CourseCodes.order(fact.receivingCode()),
                                        fact.receivingCode(),
                                        fact.receivingTitle(),
                                        sending),
                                _ -> new ArrayList<>())
                        .add(sourced);
            }
        }
        var list = new ArrayList<Articulation>(groups.size());
        var targets = new ArrayList<>(groups.keySet());
        targets.sort(ORDER);
        targets.forEach(target ->
                list.add(articulation(target, groups.getOrDefault(target, List.of()), organizations, courses)));
        var articulations = List.copyOf(list);
        var course = new Adjacency.Builder();
        var university = new Adjacency.Builder();
        for (var i = 0; i < articulations.size(); i++) {
            var one = articulations.get(i);
            var sending = new TreeSet<Integer>();
            for (var alternative : one.alternatives()) {
                alternative.codes().forEach(code -> sending.addAll(courses.ids(one.sendingId(), code)));
            }
            for (var id : sending) {
                course.add(id, i);
            }
            if (one.receivingId() >= 0) {
                university.add(one.receivingId(), i);
            }
        }
        return new Articulations(
                articulations,
                course.build(courses.courses().size()),
                university.build(organizations.organizations().size()));
    }

    private record Target(String university, String order, String code, String title, int sending) {}

    private static Articulation articulation(
            Target target,
            List<Sourced<CourseArticulationFact>> group,
            OrganizationBuilder organizations,
            CourseBuilder courses) {
        var alternatives = group.stream()
                .sorted(Comparator.comparingInt(one -> one.fact().alternative()))
                .map(Sourced::fact)
                .map(fact -> new Articulation.Alternative(
                        fact.sendingCodes(),
                        fact.sendingTitles(),
                        fact.sendingCodes().stream()
                                .map(code -> courses.id(target.sending(), code))
                                .toList()))
                .distinct()
                .toList();
        var first = group.getFirst();
        return new Articulation(
                organizations.id(first.fact().receivingRef()),
                target.university(),
                target.code(),
                target.title(),
                target.sending(),
                alternatives,
                first.source());
    }
}
