package throughline.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import throughline.catalog.CourseFact;
import throughline.catalog.OrganizationFact;
import throughline.catalog.ProgramFact;
import throughline.imports.Edition;
import throughline.imports.Fact;
import throughline.imports.Sink;

/// All facts of a demonstration region in memory, for looking at them from every side.
final class DemoFacts {
    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();

    /// The facts that the region shows: of each part but those of the labor market its newest edition.
    static DemoFacts of(DemoRegion region) {
        var releases = new ArrayList<>(region.releases());
        releases.removeIf(release -> release.edition().vintage().equals("2025-26"));
        return of(releases);
    }

    /// The facts of all editions.
    static DemoFacts all(DemoRegion region) {
        return of(region.releases());
    }

    private static DemoFacts of(List<DemoRelease> releases) {
        var facts = new DemoFacts();
        for (var release : releases) {
            release.facts().accept(new Sink() {
                @Override
                public void add(Fact fact) {
                    facts.byType
                            .computeIfAbsent(fact.getClass(), _ -> new ArrayList<>())
                            .add(fact);
                }

                @Override
                public Edition edition() {
                    return release.edition();
                }
            });
        }
        return facts;
    }

    <T extends Fact> List<T> all(Class<T> type) {
        return byType.getOrDefault(type, List.of()).stream().map(type::cast).toList();
    }

    List<CourseFact> courses() {
        return all(CourseFact.class);
    }

    List<ProgramFact> programs() {
        return all(ProgramFact.class);
    }

    List<OrganizationFact> organizations() {
        return all(OrganizationFact.class);
    }

    Stream<OrganizationFact> organizations(String type) {
        return organizations().stream()
                .filter(organization -> organization.type().equals(type));
    }

    int size() {
        return byType.values().stream().mapToInt(List::size).sum();
    }
}
