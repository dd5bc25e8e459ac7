package throughline.engine.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Groups of programs, occupations, and the crosswalk between them, as a bipartite network.
///
/// The network holds groups with awards and occupations with openings. What has no partner is listed, not
/// dropped: [#unplaced()] and [#uncovered()]. An allocation is admissible if each group gives all its awards to
/// occupations with openings that it reaches. Immutable; every method computes afresh.
public final class GapNetwork {
    private final Map<String, Fraction> openings;
    private final Map<String, Integer> positions;
    private final List<ProgramGroup> groups;
    private final List<Demand> demands;
    private final List<ProgramGroup> unplaced;
    private final Links links;
    private final Scaled amounts;

    private GapNetwork(
            Map<String, Fraction> openings,
            Map<String, Integer> positions,
            List<ProgramGroup> groups,
            List<Demand> demands,
            List<ProgramGroup> unplaced,
            Links links) {
        this.openings = openings;
        this.positions = positions;
        this.groups = groups;
        this.demands = demands;
        this.unplaced = unplaced;
        this.links = links;
        amounts = Scaled.of(
                groups.stream().map(ProgramGroup::supply).toList(),
                demands.stream().map(Demand::openings).toList());
    }

    /// Groups without awards and occupations without openings take no part.
    ///
    /// @throws IllegalArgumentException if a key or an occupation comes twice, or numbers are beyond reason
    public static GapNetwork of(Collection<ProgramGroup> groups, Collection<Demand> demands) {
        var openings = new HashMap<String, Fraction>();
        var open = new ArrayList<Demand>();
        for (var demand : demands) {
            if (openings.put(demand.occupation(), demand.openings()) != null) {
                throw new IllegalArgumentException("two demands for " + demand.occupation());
            }
            if (demand.openings().signum() > 0) {
                open.add(demand);
            }
        }
        open.sort(Comparator.comparing(Demand::occupation));
        var positions = new HashMap<String, Integer>();
        open.forEach(demand -> positions.put(demand.occupation(), positions.size()));
        var keys = new HashSet<String>();
        var placed = new ArrayList<ProgramGroup>();
        var unplaced = new ArrayList<ProgramGroup>();
        var byGroup = new ArrayList<int[]>();
        var sorted = new ArrayList<>(groups);
        sorted.sort(Comparator.comparing(ProgramGroup::key));
        for (var group : sorted) {
            if (!keys.add(group.key())) {
                throw new IllegalArgumentException("two groups " + group.key());
            }
            if (group.supply().signum() > 0) {
                var reached = reached(group, positions);
                (reached.length == 0 ? unplaced : placed).add(group);
                if (reached.length > 0) {
                    byGroup.add(reached);
                }
            }
        }
        return new GapNetwork(
                openings,
                positions,
                List.copyOf(placed),
                List.copyOf(open),
                List.copyOf(unplaced),
                Links.of(byGroup, open.size()));
    }

    /// Positions of the occupations with openings, ascending as their codes are.
    private static int[] reached(ProgramGroup group, Map<String, Integer> positions) {
        var reached = new int[group.occupations().size()];
        var count = 0;
        for (var occupation : group.occupations()) {
            var position = positions.get(occupation);
            if (position != null) {
                reached[count++] = position;
            }
        }
        return Arrays.copyOf(reached, count);
    }

    /// Groups with awards that reach no occupation with openings, because the crosswalk has no match, the
    /// table of demand has no such occupation, or its openings are 0.
    public List<ProgramGroup> unplaced() {
        return unplaced;
    }

    /// Occupations with openings that no group with awards reaches.
    public List<Demand> uncovered() {
        var uncovered = new ArrayList<Demand>();
        for (int o = 0; o < demands.size(); o++) {
            if (links.byOccupation()[o].length == 0) {
                uncovered.add(demands.get(o));
            }
        }
        return uncovered;
    }

    /// Connected parts that have groups, by their first occupation. The gap of a whole cluster is determined,
    /// even when those of its members are not.
    public List<Cluster> clusters() {
        return links.parts(all(groups.size()), all(demands.size())).stream()
                .filter(part -> part.groups().length > 0)
                .map(this::cluster)
                .toList();
    }

