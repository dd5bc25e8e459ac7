package throughline.engine.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What changed between two maps as a map of its own: every step that came, went, was renamed or changed, with a mark
/// that says so, and the steps beside them. Ways that are gone are drawn as ended.
public final class ChangedMap {
    private ChangedMap() {}

    /// The map of the changes; empty when no step changed and no way.
    public static Optional<CareerMap> of(CareerMap after, MapDiff diff) {
        if (diff.isEmpty()) {
            return Optional.empty();
        }
        var marks = new HashMap<String, Step.Badge>();
        diff.changed().forEach(change -> marks.put(change.after().id(), Step.Badge.CHANGED));
        diff.renamed().forEach(change -> marks.put(change.after().id(), Step.Badge.RENAMED));
        diff.added().forEach(step -> marks.put(step.id(), Step.Badge.NEW));
        diff.removed().forEach(step -> marks.put(step.id(), Step.Badge.GONE));

        var ways = new ArrayList<>(after.ways());
        diff.closed().forEach(way -> ways.add(new Way(way.from(), way.to(), Way.Kind.ENDED, way.terms())));
        var kept = new HashSet<>(marks.keySet());
        var touched = new ArrayList<>(diff.opened());
        touched.addAll(diff.closed());
        diff.altered().forEach(change -> touched.add(change.after()));
        touched.forEach(way -> kept.addAll(List.of(way.from(), way.to())));
        for (var way : ways) {
            if (marks.containsKey(way.from()) || marks.containsKey(way.to())) {
                kept.addAll(List.of(way.from(), way.to()));
            }
        }
        return Optional.of(map(after, diff, marks, kept, ways));
    }

    private static CareerMap map(
            CareerMap after, MapDiff diff, Map<String, Step.Badge> marks, Set<String> kept, List<Way> ways) {
        var steps = new ArrayList<Step>();
        after.steps().stream().filter(step -> kept.contains(step.id())).forEach(steps::add);
        // The pages of what is gone are gone as well.
        diff.removed().forEach(step -> steps.add(step.withoutPages()));
        steps.replaceAll(step -> marked(step, marks));
        steps.sort(CareerMap::place);
        var there = new HashSet<String>();
        steps.forEach(step -> there.add(step.id()));
        var drawn = new HashSet<String>();
        return new CareerMap(
                after.subject(),
                after.view(),
                after.title(),
                after.subtitle(),
                List.of(),
                steps,
                ways.stream()
                        .filter(way -> there.contains(way.from()) && there.contains(way.to()))
                        .filter(way -> drawn.add(way.from() + " " + way.to() + " " + way.kind()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                after.owner(),
                after.reviewedOn());
    }

    private static Step marked(Step step, Map<String, Step.Badge> marks) {
        var mark = marks.get(step.id());
        if (mark == null) {
            return step;
        }
        var badges = new TreeSet<>(step.badges());
        badges.add(mark);
        return step.withBadges(badges);
    }
}
