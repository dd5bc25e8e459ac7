package throughline.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.ProgramGroup;
import throughline.region.Program;
import throughline.region.Program.OccupationLink;
import throughline.region.Region;
import throughline.region.Source;

/// The awards of a Region as groups of programs.
///
/// Colleges report the same awards to the state by TOP code and to the country by CIP code. So that no award
/// counts twice, each organization counts by one source, see [Basis.Vintage]. Programs of one code with the same
/// occupations are one group. Awards that are not made for work stand apart.
///
/// @param groups   by key
/// @param apart    awards that are no supply for jobs, by code and purpose
/// @param bySource awards a year by source, in the order of the Region's sources, those apart included
record AwardSupply(SortedMap<String, Group> groups, List<Apart> apart, Map<Source, Fraction> bySource) {
    /// As many years as the Centers of Excellence average.
    private static final int YEARS = 3;

    /// Programs of one code that lead to the same occupations.
    ///
    /// @param code  such as `TOP 125000`
    /// @param links why each occupation is reached, by SOC code
    record Group(ProgramGroup network, String code, List<SupplyRow> rows, SortedMap<String, OccupationLink> links) {
        Group {
            rows = List.copyOf(rows);
        }

        Fraction supply() {
            return network.supply();
        }
    }

    /// Awards that are not made for work.
    record Apart(String code, Purpose purpose, Fraction awards) {}

    /// Rows that have a suppressed count.
    long suppressed() {
        return groups.values().stream()
                .flatMap(group -> group.rows().stream())
                .filter(SupplyRow::suppressed)
                .count();
    }

    List<ProgramGroup> networkGroups() {
        return groups.values().stream().map(Group::network).toList();
    }

    /// Groups of a code, written with or without its scheme: `125000`, `TOP 125000`.
    List<Group> of(String code) {
        return groups.values().stream()
                .filter(group -> group.code().equals(code) || group.code().endsWith(" " + code))
                .toList();
    }

    static AwardSupply of(Region region, Basis basis) {
        return new Collector(region, basis).collect();
    }

    /// The code by which the awards of a program count.
    static @Nullable String code(Program program) {
        if (program.top() != null) {
            return "TOP " + program.top();
        }
        return program.cip() == null ? null : "CIP " + program.cip();
    }

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

    private record Kind(String code, Set<String> occupations) {}

    private static final class Collector {
        private final Region region;
        private final Basis basis;
        private final Map<Spot, TreeMap<String, Program.Awards>> years = new LinkedHashMap<>();
        private final Map<Spot, TreeMap<String, OccupationLink>> links = new HashMap<>();
        private final Map<Kind, List<SupplyRow>> rows = new LinkedHashMap<>();
        private final Map<Kind, SortedMap<String, OccupationLink>> reached = new HashMap<>();
        private final Map<String, Apart> apart = new TreeMap<>();
        private final TreeMap<Integer, Fraction> bySource = new TreeMap<>();

        Collector(Region region, Basis basis) {
            this.region = region;
            this.basis = basis;
        }

        AwardSupply collect() {
            region.programs().forEach(this::read);
            var chosen = chosen();
            years.forEach((spot, counts) -> {
                if (chosen.getOrDefault(spot.organization(), -1) == spot.source()) {
                    take(spot, counts);
                }
            });
            var sources = new LinkedHashMap<Source, Fraction>();
            bySource.forEach((source, awards) -> sources.put(region.source(source), awards));
            return new AwardSupply(groups(), List.copyOf(apart.values()), sources);
        }

