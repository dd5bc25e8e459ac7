package throughline.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import throughline.engine.gap.Demand;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.GapNetwork;
import throughline.engine.gap.Interval;
import throughline.engine.gap.Method;
import throughline.region.Occupation;
import throughline.region.Projection;
import throughline.region.Region;

/// Demand in one area against the supply of a Region.
///
/// @param area    labor market area of the openings
/// @param outlook the projection of each occupation that is used, by SOC code
record RegionGaps(
        Region region, String area, SortedMap<String, Projection> outlook, AwardSupply supply, GapNetwork network) {

    /// One occupation.
    ///
    /// @param openings openings a year
    /// @param supply   awards a year by the method
    /// @param gap      openings minus supply
    /// @param possible the gaps that the data leave possible
    record Line(Occupation occupation, Fraction openings, Fraction supply, Fraction gap, Interval possible) {}

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

    static RegionGaps of(Region region, String area) {
        var outlook = new TreeMap<String, Projection>();
        var demands = new ArrayList<Demand>();
        for (var occupation : region.occupations()) {
            newest(occupation, area).ifPresent(projection -> {
                var tenths = projection.openingsTenths();
                if (tenths != null) {
                    outlook.put(occupation.soc(), projection);
                    demands.add(new Demand(occupation.soc(), Fraction.of(tenths, 10)));
                }
            });
        }
        var supply = AwardSupply.of(region);
        return new RegionGaps(region, area, outlook, supply, GapNetwork.of(supply.groups(), demands));
    }

    private static Optional<Projection> newest(Occupation occupation, String area) {
        return occupation.projections().stream()
                .filter(projection -> projection.area().equals(area) && projection.openingsTenths() != null)
                .max(Comparator.comparingInt(Projection::baseYear)
                        .thenComparing(
                                Comparator.comparingInt(Projection::sourceId).reversed()));
    }

    /// Occupations with openings or awards, the largest gap that is certain first.
    List<Line> lines(Set<String> occupations, Method method) {
        var received = network.allocate(method).supply();
        return occupations.stream()
                .flatMap(soc -> region.findOccupation(soc).stream())
                .map(occupation -> line(occupation, received.getOrDefault(occupation.soc(), Fraction.ZERO)))
                .sorted(Comparator.comparing((Line line) -> line.possible().low())
                        .reversed()
                        .thenComparing(line -> line.occupation().soc()))
                .toList();
    }

    private Line line(Occupation occupation, Fraction received) {
        var one = Set.of(occupation.soc());
        var openings = network.demand(one);
        return new Line(occupation, openings, received, openings.minus(received), network.gap(one));
    }
}
