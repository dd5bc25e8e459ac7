package throughline.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.Interval;
import throughline.engine.gap.Method;

/// Gaps of occupations taken together: those of a sector, or those that the programs of a code lead to. What all awards
/// leave possible for a group is less than for its members, since what is shared inside it stays inside.
final class GapGroups {
    private final GapTable table;
    private final RegionGaps gaps;

    private GapGroups(GapTable table) {
        this.table = table;
        this.gaps = table.gaps();
    }

    /// Occupations taken together.
    ///
    /// @param received awards a year by each method
    /// @param possible the gaps that the data leave possible
    record Group(Fraction openings, Map<Method, Fraction> received, Interval possible, int occupations) {
        Fraction gap(Method method) {
            return openings.minus(received.getOrDefault(method, Fraction.ZERO));
        }
    }

    /// The programs of a code.
    ///
    /// @param awards   awards a year
    /// @param openings openings a year that fall to them in proportion to awards
    /// @param jobs     what they lead to, taken together
    record Code(String code, Fraction awards, Fraction openings, Group jobs) {}

    /// Sectors by number, 0 for occupations without one; all occupations with openings count that the filters of the
    /// query leave.
    static SortedMap<Integer, Group> sectors(RegionGaps gaps, GapQuery query, List<MarkRule> rules, LocalDate day) {
        var table = GapTable.of(gaps, query, rules, day, gaps.outlook().keySet());
        var members = new TreeMap<Integer, List<RegionGaps.Line>>();
        table.rows()
                .forEach(row -> members.computeIfAbsent(row.line().occupation().sector(), _ -> new ArrayList<>())
                        .add(row.line()));
        var sectors = new TreeMap<Integer, Group>();
        members.forEach((sector, lines) -> sectors.put(sector, new GapGroups(table).group(lines)));
        return sectors;
    }

    /// Programs by code, of those that lead to an occupation of the table.
    static List<Code> codes(GapTable table) {
        return new GapGroups(table).codes();
    }

    private List<Code> codes() {
        var openings = gaps.network().openingsByGroup();
        var wanted = table.socs();
        var byCode = new TreeMap<String, List<AwardSupply.Group>>();
        gaps.supply().groups().values().stream()
                .filter(group -> group.supply().signum() > 0
                        && group.network().occupations().stream().anyMatch(wanted::contains))
                .forEach(group -> byCode.computeIfAbsent(group.code(), _ -> new ArrayList<>())
                        .add(group));
        var codes = new ArrayList<Code>();
        byCode.forEach((code, groups) -> {
            var awards = Fraction.ZERO;
            var share = Fraction.ZERO;
            var socs = new TreeSet<String>();
            for (var group : groups) {
                awards = awards.plus(group.supply());
                share = share.plus(openings.getOrDefault(group.network().key(), Fraction.ZERO));
                socs.addAll(group.network().occupations());
            }
            socs.removeIf(soc -> gaps.network().openings(soc).signum() <= 0);
            codes.add(new Code(code, awards, share, group(gaps.lines(socs))));
        });
        return codes;
    }

    private Group group(List<RegionGaps.Line> lines) {
        var openings = Fraction.ZERO;
        var received = new EnumMap<Method, Fraction>(Method.class);
        var socs = new TreeSet<String>();
        for (var line : lines) {
            socs.add(line.occupation().soc());
            openings = openings.plus(line.openings());
            for (var method : Method.values()) {
                received.merge(method, line.supply(method), Fraction::plus);
            }
        }
        return new Group(openings, received, gaps.network().gap(socs), lines.size());
    }
}
