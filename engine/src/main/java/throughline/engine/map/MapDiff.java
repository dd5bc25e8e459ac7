package throughline.engine.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What changed from one map to another of the same subject, in the order of the newer map. Steps and ways are the
/// same when their ids are, whatever the row they are drawn in.
///
/// @param added   steps that only the newer map has
/// @param removed steps that only the older map has
/// @param renamed steps that go by another name (and id) in the newer map
/// @param changed steps whose place, facts, offers, marks or, under one id, title differ
/// @param opened  ways that only the newer map has
/// @param closed  ways that only the older map has, between the names of today
/// @param altered ways whose kind or terms differ
public record MapDiff(
        List<Step> added,
        List<Step> removed,
        List<Change<Step>> renamed,
        List<Change<Step>> changed,
        List<Way> opened,
        List<Way> closed,
        List<Change<Way>> altered) {
    public MapDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        renamed = List.copyOf(renamed);
        changed = List.copyOf(changed);
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
        altered = List.copyOf(altered);
    }

    /// Something as it was and as it is.
    public record Change<T>(T before, T after) {}

    private record Ends(String from, String to, boolean back) {
        static Ends of(Way way) {
            return new Ends(way.from(), way.to(), way.kind() == Way.Kind.RETURN || way.kind() == Way.Kind.LATERAL);
        }
    }

    public static MapDiff between(CareerMap before, CareerMap after) {
        var steps = new Sides<String, Step>();
        before.steps().forEach(step -> steps.before.put(step.id(), step));
        after.steps().forEach(step -> steps.after.put(step.id(), step));
        var changed = new ArrayList<Change<Step>>();
        var added = new ArrayList<Step>();
        for (var step : after.steps()) {
            var old = steps.before.get(step.id());
            if (old == null) {
                added.add(step);
            } else if (!same(old, step)) {
                changed.add(new Change<>(old, step));
            }
        }
        var removed = new ArrayList<>(before.steps().stream()
                .filter(step -> !steps.after.containsKey(step.id()))
                .toList());
        var renamed = Renames.between(removed, added);
        for (var change : renamed) {
            removed.remove(change.before());
            added.remove(change.after());
        }
        return ways(before, after, added, removed, renamed, changed);
    }

    /// Ways between steps that were renamed are the same ways.
    private static MapDiff ways(
            CareerMap before,
            CareerMap after,
            List<Step> added,
            List<Step> removed,
            List<Change<Step>> renamed,
            List<Change<Step>> changed) {
        var names = new HashMap<String, String>();
        renamed.forEach(change -> names.put(change.before().id(), change.after().id()));
        var ways = new Sides<Ends, Way>();
        before.ways().stream().map(way -> way.between(names)).forEach(way -> ways.before.put(Ends.of(way), way));
        after.ways().forEach(way -> ways.after.put(Ends.of(way), way));
        var altered = new ArrayList<Change<Way>>();
        var opened = new ArrayList<Way>();
        for (var way : after.ways()) {
            var old = ways.before.get(Ends.of(way));
            if (old == null) {
                opened.add(way);
            } else if (!old.equals(way)) {
                altered.add(new Change<>(old, way));
            }
        }
        var closed = before.ways().stream()
                .map(way -> way.between(names))
                .filter(way -> !ways.after.containsKey(Ends.of(way)))
                .toList();
        return new MapDiff(added, removed, renamed, changed, opened, closed, altered);
    }

    private static final class Sides<K, V> {
        final Map<K, V> before = new HashMap<>();
        final Map<K, V> after = new HashMap<>();
    }

    /// Sources are positions in a list that is another one in every Region, so they do not count.
    private static boolean same(Step one, Step other) {
        return one.kind() == other.kind()
                && CareerMap.place(one, other) == 0
                && one.title().equals(other.title())
                && one.offers().equals(other.offers())
                && Objects.equals(one.page(), other.page())
                && one.facts().equals(other.facts())
                && one.badges().equals(other.badges())
                && one.remarks().equals(other.remarks());
    }

    public boolean isEmpty() {
        return added.isEmpty()
                && removed.isEmpty()
                && renamed.isEmpty()
                && changed.isEmpty()
                && opened.isEmpty()
                && closed.isEmpty()
                && altered.isEmpty();
    }
}
