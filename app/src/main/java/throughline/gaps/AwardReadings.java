package throughline.gaps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.Fraction;
import throughline.labor.OccupationGroups;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Program.OccupationLink;
import throughline.region.Region;

/// What the sources of a Region say of awards, read once for all questions: the average of every row, its purpose, and
/// what it can lead to. Thread-safe.
final class AwardReadings {
    /// As many years as the Centers of Excellence average.
    private static final int YEARS = 3;

    private final Region region;
    private final Map<Choice, List<Reading>> read = new ConcurrentHashMap<>();
    private final Map<Basis, AwardSupply> supplies = new ConcurrentHashMap<>();

    private AwardReadings(Region region) {
        this.region = region;
    }

    /// Programs of one code that lead to the same occupations are of one kind.
    record Kind(String code, Set<String> occupations) {}

    /// The awards of an institution under a code and award type.
    ///
    /// @param rows   the rows of the source behind it: the published average is taken row by row
    /// @param awards awards a year, the averages of the rows together
    /// @param reach  what it leads to
    record Reading(
            Organization organization,
            int sourceId,
            String code,
            Purpose purpose,
            List<SupplyRow> rows,
            Fraction awards,
            Map<Basis.Crosswalk, Reach> reach) {
        Kind kind(Basis.Crosswalk crosswalk) {
            return reached(crosswalk).kind();
        }

        /// Why each occupation is reached, by SOC code.
        SortedMap<String, OccupationLink> links(Basis.Crosswalk crosswalk) {
            return reached(crosswalk).links();
        }

        private Reach reached(Basis.Crosswalk crosswalk) {
            return Objects.requireNonNull(reach.get(crosswalk));
        }
    }

    private record Reach(Kind kind, SortedMap<String, OccupationLink> links) {}

    private record Choice(Basis.Providers providers, Basis.Vintage vintage) {}

    /// Where rows of one source are told apart.
    private record Spot(
            int organization,
            int source,
            String code,
            @Nullable String awardType) {
        boolean byTop() {
            return code.startsWith("TOP");
        }
    }

    static AwardReadings of(Region region) {
        return region.derived(AwardReadings.class, AwardReadings::new);
    }

    /// The supply of a basis; it does not depend on the area, and is kept where all institutions count.
    AwardSupply supply(Basis basis) {
        return basis.institutions().isEmpty()
                ? supplies.computeIfAbsent(basis.withArea(""), asked -> AwardSupply.of(region, this, asked))
                : AwardSupply.of(region, this, basis);
    }

    /// Each institution by one source, in the order of the programs.
    List<Reading> list(Basis.Providers providers, Basis.Vintage vintage) {
        return read.computeIfAbsent(new Choice(providers, vintage), this::read);
    }

    private List<Reading> read(Choice choice) {
        var years = new LinkedHashMap<Spot, TreeMap<String, Program.Awards>>();
        var links = new HashMap<Spot, TreeMap<String, OccupationLink>>();
        for (var program : region.programs()) {
            var code = AwardSupply.code(program);
            var organization = region.organizations().get(program.organizationId());
            if (code == null || !choice.providers().counts(organization.type(), program.awardType())) {
                continue;
            }
            for (var awards : program.awards()) {
                var spot = new Spot(program.organizationId(), awards.sourceId(), code, awards.awardType());
                years.computeIfAbsent(spot, _ -> new TreeMap<>()).put(awards.schoolYear(), awards);
                var own = links.computeIfAbsent(spot, _ -> new TreeMap<>());
                for (var link : program.occupations()) {
                    own.putIfAbsent(
                            region.occupations().get(link.occupationId()).soc(), link);
                }
            }
        }
        var chosen = chosen(choice.vintage(), years.keySet());
        var readings = new ArrayList<Reading>();
        years.forEach((spot, counts) -> {
            if (chosen.getOrDefault(spot.organization(), -1) == spot.source()) {
                readings.add(reading(spot, counts, links.getOrDefault(spot, new TreeMap<>())));
            }
        });
        return List.copyOf(readings);
    }

