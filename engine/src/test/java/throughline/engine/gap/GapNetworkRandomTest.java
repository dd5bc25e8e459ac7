package throughline.engine.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;

/// Small networks against references that enumerate: all assignments of whole groups for the interval (its ends
/// are linear, so corners of the set of allocations suffice), all sets of groups for flow and balance.
class GapNetworkRandomTest {

    /// @param groups  groups with awards and with at least one occupation with openings
    /// @param demands occupations with openings
    private record Sketch(
            List<ProgramGroup> all, List<Demand> allDemands, List<ProgramGroup> groups, Map<String, Fraction> demands) {

        static Sketch of(Random random) {
            var scale = random.nextInt(4) == 0 ? 1_000_000 : 1;
            var demands = new ArrayList<Demand>();
            for (int o = random.nextInt(6); o > 0; o--) {
                demands.add(new Demand("o" + o, amount(random, scale, 10)));
            }
            var groups = new ArrayList<ProgramGroup>();
            for (int p = random.nextInt(6); p > 0; p--) {
                var reached = new HashSet<String>();
                for (int o = 1; o <= 6; o++) {
                    if (random.nextInt(3) == 0) {
                        reached.add(o == 6 ? ProgramGroup.NO_MATCH : "o" + o);
                    }
                }
                groups.add(new ProgramGroup("p" + p, amount(random, scale, 6), reached));
            }
            var open = new TreeMap<String, Fraction>();
            demands.stream()
                    .filter(demand -> demand.openings().signum() > 0)
                    .forEach(demand -> open.put(demand.occupation(), demand.openings()));
            var placed = groups.stream()
                    .filter(group -> group.supply().signum() > 0)
                    .filter(group -> group.occupations().stream().anyMatch(open::containsKey))
                    .map(group -> new ProgramGroup(
                            group.key(),
                            group.supply(),
                            new HashSet<>(group.occupations().stream()
                                    .filter(open::containsKey)
                                    .toList())))
                    .toList();
            return new Sketch(groups, demands, placed, open);
        }

        private static Fraction amount(Random random, int scale, int denominator) {
            return random.nextInt(6) == 0
                    ? Fraction.ZERO
                    : Fraction.of((long) random.nextInt(40) * scale, 1 + random.nextInt(denominator));
        }

        GapNetwork network() {
            return GapNetwork.of(all, allDemands);
        }

        List<List<ProgramGroup>> subsets() {
            return Stream.iterate(0, mask -> mask < 1 << groups.size(), mask -> mask + 1)
                    .map(mask -> Stream.iterate(0, p -> p < groups.size(), p -> p + 1)
                            .filter(p -> (mask >> p & 1) == 1)
                            .map(groups::get)
                            .toList())
                    .toList();
        }
    }

