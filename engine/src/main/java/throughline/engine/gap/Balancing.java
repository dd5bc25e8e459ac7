package throughline.engine.gap;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// The balanced allocation, exact: decomposition into maximum flows (Fujishige 1980).
///
/// If all occupations of a part can be filled to its average ratio λ = Σ S / Σ D, they are. If not, the minimum
/// cut names groups whose awards press their occupations above λ. They become one part, the rest another; no
/// award crosses, since it would go where the ratio is higher already.
final class Balancing {
    private final Scaled amounts;
    private final Links links;
    private final List<Level> levels = new ArrayList<>();
    private final Deque<Links.Part> open = new ArrayDeque<>();

    /// Node of each occupation in the flow of the part in hand, or -1.
    private final int[] node;

    private Balancing(Scaled amounts, Links links) {
        this.amounts = amounts;
        this.links = links;
        this.node = new int[amounts.demand().length];
        Arrays.fill(node, -1);
    }

    /// Occupations that are filled to the same ratio, and the groups whose awards they receive.
    ///
    /// @param supply units of awards of the groups
    /// @param demand units of openings of the occupations
    record Level(Links.Part part, long supply, long demand) {}

    /// An amount that a group gives to an occupation.
    record Share(int group, int occupation, Fraction awards) {}

    /// Every occupation that receives awards, in exactly one level.
    static List<Level> levels(Scaled amounts, Links links) {
        var balancing = new Balancing(amounts, links);
        balancing.run();
        return balancing.levels;
    }

    private void run() {
        var groups = new boolean[amounts.supply().length];
        Arrays.fill(groups, true);
        var occupations = new boolean[node.length];
        Arrays.fill(occupations, true);
        open.addAll(links.parts(groups, occupations));
        while (!open.isEmpty()) {
            var part = open.remove();
            if (part.groups().length > 0) {
                divide(part);
            }
        }
    }

    private void divide(Links.Part part) {
        var level = new Level(part, sum(amounts.supply(), part.groups()), sum(amounts.demand(), part.occupations()));
        // One group, or one occupation, can always be even.
        if (part.groups().length == 1 || part.occupations().length == 1) {
            levels.add(level);
            return;
        }
        var even = new Even(level);
        if (even.isReached()) {
            levels.add(level);
        } else {
            var pressed = even.flow.reachedFromSource();
            var firstOccupation = 2 + part.groups().length;
            for (var side : List.of(true, false)) {
                open.add(new Links.Part(
                        pick(part.groups(), pressed, 2, side),
                        pick(part.occupations(), pressed, firstOccupation, side)));
            }
        }
    }

    /// One way to share out the awards of a level.
    static List<Share> shares(Scaled amounts, Links links, Level level) {
        var balancing = new Balancing(amounts, links);
        var even = balancing.new Even(level);
        if (!even.isReached()) {
            throw new IllegalArgumentException("no level: " + level);
        }
        var shares = new ArrayList<Share>();
        var inside = new boolean[amounts.demand().length];
        for (int occupation : level.part().occupations()) {
            inside[occupation] = true;
        }
        var edge = even.firstLink;
        for (int group : level.part().groups()) {
            for (int occupation : links.byGroup()[group]) {
                if (inside[occupation]) {
                    var flow = even.flow.flow(edge);
                    if (flow > 0) {
                        var awards = amounts.amount(flow).dividedBy(Fraction.of(even.perAward));
                        shares.add(new Share(group, occupation, awards));
                    }
                    edge += 2;
                }
            }
        }
        return shares;
    }

    /// The flow that fills all occupations of a part to its average ratio, as far as that is possible.
    private final class Even {
        private final MaximumFlow flow;
        private final long perAward;
        private final long wanted;

        /// The edge of the first link; the others follow, by group and occupation.
        private final int firstLink;

        Even(Level level) {
            var groups = level.part().groups();
            var occupations = level.part().occupations();
            var common = BigInteger.valueOf(level.supply())
                    .gcd(BigInteger.valueOf(level.demand()))
                    .longValueExact();
            perAward = level.demand() / common;
            wanted = level.supply() * perAward;
            var perOpening = level.supply() / common;
            var firstOccupation = 2 + groups.length;
            var links = 0;
            for (int group : groups) {
                links += Balancing.this.links.byGroup()[group].length;
            }
            flow = new MaximumFlow(
                    firstOccupation + occupations.length, groups.length + occupations.length + links, 0, 1);
            for (int i = 0; i < occupations.length; i++) {
                node[occupations[i]] = firstOccupation + i;
                flow.add(firstOccupation + i, 1, amounts.demand()[occupations[i]] * perOpening);
            }
            for (int i = 0; i < groups.length; i++) {
                flow.add(0, 2 + i, amounts.supply()[groups[i]] * perAward);
            }
            firstLink = 2 * (groups.length + occupations.length);
            for (int i = 0; i < groups.length; i++) {
                for (int occupation : Balancing.this.links.byGroup()[groups[i]]) {
                    if (node[occupation] >= 0) {
                        flow.add(2 + i, node[occupation], MaximumFlow.UNLIMITED);
                    }
                }
            }
            for (int occupation : occupations) {
                node[occupation] = -1;
            }
        }

        boolean isReached() {
            return flow.run() == wanted;
        }
    }

    private static int[] pick(int[] members, boolean[] side, int firstNode, boolean wanted) {
        var picked = new int[members.length];
        var count = 0;
        for (int i = 0; i < members.length; i++) {
            if (side[firstNode + i] == wanted) {
                picked[count++] = members[i];
            }
        }
        return Arrays.copyOf(picked, count);
    }

    private static long sum(long[] amounts, int[] members) {
        var sum = 0L;
        for (int i : members) {
            sum += amounts[i];
        }
        return sum;
    }
}
