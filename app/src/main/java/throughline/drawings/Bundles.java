package throughline.drawings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import throughline.engine.map.Way;

/// Deals lines to bundles, so that few are left: again and again the largest set of nodes that all lead to the same
/// others is taken out. Ten programs that lead to the same five jobs become one bundle of fifteen strokes instead of
/// fifty lines.
final class Bundles {
    /// A line before it belongs to a bundle.
    ///
    /// @param level what lines between cards of one rank must have in common to be bundled; empty for all others
    record Loose(int left, int right, boolean backward, Way way, String label, String level) {}

    private record Family(Way.Kind kind, String label, boolean backward, String level) {
        boolean isLevel() {
            return !level.isEmpty();
        }
    }

    /// Nodes whose targets may make a bundle: all that two of them, or one alone, have in common.
    private record Seed(int one, int other, int score) {}

    private final List<Link> links = new ArrayList<>();
    private int count;

    private Bundles() {}

    /// The same lines in the same order, each with its bundle.
    static List<Link> deal(List<Loose> lines) {
        var families = new LinkedHashMap<Family, List<Integer>>();
        for (var number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            families.computeIfAbsent(
                            new Family(
                                    line.way().kind(),
                                    line.label(),
                                    line.backward() && line.level().isEmpty(),
                                    line.level()),
                            _ -> new ArrayList<>())
                    .add(number);
        }
        var found = new Bundle[lines.size()];
        var bundles = new Bundles();
        families.forEach((family, numbers) -> bundles.deal(family, lines, numbers, found));
        for (var number = 0; number < found.length; number++) {
            var line = lines.get(number);
            bundles.links.add(
                    new Link(line.left(), line.right(), found[number], line.backward(), line.way(), line.label()));
        }
        return bundles.links;
    }

    private void deal(Family family, List<Loose> lines, List<Integer> numbers, Bundle[] found) {
        var numberOf = new TreeMap<Integer, Map<Integer, List<Integer>>>();
        var targets = new TreeMap<Integer, BitSet>();
        for (var number : numbers) {
            var line = lines.get(number);
            targets.computeIfAbsent(line.left(), _ -> new BitSet()).set(line.right());
            numberOf.computeIfAbsent(line.left(), _ -> new TreeMap<>())
                    .computeIfAbsent(line.right(), _ -> new ArrayList<>())
                    .add(number);
        }
        if (family.kind() == Way.Kind.LATERAL && family.isLevel()) {
            groups(family, lines, targets, numberOf, found);
        }
        var queue = new PriorityQueue<>(Comparator.comparingInt((Seed seed) -> -seed.score())
                .thenComparingInt(Seed::one)
                .thenComparingInt(Seed::other));
        queue.addAll(seeds(family, targets));
        while (!queue.isEmpty()) {
            var seed = queue.remove();
            var candidate = bundle(family, targets, seed);
            var score = score(candidate);
            if (candidate.size() == 0) {
                continue;
            }
            if (score < seed.score()) {
                queue.add(new Seed(seed.one(), seed.other(), score));
                continue;
            }
            count++;
            for (var left : candidate.lefts()) {
                for (var right : candidate.rights()) {
                    of(targets, left).clear(right);
                    numberOf.getOrDefault(left, Map.of())
                            .getOrDefault(right, List.of())
                            .forEach(number -> found[number] = candidate);
                }
            }
            queue.add(seed);
        }
    }

    /// Nodes that all lie beside one another become one bundle, drawn as a spine that joins them.
    private void groups(
            Family family,
            List<Loose> lines,
            TreeMap<Integer, BitSet> targets,
            TreeMap<Integer, Map<Integer, List<Integer>>> numberOf,
            Bundle[] found) {
        for (var left : List.copyOf(targets.keySet())) {
            var group = new BitSet();
            group.or(of(targets, left));
            group.set(left);
            var nodes = group.stream().boxed().toList();
            if (nodes.size() < 3
                    || !nodes.stream().allMatch(node -> reach(targets, node).equals(group))) {
                continue;
            }
            var bundle = new Bundle(count, family.kind(), family.label(), family.backward(), nodes, nodes);
            count++;
            for (var node : nodes) {
                of(targets, node).clear();
                numberOf.getOrDefault(node, Map.of())
                        .values()
                        .forEach(numbers -> numbers.forEach(number -> {
                            found[number] = bundle;
                        }));
            }
        }
    }

    /// A node and all that it is joined with, in either direction.
    private static BitSet reach(TreeMap<Integer, BitSet> targets, int node) {
        var reach = new BitSet();
        reach.or(of(targets, node));
        reach.set(node);
        targets.forEach((other, set) -> {
            if (set.get(node)) {
                reach.set(other);
            }
        });
        return reach;
    }

    /// Seeds: each node alone, pairs of nodes, and, marked by a negative number, each target with all that lead to it.
    private List<Seed> seeds(Family family, TreeMap<Integer, BitSet> targets) {
        var seeds = new ArrayList<Seed>();
        var lefts = new ArrayList<>(targets.keySet());
        for (var one = 0; one < lefts.size(); one++) {
            for (var other = one; other < (family.isLevel() ? one + 1 : lefts.size()); other++) {
                if (one == other || of(targets, lefts.get(one)).intersects(of(targets, lefts.get(other)))) {
                    seeds.add(scored(family, targets, lefts.get(one), lefts.get(other)));
                }
            }
        }
        var rights = new TreeSet<Integer>();
        targets.values().forEach(set -> set.stream().forEach(rights::add));
        rights.forEach(right -> seeds.add(scored(family, targets, -1, right)));
        return seeds;
    }

    private Seed scored(Family family, TreeMap<Integer, BitSet> targets, int one, int other) {
        return new Seed(one, other, score(bundle(family, targets, new Seed(one, other, 0))));
    }

    private static int score(Bundle bundle) {
        return bundle.size() == 0
                ? 0
                : 2 * bundle.size() - bundle.lefts().size() - bundle.rights().size();
    }

    private Bundle bundle(Family family, TreeMap<Integer, BitSet> targets, Seed seed) {
        var common = new BitSet();
        if (seed.one() < 0) {
            common.set(seed.other());
        } else {
            common.or(of(targets, seed.one()));
            common.and(of(targets, seed.other()));
        }
        var lefts = new ArrayList<Integer>();
        // Level lines form stars only: there is no room for a trunk between nodes that stand above one another.
        for (var left :
                family.isLevel() && seed.one() >= 0 ? List.of(seed.one()) : (Collection<Integer>) targets.keySet()) {
            if (!common.isEmpty() && contains(of(targets, left), common)) {
                lefts.add(left);
            }
        }
        return new Bundle(
                count,
                family.kind(),
                family.label(),
                family.backward(),
                lefts,
                common.stream().boxed().toList());
    }

    private static boolean contains(BitSet set, BitSet part) {
        for (var bit = part.nextSetBit(0); bit >= 0; bit = part.nextSetBit(bit + 1)) {
            if (!set.get(bit)) {
                return false;
            }
        }
        return true;
    }

    private static BitSet of(TreeMap<Integer, BitSet> targets, int left) {
        var set = targets.get(left);
        return set == null ? new BitSet() : set;
    }
}