    private static Fraction sum(Stream<Fraction> amounts) {
        return amounts.reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction supplyOf(List<ProgramGroup> groups) {
        return sum(groups.stream().map(ProgramGroup::supply));
    }

    private static Set<String> reached(List<ProgramGroup> groups) {
        var reached = new TreeSet<String>();
        groups.forEach(group -> reached.addAll(group.occupations()));
        return reached;
    }

    private static Fraction demandOf(Sketch sketch, Set<String> occupations) {
        return sum(occupations.stream().map(o -> sketch.demands().getOrDefault(o, Fraction.ZERO)));
    }

    /// Max flow is min cut: the least, over sets X of groups, of the awards outside X and the openings X reaches.
    @TestFactory
    Stream<DynamicTest> flowIsTheLeastCut() {
        return Seeds.of(2_000, random -> {
            var sketch = Sketch.of(random);
            var structure = sketch.network().structure();
            var total = supplyOf(sketch.groups());
            var least = sketch.subsets().stream()
                    .map(subset -> total.minus(supplyOf(subset)).plus(demandOf(sketch, reached(subset))))
                    .min(Fraction::compareTo)
                    .orElseThrow();
            var open = demandOf(sketch, sketch.demands().keySet());
            assertThat(structure.placed()).as(sketch.toString()).isEqualTo(least);
            assertThat(structure.surplus()).isEqualTo(total.minus(least));
            assertThat(structure.shortage()).isEqualTo(open.minus(least));
            assertViolators(sketch, structure);
        });
    }

    private static void assertViolators(Sketch sketch, Structure structure) {
        for (var cluster : structure.saturated()) {
            var members = sketch.groups().stream()
                    .filter(group -> cluster.groups().contains(group.key()))
                    .toList();
            assertThat(cluster.occupations()).containsExactlyElementsOf(reached(members));
            assertThat(cluster.gap().signum()).isNegative();
        }
        for (var cluster : structure.starved()) {
            var members = sketch.groups().stream()
                    .filter(group -> group.occupations().stream().anyMatch(cluster.occupations()::contains))
                    .map(ProgramGroup::key)
                    .sorted()
                    .toList();
            assertThat(cluster.groups()).containsExactlyElementsOf(members);
            assertThat(cluster.gap().signum()).isPositive();
        }
        assertThat(sum(structure.saturated().stream().map(Cluster::gap)))
                .as("saturated groups carry the whole surplus of " + sketch)
                .isEqualTo(Fraction.ZERO.minus(structure.surplus()));
        assertThat(sum(structure.starved().stream().map(Cluster::gap))
                        .plus(sum(sketch.network().uncovered().stream().map(Demand::openings))))
                .as("starved and uncovered occupations carry the whole shortage of " + sketch)
                .isEqualTo(structure.shortage());
    }

    @TestFactory
    Stream<DynamicTest> intervalIsWhatCornersReach() {
        return Seeds.of(1_000, random -> {
            var sketch = Sketch.of(random);
            var asked = new TreeSet<String>();
            for (int o = 1; o <= 5; o++) {
                if (random.nextBoolean()) {
                    asked.add("o" + o);
                }
            }
            var possible = new TreeSet<Fraction>();
            corners(sketch, 0, asked, Fraction.ZERO, possible);
            var network = sketch.network();
            var supply = network.supply(asked);
            assertThat(supply).as(asked + " " + sketch).isEqualTo(new Interval(possible.first(), possible.last()));
            for (var method : Method.values()) {
                var received = network.received(method);
                assertThat(supply.contains(sum(asked.stream().map(o -> received.getOrDefault(o, Fraction.ZERO)))))
                        .isTrue();
            }
            for (var demand : sketch.allDemands()) {
                var occupation = demand.occupation();
                assertThat(network.gap(occupation)).as(sketch.toString()).isEqualTo(network.gap(Set.of(occupation)));
            }
            for (var cluster : network.clusters()) {
                var gap = network.gap(Set.copyOf(cluster.occupations()));
                assertThat(gap).isEqualTo(new Interval(cluster.gap(), cluster.gap()));
            }
        });
    }

    private static void corners(Sketch sketch, int next, Set<String> asked, Fraction received, Set<Fraction> possible) {
        if (next == sketch.groups().size()) {
            possible.add(received);
            return;
        }
        var group = sketch.groups().get(next);
        for (var occupation : group.occupations()) {
            var more = asked.contains(occupation) ? received.plus(group.supply()) : received;
            corners(sketch, next + 1, asked, more, possible);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyMethodHandsOutExactlyWhatThereIs() {
        return Seeds.of(500, random -> {
            var sketch = Sketch.of(random);
            for (var method : Method.values()) {
                var given = new TreeMap<String, Fraction>();
                var received = new TreeMap<String, Fraction>();
                for (var share : sketch.network().allocate(method).shares()) {
                    assertThat(share.awards().signum()).isPositive();
                    given.merge(share.group(), share.awards(), Fraction::plus);
                    received.merge(share.occupation(), share.awards(), Fraction::plus);
                }
                assertThat(sketch.network().received(method))
                        .as(method + " " + sketch)
                        .isEqualTo(received);
                var supply = new TreeMap<String, Fraction>();
                sketch.groups().forEach(group -> supply.put(group.key(), group.supply()));
                assertThat(given).as(method + " " + sketch).isEqualTo(supply);
            }
        });
    }

    /// The most pressed occupations are those of the largest set of groups with the highest Σ S / Σ D; take them
    /// out with the groups that only reach them, and again.
    @TestFactory
    Stream<DynamicTest> balanceIsPeeledFromTheMostPressed() {
        return Seeds.of(2_000, random -> {
            var sketch = Sketch.of(random);
            var expected = new TreeMap<String, Fraction>();
            var subsets = sketch.subsets();
            var done = new HashSet<ProgramGroup>();
            while (done.size() < sketch.groups().size()) {
                var ratio = Fraction.ZERO;
                Set<String> pressed = Set.of();
                var members = List.<ProgramGroup>of();
                for (var subset : subsets) {
                    var rest = subset.stream()
                            .filter(group -> !done.contains(group))
                            .toList();
                    if (rest.isEmpty() || rest.size() < subset.size()) {
                        continue;
                    }
                    var occupations = reached(rest);
                    occupations.removeAll(expected.keySet());
                    var here = supplyOf(rest).dividedBy(demandOf(sketch, occupations));
                    var order = here.compareTo(ratio);
                    if (order > 0 || order == 0 && rest.size() > members.size()) {
                        ratio = here;
                        pressed = occupations;
                        members = rest;
                    }
                }
                for (var occupation : pressed) {
                    expected.put(occupation, ratio.times(sketch.demands().getOrDefault(occupation, Fraction.ZERO)));
                }
                done.addAll(members);
            }
            assertThat(sketch.network().received(Method.BALANCED))
                    .as(sketch.toString())
                    .isEqualTo(expected);
        });
    }
}
