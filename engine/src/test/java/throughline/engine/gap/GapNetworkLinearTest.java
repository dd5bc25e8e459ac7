package throughline.engine.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import throughline.engine.Seeds;

/// Networks of up to 25 nodes against linear programs, which know nothing of flows, cuts or levels: isolated nodes, no
/// supply, no demand, huge counts and fractions among them.
class GapNetworkLinearTest {
    private static final double RELATIVE = 1e-7;

    /// A link that can carry awards.
    private record Link(ProgramGroup group, String occupation) {}

    /// @param demands occupations with openings
    private record Sketch(List<ProgramGroup> groups, List<Demand> listed, Map<String, Double> demands) {
        static Sketch of(Random random) {
            var scale = random.nextInt(4) == 0 ? 1_000_000L : 1;
            var listed = new ArrayList<Demand>();
            var demands = new LinkedHashMap<String, Double>();
            var occupations = random.nextInt(13);
            for (int o = 0; o < occupations; o++) {
                var openings = amount(random, scale, 10);
                listed.add(new Demand("o" + o, openings));
                if (openings.signum() > 0) {
                    demands.put("o" + o, decimal(openings));
                }
            }
            var density = 2 + random.nextInt(6);
            var groups = new ArrayList<ProgramGroup>();
            for (int p = random.nextInt(13); p > 0; p--) {
                var reached = new TreeSet<String>();
                // One more than are listed: crosswalks name occupations without a row.
                for (int o = 0; o <= occupations; o++) {
                    if (random.nextInt(density) == 0) {
                        reached.add("o" + o);
                    }
                }
                groups.add(new ProgramGroup("p" + p, amount(random, scale, 6), reached));
            }
            return new Sketch(groups, listed, demands);
        }

        private static Fraction amount(Random random, long scale, int denominator) {
            return random.nextInt(6) == 0
                    ? Fraction.ZERO
                    : Fraction.of(random.nextInt(60) * scale, 1 + random.nextInt(denominator));
        }

        GapNetwork network() {
            return GapNetwork.of(groups, listed);
        }

        /// Groups with awards that reach an occupation with openings.
        List<ProgramGroup> placed() {
            return groups.stream()
                    .filter(group -> group.supply().signum() > 0
                            && group.occupations().stream().anyMatch(demands::containsKey))
                    .toList();
        }

        double total() {
            return placed().stream()
                            .mapToDouble(group -> decimal(group.supply()))
                            .sum()
                    + demands.values().stream().mapToDouble(one -> one).sum();
        }
    }

    /// Awards along links as variables of a linear program.
    private static final class Program {
        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Map<Link, Variable> links = new LinkedHashMap<>();
        private final Sketch sketch;

        /// @param all whether all awards must be placed
        Program(Sketch sketch, boolean all) {
            this.sketch = sketch;
            for (var group : sketch.placed()) {
                var supply = model.addExpression();
                for (var occupation : group.occupations()) {
                    if (sketch.demands().containsKey(occupation)) {
                        var link = model.addVariable(group.key() + occupation).lower(0);
                        links.put(new Link(group, occupation), link);
                        supply.set(link, 1);
                    }
                }
                supply.upper(decimal(group.supply()));
                if (all) {
                    supply.lower(decimal(group.supply()));
                }
            }
        }

        /// What an occupation receives stays below its openings, times a variable if there is one.
        Program within(double openings, Variable... ratio) {
            sketch.demands().forEach((occupation, demand) -> {
                var received = model.addExpression();
                links.forEach((link, variable) -> {
                    if (link.occupation().equals(occupation)) {
                        received.set(variable, 1);
                    }
                });
                if (ratio.length == 0) {
                    received.upper(openings * demand);
                } else {
                    received.set(ratio[0], -demand).upper(0);
                }
            });
            return this;
        }

        Program weigh(Function<String, Double> weight) {
            links.forEach((link, variable) -> variable.weight(weight.apply(link.occupation())));
            return this;
        }

        double minimum() {
            return value(model.minimise());
        }

        double maximum() {
            return value(model.maximise());
        }

        private static double value(Optimisation.Result result) {
            assertThat(result.getState().isOptimal()).isTrue();
            return result.getValue();
        }
    }

    private static double decimal(Fraction amount) {
        return amount.numerator().doubleValue() / amount.denominator().doubleValue();
    }

    private static void assertSame(Fraction ours, double theirs, Sketch sketch) {
        assertThat(decimal(ours)).as(sketch.toString()).isCloseTo(theirs, within(RELATIVE * (1 + sketch.total())));
    }

    @TestFactory
    Stream<DynamicTest> flowPlacesWhatAProgramPlaces() {
        return Seeds.of(1_000, random -> {
            var sketch = Sketch.of(random);
            if (!sketch.placed().isEmpty()) {
                var most = new Program(sketch, false).within(1).weigh(_ -> 1.0).maximum();
                assertSame(sketch.network().structure().placed(), most, sketch);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> intervalIsFromTheLeastToTheMost() {
        return Seeds.of(1_000, random -> {
            var sketch = Sketch.of(random);
            var asked = new TreeSet<String>();
            for (int o = 0; o < 13; o++) {
                if (random.nextInt(3) == 0) {
                    asked.add("o" + o);
                }
            }
            var supply = sketch.network().supply(Set.copyOf(asked));
            if (!sketch.placed().isEmpty()) {
                Function<String, Double> inside = occupation -> asked.contains(occupation) ? 1.0 : 0.0;
                assertSame(supply.low(), new Program(sketch, true).weigh(inside).minimum(), sketch);
                assertSame(
                        supply.high(), new Program(sketch, true).weigh(inside).maximum(), sketch);
            }
        });
    }

    /// The highest ratio of awards to openings is the least that all awards allow. And since Σ f(o)²/(2 D(o)) is
    /// convex, f is its minimum if and only if no other way to place the awards costs less at the prices f(o)/D(o).
    @TestFactory
    Stream<DynamicTest> balanceCannotBeImproved() {
        return Seeds.of(1_000, random -> {
            var sketch = Sketch.of(random);
            if (sketch.placed().isEmpty()) {
                return;
            }
            var received = sketch.network().received(Method.BALANCED);
            Function<String, Fraction> ratio = occupation -> received.getOrDefault(occupation, Fraction.ZERO)
                    .dividedBy(sketch.listed().stream()
                            .filter(demand -> demand.occupation().equals(occupation))
                            .findFirst()
                            .orElseThrow()
                            .openings());
            var highest = sketch.demands().keySet().stream()
                    .map(ratio)
                    .max(Fraction::compareTo)
                    .orElseThrow();
            var pressing = new Program(sketch, true);
            var level = pressing.model.addVariable("level").lower(0).weight(1);
            assertThat(decimal(highest))
                    .as(sketch.toString())
                    .isCloseTo(pressing.within(1, level).minimum(), within(RELATIVE * (1 + decimal(highest))));
            var cost = sketch.demands().keySet().stream()
                    .map(occupation -> ratio.apply(occupation).times(received.getOrDefault(occupation, Fraction.ZERO)))
                    .reduce(Fraction.ZERO, Fraction::plus);
            var least = new Program(sketch, true)
                    .weigh(occupation -> decimal(ratio.apply(occupation)))
                    .minimum();
            assertThat(decimal(cost)).as(sketch.toString()).isCloseTo(least, within(RELATIVE * (1 + decimal(cost))));
        });
    }
}
