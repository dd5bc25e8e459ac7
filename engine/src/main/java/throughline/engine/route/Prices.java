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
        this.cases = new Case[steps.count()][];
        for (var step : order) {
            var found = new ArrayList<Case>();
            found.add(caseOf(step, -1, List.of(), outside));
            for (int at = 0; at < order.size(); at++) {
                var helper = order.get(at);
                if (helper != step && helps(helper, step)) {
                    found.add(caseOf(step, helper, order.subList(at, order.size()), outside));
                }
            }
            cases[step] = found.toArray(Case[]::new);
        }
    }

    private boolean helps(int helper, int step) {
        return IntStream.of(steps.shorteners(step)).anyMatch(thing -> steps.gives(helper, thing));
    }

    private Case caseOf(int step, int helper, List<Integer> from, long[] outside) {
        var elsewhere = outside.clone();
        for (var other : from) {
            if (other != step) {
                for (var thing : steps.given(other)) {
                    elsewhere[thing] = Math.min(elsewhere[thing], steps.priceOf(other, thing));
                }
            }
        }
        var prices = new long[steps.facts()];
        for (var course : steps.required(step)) {
            prices[course] = Math.min(steps.priceOf(step, course), elsewhere[course]);
        }
        if (helper >= 0) {
            for (var course : steps.required(helper)) {
                prices[course] = elsewhere[course];
            }
        }
        var things = IntStream.range(0, prices.length).filter(thing -> prices[thing] > 0).toArray();
        return new Case(
                helper, things, IntStream.of(things).mapToLong(thing -> prices[thing]).toArray());
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