    /// The source of each organization.
    private Map<Integer, Integer> chosen(Basis.Vintage vintage, Set<Spot> spots) {
        var newest =
                Comparator.comparing((Spot spot) -> region.source(spot.source()).asOf());
        var detailed = Comparator.comparing((Spot spot) -> spot.awardType() != null)
                .thenComparing(Spot::byTop)
                .thenComparing(newest);
        Comparator<Spot> preferred = switch (vintage) {
            case DETAILED -> detailed;
            case NEWEST ->
                Comparator.comparing(Spot::byTop).thenComparing(newest).thenComparing(detailed);
        };
        var best = preferred.thenComparing(Comparator.comparing(Spot::source).reversed());
        var chosen = new HashMap<Integer, Spot>();
        spots.forEach(spot ->
                chosen.merge(spot.organization(), spot, (one, other) -> best.compare(one, other) >= 0 ? one : other));
        var sources = new HashMap<Integer, Integer>();
        chosen.forEach((organization, spot) -> sources.put(organization, spot.source()));
        return sources;
    }

    private Reading reading(
            Spot spot, TreeMap<String, Program.Awards> counts, SortedMap<String, OccupationLink> links) {
        var all = List.copyOf(counts.sequencedValues());
        var rows = split(spot, all.subList(Math.max(0, all.size() - YEARS), all.size()));
        var reach = new TreeMap<Basis.Crosswalk, Reach>();
        for (var crosswalk : Basis.Crosswalk.values()) {
            var own = new TreeMap<>(links);
            own.keySet().removeIf(soc -> !crosswalk.counts(soc));
            if (crosswalk == Basis.Crosswalk.WITH_GROUPS) {
                addGroups(own);
            }
            reach.put(
                    crosswalk,
                    new Reach(new Kind(spot.code(), Set.copyOf(own.keySet())), Collections.unmodifiableSortedMap(own)));
        }
        return new Reading(
                region.organizations().get(spot.organization()),
                spot.source(),
                spot.code(),
                Purpose.of(spot.code(), spot.awardType()),
                rows,
                rows.stream().map(SupplyRow::average).reduce(Fraction.ZERO, Fraction::plus),
                reach);
    }

    /// Links to groups by the members that are reached.
    private void addGroups(SortedMap<String, OccupationLink> links) {
        for (var soc : List.copyOf(links.keySet())) {
            var link = Objects.requireNonNull(links.get(soc));
            OccupationGroups.groupOf(soc)
                    .flatMap(region::findOccupation)
                    .ifPresent(group -> links.putIfAbsent(
                            group.soc(),
                            new OccupationLink(
                                    group.id(),
                                    Stream.concat(link.via().stream(), Stream.of("SOC " + soc))
                                            .toList(),
                                    link.sourceIds(),
                                    link.reasons())));
        }
    }

    private static List<SupplyRow> split(Spot spot, List<Program.Awards> years) {
        var width = years.stream().mapToInt(year -> year.parts().size()).max().orElse(0);
        if (width == 0
                || years.stream()
                        .anyMatch(year -> year.awards() != null && year.parts().size() != width)) {
            return List.of(row(
                    spot,
                    years.stream()
                            .map(year -> new SupplyRow.Year(year.schoolYear(), year.awards()))
                            .toList()));
        }
        var split = new ArrayList<SupplyRow>();
        for (var part = 0; part < width; part++) {
            var at = part;
            split.add(row(
                    spot,
                    years.stream()
                            .map(year -> new SupplyRow.Year(year.schoolYear(), part(year, at)))
                            .toList()));
        }
        return List.copyOf(split);
    }

    private static @Nullable Integer part(Program.Awards year, int at) {
        var parts = year.parts();
        return at < parts.size() && parts.get(at) != Program.Awards.SUPPRESSED ? parts.get(at) : null;
    }

    private static SupplyRow row(Spot spot, List<SupplyRow.Year> years) {
        return SupplyRow.of(spot.organization(), spot.source(), spot.code(), spot.awardType(), years);
    }
}