        private void read(Program program) {
            var code = code(program);
            var organization = region.organizations().get(program.organizationId());
            if (code == null
                    || !basis.institutions().isEmpty() && !basis.institutions().contains(organization.slug())
                    || !basis.providers().counts(organization.type(), program.awardType())) {
                return;
            }
            for (var awards : program.awards()) {
                var spot = new Spot(program.organizationId(), awards.sourceId(), code, awards.awardType());
                years.computeIfAbsent(spot, _ -> new TreeMap<>()).put(awards.schoolYear(), awards);
                var own = links.computeIfAbsent(spot, _ -> new TreeMap<>());
                for (var link : program.occupations()) {
                    var soc = region.occupations().get(link.occupationId()).soc();
                    if (basis.crosswalk().counts(soc)) {
                        own.putIfAbsent(soc, link);
                    }
                }
            }
        }

        /// The source of each organization.
        private Map<Integer, Integer> chosen() {
            var newest = Comparator.comparing(
                    (Spot spot) -> region.source(spot.source()).asOf());
            var detailed = Comparator.comparing((Spot spot) -> spot.awardType() != null)
                    .thenComparing(Spot::byTop)
                    .thenComparing(newest);
            Comparator<Spot> preferred = switch (basis.vintage()) {
                case DETAILED -> detailed;
                case NEWEST ->
                    Comparator.comparing(Spot::byTop).thenComparing(newest).thenComparing(detailed);
            };
            var best =
                    preferred.thenComparing(Comparator.comparing(Spot::source).reversed());
            var chosen = new HashMap<Integer, Spot>();
            years.keySet()
                    .forEach(spot -> chosen.merge(
                            spot.organization(), spot, (one, other) -> best.compare(one, other) >= 0 ? one : other));
            var sources = new HashMap<Integer, Integer>();
            chosen.forEach((organization, spot) -> sources.put(organization, spot.source()));
            return sources;
        }

        private void take(Spot spot, TreeMap<String, Program.Awards> counts) {
            var all = List.copyOf(counts.sequencedValues());
            var last = all.subList(Math.max(0, all.size() - YEARS), all.size());
            for (var row : split(spot, last)) {
                bySource.merge(spot.source(), row.average(), Fraction::plus);
                var purpose = Purpose.of(spot.code(), spot.awardType());
                if (purpose != Purpose.WORK) {
                    apart.merge(
                            spot.code() + purpose,
                            new Apart(spot.code(), purpose, row.average()),
                            (one, other) ->
                                    new Apart(one.code(), purpose, one.awards().plus(other.awards())));
                } else {
                    var own = links.getOrDefault(spot, new TreeMap<>());
                    var kind = new Kind(spot.code(), Set.copyOf(own.keySet()));
                    rows.computeIfAbsent(kind, _ -> new ArrayList<>()).add(row);
                    reached.putIfAbsent(kind, own);
                }
            }
        }

        /// The rows of the source behind a college, code and award type: the published average is taken row by row.
        private static List<SupplyRow> split(Spot spot, List<Program.Awards> years) {
            var width =
                    years.stream().mapToInt(year -> year.parts().size()).max().orElse(0);
            if (width == 0
                    || years.stream()
                            .anyMatch(year ->
                                    year.awards() != null && year.parts().size() != width)) {
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
                                .map(year -> new SupplyRow.Year(
                                        year.schoolYear(),
                                        year.awards() == null
                                                ? null
                                                : year.parts().get(at)))
                                .toList()));
            }
            return split;
        }

        private static SupplyRow row(Spot spot, List<SupplyRow.Year> years) {
            return SupplyRow.of(spot.organization(), spot.source(), spot.code(), spot.awardType(), years);
        }

        private SortedMap<String, Group> groups() {
            var groups = new TreeMap<String, Group>();
            rows.forEach((kind, members) -> {
                var key = kind.code();
                for (int n = 2; groups.containsKey(key); n++) {
                    key = kind.code() + " (" + n + ")";
                }
                var supply = members.stream().map(SupplyRow::average).reduce(Fraction.ZERO, Fraction::plus);
                var network = new ProgramGroup(key, supply, kind.occupations());
                groups.put(key, new Group(network, kind.code(), members, Objects.requireNonNull(reached.get(kind))));
            });
            return groups;
        }
    }
}
