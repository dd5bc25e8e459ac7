package throughline.gaps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return AwardReadings.of(region).supply(basis);
    }

    static AwardSupply of(Region region, AwardReadings readings, Basis basis) {
        var rows = new LinkedHashMap<AwardReadings.Kind, List<AwardReadings.Reading>>();
        var apart = new TreeMap<String, Apart>();
        var bySource = new TreeMap<Integer, Fraction>();
        for (var reading : readings.list(basis.providers(), basis.vintage())) {
            if (!basis.counts(region, reading.organization())) {
                continue;
            }
            var awards = reading.awards();
            bySource.merge(reading.sourceId(), awards, Fraction::plus);
            if (reading.purpose() == Purpose.WORK) {
                rows.computeIfAbsent(reading.kind(basis.crosswalk()), _ -> new ArrayList<>())
                        .add(reading);
            } else {
                apart.merge(
                        reading.code() + reading.purpose(),
                        new Apart(reading.code(), reading.purpose(), awards),
                        (one, other) -> new Apart(
                                one.code(), one.purpose(), one.awards().plus(other.awards())));
            }
        }
        var sources = new LinkedHashMap<Source, Fraction>();
        bySource.forEach((source, awards) -> sources.put(region.source(source), awards));
        return new AwardSupply(groups(rows, basis.crosswalk()), List.copyOf(apart.values()), sources);
    }

    private static SortedMap<String, Group> groups(
            Map<AwardReadings.Kind, List<AwardReadings.Reading>> kinds, Basis.Crosswalk crosswalk) {
        var groups = new TreeMap<String, Group>();
        kinds.forEach((kind, members) -> {
            var key = kind.code();
            for (int n = 2; groups.containsKey(key); n++) {
                key = kind.code() + " (" + n + ")";
            }
            var supply = Fraction.ZERO;
            var rows = new ArrayList<SupplyRow>();
            for (var member : members) {
                supply = supply.plus(member.awards());
                rows.addAll(member.rows());
            }
            var network = new ProgramGroup(key, supply, kind.occupations());
            groups.put(
                    key,
                    new Group(network, kind.code(), rows, members.getFirst().links(crosswalk)));
        });
        return groups;
    }

    /// The code by which the awards of a program count.
    static @Nullable String code(Program program) {
        if (program.top() != null) {
            return "TOP " + program.top();
        }
        return program.cip() == null ? null : "CIP " + program.cip();
    }
}
