package throughline.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import throughline.engine.gap.Cluster;
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
/// @param received awards a year that each occupation receives by each method, by SOC code
/// @param clusters    the connected part that each occupation belongs to, by SOC code
record RegionGaps(
        Region region,
        Basis basis,
        SortedMap<String, Projection> outlook,
        AwardSupply supply,
        GapNetwork network,
        Map<Method, SequencedMap<String, Fraction>> received,
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
        var outlook = Outlook.of(region, basis.area());
        var supply = AwardSupply.of(region, basis);
        return of(
                region, basis, outlook.projections(), supply, GapNetwork.of(supply.networkGroups(), outlook.demands()));
    }

    private static RegionGaps of(
            Region region, Basis basis, SortedMap<String, Projection> outlook, AwardSupply supply, GapNetwork network) {
        var received = new EnumMap<Method, SequencedMap<String, Fraction>>(Method.class);
        for (var method : Method.values()) {
            received.put(method, network.received(method));
        }
        var clusters = new HashMap<String, Cluster>();
        for (var cluster : network.clusters()) {
            cluster.occupations().forEach(soc -> clusters.put(soc, cluster));
        }
        return new RegionGaps(region, basis, outlook, supply, network, received, network.structure(), clusters);
    }

    /// The same with the awards of one more group of programs, which is in no table of programs.
    RegionGaps with(ProgramGroup more) {
        var groups = new ArrayList<>(supply.networkGroups());
        groups.add(more);
        var all = new TreeMap<>(supply.groups());
        all.put(more.key(), new AwardSupply.Group(more, more.key(), List.of(), new TreeMap<>()));
        return of(
                region,
                basis,
                outlook,
                new AwardSupply(all, supply.apart(), supply.bySource()),
                GapNetwork.of(groups, Outlook.of(region, basis.area()).demands()));
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
        return occupations.stream()
                .flatMap(soc -> region.findOccupation(soc).stream())
                .map(this::line)
                .sorted(Comparator.comparing((Line line) -> line.possible().low())
                        .reversed()
                        .thenComparing(line -> line.occupation().soc()))
                .toList();
    }

    private Line line(Occupation occupation) {
        var soc = occupation.soc();
        var own = new EnumMap<Method, Fraction>(Method.class);
        received.forEach((method, supply) -> own.put(method, supply.getOrDefault(soc, Fraction.ZERO)));
        return new Line(occupation, network.openings(soc), own, network.gap(soc));
    }
}
