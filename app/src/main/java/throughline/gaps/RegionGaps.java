package throughline.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import throughline.engine.gap.Allocation;
import throughline.engine.gap.Cluster;
import throughline.engine.gap.Demand;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.GapNetwork;
import throughline.engine.gap.Interval;
import throughline.engine.gap.Method;
import throughline.engine.gap.ProgramGroup;
import throughline.engine.gap.Structure;
import throughline.region.Occupation;
import throughline.region.Projection;
import throughline.region.Region;

/// Demand in one area against the supply of a Region, by every method at once. Immutable.
///
/// @param outlook     the projection of each occupation that is used, by SOC code
/// @param allocations what each method gives to each occupation
/// @param clusters    the connected part that each occupation belongs to, by SOC code
record RegionGaps(
        Region region,
        Basis basis,
        SortedMap<String, Projection> outlook,
        AwardSupply supply,
        GapNetwork network,
        Map<Method, Allocation> allocations,
        Structure structure,
        Map<String, Cluster> clusters) {

    /// One occupation.
    ///
    /// @param openings openings a year
    /// @param received awards a year by each method
    /// @param possible the gaps that the data leave possible
    record Line(Occupation occupation, Fraction openings, Map<Method, Fraction> received, Interval possible) {
        Fraction supply(Method method) {
            return received.getOrDefault(method, Fraction.ZERO);
        }

        /// Openings minus awards.
        Fraction gap(Method method) {
            return openings.minus(supply(method));
        }
    }

    /// Areas for which openings are known, the one to prefer first.
    static List<String> areas(Region region) {
        var known = new TreeSet<String>();
        for (var occupation : region.occupations()) {
            for (var projection : occupation.projections()) {
                if (projection.openingsTenths() != null) {
                    known.add(projection.area());
                }
            }
        }
        var areas = new ArrayList<String>();
        region.profile().areas().stream().filter(known::remove).forEach(areas::add);
        areas.addAll(known);
        return areas;
    }

    static RegionGaps of(Region region, Basis basis) {
        var outlook = new TreeMap<String, Projection>();
        var demands = new ArrayList<Demand>();
        for (var occupation : region.occupations()) {
            newest(occupation, basis.area()).ifPresent(projection -> {
                outlook.put(occupation.soc(), projection);
                demands.add(new Demand(
                        occupation.soc(), Fraction.of(Objects.requireNonNull(projection.openingsTenths()), 10)));
            });
        }
        var supply = AwardSupply.of(region, basis);
        return of(region, basis, outlook, supply, GapNetwork.of(supply.networkGroups(), demands));
    }

    private static RegionGaps of(
            Region region, Basis basis, SortedMap<String, Projection> outlook, AwardSupply supply, GapNetwork network) {
        var allocations = new EnumMap<Method, Allocation>(Method.class);
        for (var method : Method.values()) {
            allocations.put(method, network.allocate(method));
        }
        var clusters = new TreeMap<String, Cluster>();
        for (var cluster : network.clusters()) {
            cluster.occupations().forEach(soc -> clusters.put(soc, cluster));
        }
        return new RegionGaps(region, basis, outlook, supply, network, allocations, network.structure(), clusters);
    }

    /// The same with the awards of one more group of programs, which is in no table of programs.
    RegionGaps with(ProgramGroup more) {
        var groups = new ArrayList<>(supply.networkGroups());
        groups.add(more);
        var all = new TreeMap<>(supply.groups());
        all.put(more.key(), new AwardSupply.Group(more, more.key(), List.of(), new TreeMap<>()));
        var demands = new ArrayList<Demand>();
        outlook.keySet().forEach(soc -> demands.add(new Demand(soc, network.demand(Set.of(soc)))));
        return of(
                region,
                basis,
                outlook,
                new AwardSupply(all, supply.apart(), supply.bySource()),
                GapNetwork.of(groups, demands));
    }

    /// The newest projection that states openings a year; of two sources of one year the first of the Region.
    private static Optional<Projection> newest(Occupation occupation, String area) {
        return occupation.projections().stream()
                .filter(projection -> projection.area().equals(area) && projection.openingsTenths() != null)
                .max(Comparator.comparingInt(Projection::baseYear)
                        .thenComparing(
                                Comparator.comparingInt(Projection::sourceId).reversed()));
    }

    String area() {
        return basis.area();
    }

    /// Occupations that awards can reach.
    Set<String> reached() {
        var reached = new TreeSet<String>();
        supply.groups().values().forEach(group -> reached.addAll(group.network().occupations()));
        reached.retainAll(outlook.keySet());
        return reached;
    }

    /// Groups whose awards can reach an occupation.
    List<AwardSupply.Group> groupsFor(String soc) {
        return supply.groups().values().stream()
                .filter(group -> group.links().containsKey(soc))
                .toList();
    }

    /// Occupations with openings or awards, the largest gap that is certain first.
    List<Line> lines(Set<String> occupations) {
        var received = allocations.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().supply()));
        var possible = new Possible(this);
        return occupations.stream()
                .flatMap(soc -> region.findOccupation(soc).stream())
                .map(occupation -> line(occupation, received, possible))
                .sorted(Comparator.comparing((Line line) -> line.possible().low())
                        .reversed()
                        .thenComparing(line -> line.occupation().soc()))
                .toList();
    }

    private Line line(Occupation occupation, Map<Method, SortedMap<String, Fraction>> received, Possible possible) {
        var soc = occupation.soc();
        var own = new EnumMap<Method, Fraction>(Method.class);
        received.forEach((method, supply) -> own.put(method, supply.getOrDefault(soc, Fraction.ZERO)));
        var openings = network.demand(Set.of(soc));
        return new Line(occupation, openings, own, possible.gap(soc, openings));
    }

    /// The possible gaps of single occupations, found for all at once: at least the awards of groups that reach
    /// nothing else with openings, at most those of all groups that reach it.
    private static final class Possible {
        private final Map<String, Fraction> low = new TreeMap<>();
        private final Map<String, Fraction> high = new TreeMap<>();

        Possible(RegionGaps gaps) {
            for (var group : gaps.supply().groups().values()) {
                var open = group.network().occupations().stream()
                        .filter(soc -> gaps.network().demand(Set.of(soc)).signum() > 0)
                        .toList();
                open.forEach(soc -> high.merge(soc, group.supply(), Fraction::plus));
                if (open.size() == 1) {
                    low.merge(open.getFirst(), group.supply(), Fraction::plus);
                }
            }
        }

        Interval gap(String soc, Fraction openings) {
            return new Interval(
                    openings.minus(high.getOrDefault(soc, Fraction.ZERO)),
                    openings.minus(low.getOrDefault(soc, Fraction.ZERO)));
        }
    }
}
