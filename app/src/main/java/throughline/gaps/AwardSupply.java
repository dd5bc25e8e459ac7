package throughline.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.AverageRule;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.ProgramGroup;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Source;

/// The awards of a Region as groups of programs.
///
/// Colleges report the same awards to the state by TOP code and to the country by CIP code. So that no award
/// counts twice, each organization counts by one source: one that tells award types apart before one that does
/// not, TOP codes before CIP codes, then the newest vintage. Programs of one code with the same occupations are
/// one group.
///
/// @param codes      code of each group, by key
/// @param bySource   awards a year by source, in the order of the Region's sources
/// @param suppressed rows that have a suppressed count; the years that are known are averaged
record AwardSupply(
        List<ProgramGroup> groups, Map<String, String> codes, Map<Source, Fraction> bySource, int suppressed) {
    /// As many years as the Centers of Excellence average.
    private static final int YEARS = 3;

    AwardSupply {
        groups = List.copyOf(groups);
    }

    /// One row of a source: what an organization awarded under a code.
    private record Row(
            int organization,
            int source,
            String code,
            @Nullable String awardType) {
        boolean byTop() {
            return code.startsWith("TOP");
        }
    }

    private record Kind(String code, Set<String> occupations) {}

    static AwardSupply of(Region region) {
        var years = new LinkedHashMap<Row, TreeMap<String, @Nullable Integer>>();
        var occupations = new LinkedHashMap<Row, Set<String>>();
        for (var program : region.programs()) {
            var code = code(program);
            if (code != null) {
                for (var awards : program.awards()) {
                    var row = new Row(program.organizationId(), awards.sourceId(), code, awards.awardType());
                    years.computeIfAbsent(row, _ -> new TreeMap<>()).put(awards.schoolYear(), awards.awards());
                    occupations.computeIfAbsent(row, _ -> new TreeSet<>()).addAll(occupations(region, program));
                }
            }
        }
        return collect(region, years, occupations);
    }

    private static AwardSupply collect(
            Region region, Map<Row, TreeMap<String, @Nullable Integer>> years, Map<Row, Set<String>> occupations) {
        var chosen = chosen(region, years.keySet());
        var supply = new LinkedHashMap<Kind, Fraction>();
        var bySource = new TreeMap<Integer, Fraction>();
        var suppressed = 0;
        for (var entry : years.entrySet()) {
            var row = entry.getKey();
            if (chosen.getOrDefault(row.organization(), -1) != row.source()) {
                continue;
            }
            var counts = new ArrayList<Long>();
            var last = new ArrayList<>(entry.getValue().sequencedValues());
            for (var count : last.subList(Math.max(0, last.size() - YEARS), last.size())) {
                if (count != null) {
                    counts.add(count.longValue());
                }
            }
            suppressed += counts.size() < Math.min(YEARS, last.size()) ? 1 : 0;
            var average = AverageRule.FIRST_AWARD_TO_LAST_YEAR.average(counts);
            supply.merge(new Kind(row.code(), occupations.getOrDefault(row, Set.of())), average, Fraction::plus);
            bySource.merge(row.source(), average, Fraction::plus);
        }
        return grouped(region, supply, bySource, suppressed);
    }

    private static AwardSupply grouped(
            Region region, Map<Kind, Fraction> supply, Map<Integer, Fraction> bySource, int suppressed) {
        var groups = new ArrayList<ProgramGroup>();
        var codes = new TreeMap<String, String>();
        supply.forEach((kind, awards) -> {
            var key = kind.code();
            for (int n = 2; codes.containsKey(key); n++) {
                key = kind.code() + " (" + n + ")";
            }
            codes.put(key, kind.code());
            groups.add(new ProgramGroup(key, awards, kind.occupations()));
        });
        var sources = new LinkedHashMap<Source, Fraction>();
        bySource.forEach((source, awards) -> sources.put(region.source(source), awards));
        return new AwardSupply(groups, codes, sources, suppressed);
    }

    /// The source of each organization.
    private static Map<Integer, Integer> chosen(Region region, Set<Row> rows) {
        var best = Comparator.comparing((Row row) -> row.awardType() != null)
                .thenComparing(Row::byTop)
                .thenComparing(row -> region.source(row.source()).asOf())
                .thenComparing(Comparator.comparing(Row::source).reversed());
        return rows.stream()
                .collect(Collectors.toMap(
                        Row::organization, row -> row, (one, other) -> best.compare(one, other) >= 0 ? one : other))
                .values()
                .stream()
                .collect(Collectors.toMap(Row::organization, Row::source));
    }

    private static @Nullable String code(Program program) {
        if (program.top() != null) {
            return "TOP " + program.top();
        }
        return program.cip() == null ? null : "CIP " + program.cip();
    }

    private static Set<String> occupations(Region region, Program program) {
        return program.occupations().stream()
                .map(link -> region.occupations().get(link.occupationId()).soc())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
