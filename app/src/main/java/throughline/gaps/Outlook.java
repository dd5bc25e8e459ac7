package throughline.gaps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import throughline.engine.gap.Demand;
import throughline.engine.gap.Fraction;
import throughline.region.Occupation;
import throughline.region.Projection;
import throughline.region.Region;

/// The openings of an area, read once for a Region.
///
/// @param projections the projection of each occupation that is used, by SOC code
/// @param demands     its openings a year, in the same order
record Outlook(SortedMap<String, Projection> projections, List<Demand> demands) {
    Outlook {
        projections = Collections.unmodifiableSortedMap(projections);
        demands = List.copyOf(demands);
    }

    /// Outlooks of a Region by area.
    private record Kept(Map<String, Outlook> areas) {}

    static Outlook of(Region region, String area) {
        return region.derived(Kept.class, _ -> new Kept(new ConcurrentHashMap<>()))
                .areas()
                .computeIfAbsent(area, _ -> read(region, area));
    }

    private static Outlook read(Region region, String area) {
        var projections = new TreeMap<String, Projection>();
        var demands = new ArrayList<Demand>();
        for (var occupation : region.occupations()) {
            newest(occupation, area).ifPresent(projection -> {
                projections.put(occupation.soc(), projection);
                demands.add(new Demand(
                        occupation.soc(), Fraction.of(Objects.requireNonNull(projection.openingsTenths()), 10)));
            });
        }
        return new Outlook(projections, demands);
    }

    /// The newest projection that states openings a year; of two sources of one year the first of the Region.
    private static Optional<Projection> newest(Occupation occupation, String area) {
        return occupation.projections().stream()
                .filter(projection -> projection.area().equals(area) && projection.openingsTenths() != null)
                .max(Comparator.comparingInt(Projection::baseYear)
                        .thenComparing(
                                Comparator.comparingInt(Projection::sourceId).reversed()));
    }
}
