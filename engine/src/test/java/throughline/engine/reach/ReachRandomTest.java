package throughline.engine.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;

/// Every answer against a slow one: repeat until nothing changes, remove each node, try each set.
class ReachRandomTest {
    private static final int NODES = 9;

    private static WayGraph random(Random random) {
        var builder = new WayGraph.Builder();
        IntStream.range(0, NODES).forEach(_ -> builder.node());
        for (int arc = random.nextInt(8, 20); arc > 0; arc--) {
            var tail = random.ints(random.nextInt(20) == 0 ? 0 : random.nextInt(1, 4), 0, NODES)
                    .toArray();
            var first = random.nextInt(4);
            builder.arc(
                    random.nextInt(NODES),
                    tail,
                    random.nextInt(4),
                    first,
                    random.nextBoolean() ? 1_000 : first + 3,
                    random.nextInt(1, 4));
        }
        return builder.build();
    }

    private static boolean[] slowReach(WayGraph graph, int lost, List<Integer> starts) {
        var reached = new boolean[NODES];
        starts.forEach(start -> reached[start] = start != lost);
        for (int round = 0; round <= NODES; round++) {
            for (int number = 0; number < graph.arcs(); number++) {
                var arc = graph.arc(number);
                if (arc.head() != lost && Arrays.stream(arc.tail()).allMatch(node -> reached[node])) {
                    reached[arc.head()] = true;
                }
            }
        }
        return reached;
    }

    private static int[] slowArrivals(WayGraph graph, int term, List<Integer> starts) {
        var arrival = new int[NODES];
        Arrays.fill(arrival, Arrivals.NEVER);
        starts.forEach(start -> arrival[start] = term);
        for (int round = 0; round <= NODES; round++) {
            for (int number = 0; number < graph.arcs(); number++) {
                var arc = graph.arc(number);
                var ready = term;
                for (var node : arc.tail()) {
                    ready = Math.max(ready, arrival[node]);
                }
                for (int entered = Math.max(ready, arc.firstTerm());
                        ready != Arrivals.NEVER && entered <= Math.min(arc.lastTerm(), 200);
                        entered++) {
                    if ((entered - arc.firstTerm()) % arc.every() != 0) {
                        continue;
                    }
                    arrival[arc.head()] = Math.min(arrival[arc.head()], entered + arc.duration());
                }
            }
        }
        return arrival;
    }

    @TestFactory
    Stream<DynamicTest> reachIsWhatRepeatingFinds() {
        return Seeds.of(500, random -> {
            var graph = random(random);
            var reach = Reach.of(graph, 0, 1);
            var slow = slowReach(graph, -1, List.of(0, 1));
            IntStream.range(0, NODES)
                    .forEach(node ->
                            assertThat(reach.has(node)).as("node %d", node).isEqualTo(slow[node]));
        });
    }

    @TestFactory
    Stream<DynamicTest> landmarksAreTheNodesWhoseLossCutsOff() {
        return Seeds.of(1_000, random -> {
            var graph = random(random);
            var landmarks = new Landmarks(graph, Reach.of(graph, 0), 0);
            var whole = slowReach(graph, -1, List.of(0));
            for (int goal = 1; goal < NODES; goal++) {
                var needed = new ArrayList<Integer>();
                for (int lost = 1; lost < NODES; lost++) {
                    if (whole[goal] && !slowReach(graph, lost, List.of(0))[goal]) {
                        needed.add(lost);
                    }
                }
                assertThat(landmarks.of(goal)).as("landmarks of %d", goal).isEqualTo(needed);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> arrivalsAreWhatRepeatingFinds() {
        return Seeds.of(500, random -> {
            var graph = random(random);
            var arrivals = Arrivals.of(graph, 1, 0);
            var slow = slowArrivals(graph, 1, List.of(0));
            IntStream.range(0, NODES)
                    .forEach(node ->
                            assertThat(arrivals.at(node)).as("node %d", node).isEqualTo(slow[node]));
        });
    }

    @TestFactory
    Stream<DynamicTest> onwardIsWhereATargetLiesAhead() {
        return Seeds.of(500, random -> {
            var graph = random(random);
            var reach = Reach.of(graph, 0);
            var onward = new Onward(graph, reach, NODES - 1);
            for (int from = 0; from < NODES; from++) {
                assertThat(onward.has(from)).as("node %d", from).isEqualTo(leads(graph, reach, from));
            }
        });
    }

    /// Follows arcs forward, one node of the tail being enough.
    private static boolean leads(WayGraph graph, Reach reach, int from) {
        var seen = new boolean[NODES];
        seen[from] = true;
        for (int round = 0; round <= NODES; round++) {
            for (int number = 0; number < graph.arcs(); number++) {
                var arc = graph.arc(number);
                if (reach.opens(number) && Arrays.stream(arc.tail()).anyMatch(node -> seen[node])) {
                    seen[arc.head()] = true;
                }
            }
        }
        return seen[NODES - 1];
    }

    @TestFactory
    Stream<DynamicTest> aWitnessOpensTheGoalAndNoPartOfItDoes() {
        return Seeds.of(500, random -> {
            var graph = random(random);
            var goal = NODES - 1;
            var witness = Witness.of(graph, goal, node -> node == goal ? 1_000 : 1, 0);
            if (Reach.of(graph, 0).has(goal)) {
                assertThat(witness).isEmpty();
                return;
            }
            assertThat(witness).isNotEmpty();
            assertThat(opens(graph, goal, witness)).isTrue();
            for (var node : witness) {
                var rest = new ArrayList<>(witness);
                rest.remove(node);
                assertThat(opens(graph, goal, rest)).as("without %d", node).isFalse();
            }
        });
    }

    private static boolean opens(WayGraph graph, int goal, List<Integer> given) {
        var starts = new ArrayList<>(given);
        starts.add(0);
        return slowReach(graph, -1, starts)[goal];
    }
}