    /// Hands out all awards of the network by a method, link by link.
    public Allocation allocate(Method method) {
        var shares = new ArrayList<Allocation.Share>();
        switch (method) {
            case EQUAL, PROPORTIONAL -> {
                for (int p = 0; p < groups.size(); p++) {
                    for (int o : links.byGroup()[p]) {
                        shares.add(share(p, o, part(method, p).times(weight(method, o))));
                    }
                }
            }
            case BALANCED -> {
                for (var level : Balancing.levels(amounts, links)) {
                    Balancing.shares(amounts, links, level)
                            .forEach(one -> shares.add(share(one.group(), one.occupation(), one.awards())));
                }
                shares.sort(Comparator.comparing(Allocation.Share::group).thenComparing(Allocation.Share::occupation));
            }
        }
        return new Allocation(method, shares);
    }

    private Allocation.Share share(int group, int occupation, Fraction awards) {
        return new Allocation.Share(
                groups.get(group).key(), demands.get(occupation).occupation(), awards);
    }

    /// Awards a year that each occupation receives by a method, by code; an occupation that receives none is not in it.
    public SequencedMap<String, Fraction> received(Method method) {
        var byOccupation = new @Nullable Fraction[demands.size()];
        switch (method) {
            case EQUAL, PROPORTIONAL -> {
                var parts = new Fraction[groups.size()];
                Arrays.setAll(parts, p -> part(method, p));
                for (int o = 0; o < byOccupation.length; o++) {
                    var reaching = links.byOccupation()[o];
                    if (reaching.length > 0) {
                        var own = new Fraction[reaching.length];
                        Arrays.setAll(own, i -> parts[reaching[i]]);
                        byOccupation[o] = Fraction.sum(own).times(weight(method, o));
                    }
                }
            }
            case BALANCED -> {
                for (var level : Balancing.levels(amounts, links)) {
                    var ratio = Fraction.of(level.supply(), level.demand());
                    for (int o : level.part().occupations()) {
                        byOccupation[o] = demands.get(o).openings().times(ratio);
                    }
                }
            }
        }
        var received = LinkedHashMap.<String, Fraction>newLinkedHashMap(byOccupation.length);
        for (int o = 0; o < byOccupation.length; o++) {
            var awards = byOccupation[o];
            if (awards != null) {
                received.put(demands.get(o).occupation(), awards);
            }
        }
        return received;
    }

    /// Openings a year that fall to each group, by key, where the openings of an occupation are shared in proportion to
    /// the awards of the groups that reach it: the demand as a program sees it.
    public SequencedMap<String, Fraction> openingsByGroup() {
        var perUnit = new Fraction[demands.size()];
        for (int o = 0; o < perUnit.length; o++) {
            var supply = 0L;
            for (int p : links.byOccupation()[o]) {
                supply += amounts.supply()[p];
            }
            perUnit[o] = supply == 0 ? Fraction.ZERO : Fraction.of(amounts.demand()[o], supply);
        }
        var openings = LinkedHashMap.<String, Fraction>newLinkedHashMap(groups.size());
        for (int p = 0; p < groups.size(); p++) {
            var reached = links.byGroup()[p];
            var own = new Fraction[reached.length];
            Arrays.setAll(own, i -> perUnit[reached[i]]);
            openings.put(
                    groups.get(p).key(), Fraction.sum(own).times(groups.get(p).supply()));
        }
        return openings;
    }

    /// What a group gives for each unit of weight of an occupation that it reaches.
    private Fraction part(Method method, int group) {
        var reached = links.byGroup()[group];
        var weight = 0L;
        for (int o : reached) {
            weight += method == Method.EQUAL ? 1 : amounts.demand()[o];
        }
        return method == Method.EQUAL
                ? groups.get(group).supply().dividedBy(Fraction.of(weight))
                : Fraction.of(amounts.supply()[group], weight);
    }

    private Fraction weight(Method method, int occupation) {
        return method == Method.EQUAL ? Fraction.of(1) : demands.get(occupation).openings();
    }

    /// Openings a year of an occupation; 0 without a demand.
    public Fraction openings(String occupation) {
        return openings.getOrDefault(occupation, Fraction.ZERO);
    }

