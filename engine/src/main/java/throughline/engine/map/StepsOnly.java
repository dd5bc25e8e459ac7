package throughline.engine.map;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A map without the lanes beside the way: what is left are courses, programs and jobs, and the credentials they end
/// with.
public final class StepsOnly {
    private static final Set<Lane> LANES = EnumSet.of(Lane.STEPS, Lane.CREDENTIALS);

    private StepsOnly() {}

    /// The same map with what lies in other lanes left out, and whatever leads to it or is said of it.
    public static CareerMap of(CareerMap map) {
        var steps =
                map.steps().stream().filter(step -> LANES.contains(step.lane())).toList();
        var kept = new HashSet<>(steps.stream().map(Step::id).toList());
        var curation = map.curation();
        return new CareerMap(
                map.subject(),
                map.view().withStepsOnly(true),
                map.title(),
                map.subtitle(),
                map.rows(),
                steps,
                map.ways().stream()
                        .filter(way -> kept.contains(way.from()) && kept.contains(way.to()))
                        .toList(),
                map.choices().stream()
                        .filter(choice -> kept.containsAll(choice.steps()))
                        .toList(),
                // Whoever starts in a lane that is left out has a start, which must not look like a missing one.
                map.entries().stream()
                        .map(entry -> new Entry(entry.audience(), among(kept, entry.steps())))
                        .filter(entry -> !entry.steps().isEmpty() || hasNoStart(map, entry))
                        .toList(),
                map.exits().stream()
                        .filter(exit -> kept.contains(exit.step()))
                        .map(exit -> new Exit(
                                exit.step(),
                                among(kept, exit.holds()),
                                among(kept, exit.jobs()),
                                among(kept, exit.returns()),
                                exit.beyond()))
                        .toList(),
                new Curation(
                        curation.owner(),
                        curation.contact(),
                        curation.reviewedOn(),
                        curation.hidden().stream()
                                .map(hidden -> new Curation.Hidden(
                                        hidden.step(), hidden.title(), among(kept, hidden.neededBy())))
                                .toList(),
                        curation.unused()));
    }

    private static boolean hasNoStart(CareerMap map, Entry entry) {
        return map.entries().stream()
                .anyMatch(each ->
                        each.audience() == entry.audience() && each.steps().isEmpty());
    }

    private static List<String> among(Set<String> kept, List<String> ids) {
        return ids.stream().filter(kept::contains).toList();
    }
}
