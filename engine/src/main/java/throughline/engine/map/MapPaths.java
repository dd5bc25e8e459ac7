package throughline.engine.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;

/// The ways of a map as a graph. Only ways that lead on count: required, guaranteed and recommended ones. Immutable.
public final class MapPaths {
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();
    private final List<Way> ways;
    private final List<String> order;

    private MapPaths(CareerMap map) {
        order = map.steps().stream().map(Step::id).toList();
        ways = map.ways().stream().filter(MapPaths::leadsOn).toList();
        for (var way : ways) {
            next.computeIfAbsent(way.from(), _ -> new ArrayList<>()).add(way.to());
            before.computeIfAbsent(way.to(), _ -> new ArrayList<>()).add(way.from());
        }
    }

    public static MapPaths of(CareerMap map) {
        return new MapPaths(map);
    }

    private static boolean leadsOn(Way way) {
        return switch (way.kind()) {
            case REQUIRED, GUARANTEED, RECOMMENDED, RELATED -> true;
            case LATERAL, RETURN, ENDED -> false;
        };
    }

    /// Steps a step leads to, directly.
    public List<String> next(String step) {
        return List.copyOf(next.getOrDefault(step, List.of()));
    }

    /// Steps that lead to a step, directly.
    public List<String> before(String step) {
        return List.copyOf(before.getOrDefault(step, List.of()));
    }

    /// Every step on a way through a step, itself included, in the order of the map: what leads to it from afar, and
    /// all it leads to.
    public SequencedSet<String> through(String step) {
        var found = new HashSet<>(reached(List.of(step)));
        found.addAll(reach(List.of(step), before));
        var sorted = new LinkedHashSet<>(order);
        sorted.retainAll(found);
        return sorted;
    }

    /// Every step that ways from some steps reach, those included.
    public Set<String> reached(List<String> starts) {
        return reach(starts, next);
    }

    private static Set<String> reach(List<String> starts, Map<String, List<String>> edges) {
        var seen = new HashSet<>(starts);
        var queue = new ArrayDeque<>(starts);
        while (!queue.isEmpty()) {
            for (var to : edges.getOrDefault(queue.remove(), List.of())) {
                if (seen.add(to)) {
                    queue.add(to);
                }
            }
        }
        return seen;
    }

    /// Steps whose ways lead in a circle, so that each stands before itself. Empty when there is none; else one
    /// circle, which begins with the step that comes first on the map.
    ///
    /// @param counts which of the ways that lead on to look at, for example required ones only
    public List<String> circle(Predicate<Way> counts) {
        var edges = new HashMap<String, List<String>>();
        ways.stream()
                .filter(counts)
                .forEach(way -> edges.computeIfAbsent(way.from(), _ -> new ArrayList<>())
                        .add(way.to()));
        for (var start : order) {
            var circle = circle(start, edges);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        return List.of();
    }

    /// The shortest walk from a step back to itself, by breadth-first search.
    private static List<String> circle(String start, Map<String, List<String>> edges) {
        var previous = new HashMap<String, String>();
        var queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            var at = queue.remove();
            for (var to : edges.getOrDefault(at, List.of())) {
                if (to.equals(start)) {
                    var walk = new ArrayList<String>();
                    for (var step = at; !step.equals(start); step = previous.getOrDefault(step, start)) {
                        walk.add(step);
                    }
                    walk.add(start);
                    return walk.reversed();
                }
                if (previous.putIfAbsent(to, at) == null) {
                    queue.add(to);
                }
            }
        }
        return List.of();
    }

    /// Required ways that say nothing new, since a chain of other required ways implies them.
    ///
    /// @param counts which ways to look at, for example prerequisites only
    public List<Way> redundant(Predicate<Way> counts) {
        var needed = ways.stream()
                .filter(way -> way.kind() == Way.Kind.REQUIRED)
                .filter(counts)
                .toList();
        return needed.stream().filter(way -> implied(way, needed)).toList();
    }

    private static boolean implied(Way way, List<Way> ways) {
        var edges = new HashMap<String, List<String>>();
        ways.stream()
                .filter(other -> !other.from().equals(way.from()) || !other.to().equals(way.to()))
                .forEach(other -> edges.computeIfAbsent(other.from(), _ -> new ArrayList<>())
                        .add(other.to()));
        return reach(List.of(way.from()), edges).contains(way.to());
    }
}