    /// Openings minus awards of one occupation, over all admissible allocations.
    public Interval gap(String occupation) {
        var position = positions.get(occupation);
        if (position == null) {
            return Interval.of(openings(occupation));
        }
        int o = position;
        var most = 0L;
        var least = 0L;
        for (int p : links.byOccupation()[o]) {
            most += amounts.supply()[p];
            if (links.byGroup()[p].length == 1) {
                least += amounts.supply()[p];
            }
        }
        var demand = amounts.demand()[o];
        return new Interval(amounts.amount(demand - most), amounts.amount(demand - least));
    }

    /// Openings a year of these occupations together; an occupation without a demand counts 0.
    public Fraction demand(Set<String> occupations) {
        return occupations.stream()
                .map(code -> openings.getOrDefault(code, Fraction.ZERO))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /// Awards a year that these occupations together can receive, over all admissible allocations: at least
    /// those of groups that reach nothing else, at most those of all groups that reach one of them.
    public Interval supply(Set<String> occupations) {
        var low = Fraction.ZERO;
        var high = Fraction.ZERO;
        for (int p = 0; p < groups.size(); p++) {
            var reached = links.byGroup()[p];
            var inside = 0;
            for (int o : reached) {
                inside += occupations.contains(demands.get(o).occupation()) ? 1 : 0;
            }
            if (inside > 0) {
                high = high.plus(groups.get(p).supply());
            }
            if (inside == reached.length) {
                low = low.plus(groups.get(p).supply());
            }
        }
        return new Interval(low, high);
    }

    /// Openings minus awards of these occupations together, over all admissible allocations. Negative: more
    /// awards than openings.
    public Interval gap(Set<String> occupations) {
        return supply(occupations).subtractedFrom(demand(occupations));
    }

    /// The way of published briefs: all awards of the named groups against all openings of the named
    /// occupations, whatever else either of them leads to. A brief counts such awards again in the next one.
    public Cluster brief(Set<String> groupKeys, Set<String> occupations) {
        var supply = Fraction.ZERO;
        for (var list : List.of(groups, unplaced)) {
            for (var group : list) {
                if (groupKeys.contains(group.key())) {
                    supply = supply.plus(group.supply());
                }
            }
        }
        return new Cluster(
                groupKeys.stream().sorted().toList(),
                occupations.stream().sorted().toList(),
                supply,
                demand(occupations));
    }

    /// What is short or too much under every allocation.
    public Structure structure() {
        var source = 0;
        var sink = 1;
        var firstOccupation = 2 + groups.size();
        var flow = new MaximumFlow(
                firstOccupation + demands.size(), demands.size() + groups.size() + links.count(), source, sink);
        for (int o = 0; o < demands.size(); o++) {
            flow.add(firstOccupation + o, sink, amounts.demand()[o]);
        }
        for (int p = 0; p < groups.size(); p++) {
            flow.add(source, 2 + p, amounts.supply()[p]);
            for (int o : links.byGroup()[p]) {
                flow.add(2 + p, firstOccupation + o, MaximumFlow.UNLIMITED);
            }
        }
        var placed = flow.run();
        return new Structure(
                amounts.amount(placed),
                amounts.amount(amounts.totalSupply() - placed),
                amounts.amount(amounts.totalDemand() - placed),
                side(flow.reachedFromSource(), firstOccupation),
                side(flow.reachingSink(), firstOccupation));
    }

    private List<Cluster> side(boolean[] side, int firstOccupation) {
        return links
                .parts(
                        Arrays.copyOfRange(side, 2, firstOccupation),
                        Arrays.copyOfRange(side, firstOccupation, side.length))
                .stream()
                .filter(part -> part.groups().length > 0)
                .map(this::cluster)
                .toList();
    }

    private Cluster cluster(Links.Part part) {
        var supply = 0L;
        var keys = new ArrayList<String>();
        for (int p : part.groups()) {
            supply += amounts.supply()[p];
            keys.add(groups.get(p).key());
        }
        var demand = 0L;
        var codes = new ArrayList<String>();
        for (int o : part.occupations()) {
            demand += amounts.demand()[o];
            codes.add(demands.get(o).occupation());
        }
        return new Cluster(keys, codes, amounts.amount(supply), amounts.amount(demand));
    }

    private static boolean[] all(int size) {
        var all = new boolean[size];
        Arrays.fill(all, true);
        return all;
    }
}
