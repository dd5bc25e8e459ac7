package throughline.engine.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The least that coursework costs when its courses may be had by way of other steps before.
///
/// Whoever takes other steps with coursework for it takes one of them that stands first in a fixed order, and pays for
/// all that this one asks for. So the least is that of no such step, or the least over the first one: each course that
/// it asks for at the lowest price anywhere from it on, and each other course the same, or as part of the step itself.
final class Prices {
    private final Steps steps;
    private final Case[][] cases;

    /// One choice of the first other step.
    ///
    /// @param helper the step, -1 for none
    /// @param things courses that are paid unless they are done
    /// @param prices what each of them costs at least
    private record Case(int helper, int[] things, long[] prices) {}

    Prices(Steps steps, int[] useful) {
        this.steps = steps;
        var outside = new long[steps.facts()];
        Arrays.fill(outside, Outlook.DEAR);
        for (var step : useful) {
            if (!steps.hasWork(step)) {
                for (var thing : steps.given(step)) {
                    outside[thing] = Math.min(outside[thing], steps.priceOf(step, thing));
                }
            }
        }
        // The dearest first: its price is what keeps it out.
        var order = IntStream.of(useful)
                .filter(steps::hasWork)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(step -> -steps.cost(step, new long[steps.words()]))
                        .thenComparingInt(step -> step))
                .toList();
        var prices = new long[steps.count()][];
        for (var step : order) {
            prices[step] = IntStream.of(steps.given(step))
                    .mapToLong(thing -> steps.priceOf(step, thing))
                    .toArray();
        }
        this.cases = new Case[steps.count()][];
        for (var step : order) {
            cases[step] = cases(step, order, prices, outside.clone());
        }
    }

    /// The choices of the first helper, the last in the order first, with what things cost from it on.
    private Case[] cases(int step, List<Integer> order, long[][] prices, long[] elsewhere) {
        var found = new ArrayList<Case>();
        found.add(caseOf(step, -1, elsewhere));
        for (var helper : order.reversed()) {
            if (helper != step) {
                var given = steps.given(helper);
                for (int at = 0; at < given.length; at++) {
                    elsewhere[given[at]] = Math.min(elsewhere[given[at]], prices[helper][at]);
                }
                if (IntStream.of(steps.required(step)).anyMatch(thing -> steps.gives(helper, thing))) {
                    found.add(caseOf(step, helper, elsewhere));
                }
            }
        }
        return found.toArray(Case[]::new);
    }

    private Case caseOf(int step, int helper, long[] elsewhere) {
        var asked = helper < 0 ? new int[0] : steps.required(helper);
        var own = IntStream.of(steps.required(step))
                .filter(thing -> helper < 0 || !steps.gives(helper, thing))
                .toArray();
        var things = IntStream.concat(IntStream.of(own), IntStream.of(asked))
                .distinct()
                .toArray();
        var prices = new long[things.length];
        for (int at = 0; at < things.length; at++) {
            var here = at < own.length ? steps.priceOf(step, things[at]) : Outlook.DEAR;
            prices[at] = Math.min(here, elsewhere[things[at]]);
        }
        return new Case(helper, things, prices);
    }

    /// The least that is still to be paid for a step and all that helps it by who has these things and has taken these
    /// steps.
    long least(int step, long[] had, long[] taken) {
        var least = Outlook.DEAR;
        for (var one : cases[step]) {
            if (one.helper() < 0 || !Bits.has(taken, one.helper())) {
                long sum = 0;
                for (int at = 0; at < one.things().length; at++) {
                    sum += Bits.has(had, one.things()[at]) ? 0 : one.prices()[at];
                }
                least = Math.min(least, sum);
            }
        }
        return least;
    }
}
