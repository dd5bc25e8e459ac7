package throughline.engine.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Groups of programs, occupations, and the crosswalk between them, as a bipartite network.
///
/// The network holds groups with awards and occupations with openings. What has no partner is listed, not
/// dropped: [#unplaced()] and [#uncovered()]. An allocation is admissible if each group gives all its awards to
/// occupations with openings that it reaches. Immutable; every method computes afresh.
public final class GapNetwork {
    private final Map<String, Fraction> openings;
    private final List<ProgramGroup> groups;
    private final List<Demand> demands;
    private final List<ProgramGroup> unplaced;
    private final Links links;
    private final Scaled amounts;

    private GapNetwork(
            Map<String, Fraction> openings,
            List<ProgramGroup> groups,
            List<Demand> demands,
            List<ProgramGroup> unplaced,
            Links links) {
        this.openings = openings;
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
        var openings = new TreeMap<String, Fraction>();
        for (var demand : demands) {
            if (openings.put(demand.occupation(), demand.openings()) != null) {
                throw new IllegalArgumentException("two demands for " + demand.occupation());
            }
        }
        var open = openings.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .map(entry -> new Demand(entry.getKey(), entry.getValue()))
                .toList();
        var position = new LinkedHashMap<String, Integer>();
        open.forEach(demand -> position.put(demand.occupation(), position.size()));
        var keys = new HashSet<String>();
        var placed = new ArrayList<ProgramGroup>();
        var unplaced = new ArrayList<ProgramGroup>();
        var byGroup = new ArrayList<List<Integer>>();
        for (var group :
                groups.stream().sorted(Comparator.comparing(ProgramGroup::key)).toList()) {
            if (!keys.add(group.key())) {
                throw new IllegalArgumentException("two groups " + group.key());
            }
            var reached = group.occupations().stream()
                    .filter(position::containsKey)
                    .map(position::get)
                    .toList();
            if (group.supply().signum() > 0) {
                (reached.isEmpty() ? unplaced : placed).add(group);
                if (!reached.isEmpty()) {
                    byGroup.add(reached);
                }
            }
        }
        return new GapNetwork(
                openings, List.copyOf(placed), open, List.copyOf(unplaced), Links.of(byGroup, open.size()));
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
            if (links.byOccupation().get(o).isEmpty()) {
                uncovered.add(demands.get(o));
            }
        }
        return uncovered;
    }

    /// Connected parts that have groups, by their first occupation. The gap of a whole cluster is determined,
    /// even when those of its members are not.
    public List<Cluster> clusters() {
        return links.parts(all(groups.size()), all(demands.size())).stream()
                .filter(part -> !part.groups().isEmpty())
                .map(this::cluster)
                .toList();
    }

    /// Hands out all awards of the network by a method.
    public Allocation allocate(Method method) {
        var shares = new ArrayList<Allocation.Share>();
        var balanced = method == Method.BALANCED ? Balancing.of(amounts, links) : List.<Map<Integer, Fraction>>of();
        for (int p = 0; p < groups.size(); p++) {
            var key = groups.get(p).key();
            var parts = switch (method) {
                case EQUAL -> equal(p);
                case PROPORTIONAL -> proportional(p);
                case BALANCED -> balanced.get(p);
            };
            parts.forEach((o, awards) ->
                    shares.add(new Allocation.Share(key, demands.get(o).occupation(), awards)));
        }
        return new Allocation(method, shares);
    }

    private Map<Integer, Fraction> equal(int group) {
        var reached = links.byGroup().get(group);
        var share = groups.get(group).supply().dividedBy(Fraction.of(reached.size()));
        var shares = new TreeMap<Integer, Fraction>();
        reached.forEach(o -> shares.put(o, share));
        return shares;
    }

    private Map<Integer, Fraction> proportional(int group) {
        var reached = links.byGroup().get(group);
        var total = reached.stream().map(o -> demands.get(o).openings()).reduce(Fraction.ZERO, Fraction::plus);
        var supply = groups.get(group).supply();
        var shares = new TreeMap<Integer, Fraction>();
        reached.forEach(
                o -> shares.put(o, supply.times(demands.get(o).openings()).dividedBy(total)));
        return shares;
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
            var reached = links.byGroup().get(p);
            var inside = reached.stream()
                    .filter(o -> occupations.contains(demands.get(o).occupation()))
                    .count();
            if (inside > 0) {
                high = high.plus(groups.get(p).supply());
            }
            if (inside == reached.size()) {
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
        var flow = new MaximumFlow(firstOccupation + demands.size(), source, sink);
        for (int o = 0; o < demands.size(); o++) {
            flow.add(firstOccupation + o, sink, amounts.demand()[o]);
        }
        for (int p = 0; p < groups.size(); p++) {
            flow.add(source, 2 + p, amounts.supply()[p]);
            for (int o : links.byGroup().get(p)) {
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
                .filter(part -> !part.groups().isEmpty())
                .map(this::cluster)
                .toList();
    }

    private Cluster cluster(Links.Part part) {
        return new Cluster(
                part.groups().stream().map(p -> groups.get(p).key()).toList(),
                part.occupations().stream()
                        .map(o -> demands.get(o).occupation())
                        .toList(),
                part.groups().stream().map(p -> groups.get(p).supply()).reduce(Fraction.ZERO, Fraction::plus),
                part.occupations().stream().map(o -> demands.get(o).openings()).reduce(Fraction.ZERO, Fraction::plus));
    }

    private static boolean[] all(int size) {
        var all = new boolean[size];
        Arrays.fill(all, true);
        return all;
    }
}
