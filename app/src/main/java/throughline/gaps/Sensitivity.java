package throughline.gaps;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.Method;

/// How the ranking of gaps changes with another method, source or crosswalk.
///
/// @param places place of each job of the first list in every other, by SOC code; 0 where it is in none
/// @param kept   how many of the first jobs stay among as many in each other list
record Sensitivity(List<RegionGaps.Line> first, Map<Variant, Map<String, Integer>> places, Map<Variant, Integer> kept) {
    Sensitivity {
        first = List.copyOf(first);
    }

    /// Another way to count, in the order shown.
    enum Variant {
        PROPORTIONAL,
        EQUAL,
        BALANCED,
        NEWEST_AWARDS,
        WITHOUT_TEACHERS,
        WITH_GROUPS,
        COLLEGES_ONLY
    }

    /// Ranks by the gap that is certain; methods rank by their own gap.
    ///
    /// @param query whose filters apply to every list
    /// @param rules the rule that the query asks for, if it does
    /// @param make  the gaps on another basis
    static Sensitivity of(
            RegionGaps gaps,
            GapQuery query,
            List<MarkRule> rules,
            int many,
            LocalDate day,
            Function<Basis, RegionGaps> make) {
        var basis = gaps.basis();
        Comparator<RegionGaps.Line> certain =
                Comparator.comparing((RegionGaps.Line line) -> line.possible().low());
        var first =
                ranked(gaps, query, rules, day, certain).stream().limit(many).toList();
        var places = new LinkedHashMap<Variant, Map<String, Integer>>();
        var kept = new LinkedHashMap<Variant, Integer>();
        for (var variant : Variant.values()) {
            var list = switch (variant) {
                case PROPORTIONAL -> ranked(gaps, query, rules, day, by(Method.PROPORTIONAL));
                case EQUAL -> ranked(gaps, query, rules, day, by(Method.EQUAL));
                case BALANCED -> ranked(gaps, query, rules, day, by(Method.BALANCED));
                case NEWEST_AWARDS ->
                    ranked(make.apply(basis.withVintage(Basis.Vintage.NEWEST)), query, rules, day, certain);
                case WITHOUT_TEACHERS ->
                    ranked(
                            make.apply(basis.withCrosswalk(Basis.Crosswalk.WITHOUT_TEACHERS)),
                            query,
                            rules,
                            day,
                            certain);
                case WITH_GROUPS ->
                    ranked(make.apply(basis.withCrosswalk(Basis.Crosswalk.WITH_GROUPS)), query, rules, day, certain);
                case COLLEGES_ONLY ->
                    ranked(make.apply(basis.withProviders(Basis.Providers.COLLEGES)), query, rules, day, certain);
            };
            var place = new HashMap<String, Integer>();
            for (var i = 0; i < list.size(); i++) {
                place.put(list.get(i).occupation().soc(), i + 1);
            }
            places.put(variant, place);
            var leading = new HashSet<String>();
            list.stream()
                    .limit(first.size())
                    .forEach(line -> leading.add(line.occupation().soc()));
            kept.put(variant, (int) first.stream()
                    .filter(line -> leading.contains(line.occupation().soc()))
                    .count());
        }
        return new Sensitivity(first, places, kept);
    }

    private static Comparator<RegionGaps.Line> by(Method method) {
        return Comparator.<RegionGaps.Line, Fraction>comparing(line -> line.gap(method));
    }

    private static List<RegionGaps.Line> ranked(
            RegionGaps gaps, GapQuery query, List<MarkRule> rules, LocalDate day, Comparator<RegionGaps.Line> order) {
        return GapTable.of(gaps, query, rules, day).rows().stream()
                .map(GapTable.Row::line)
                .sorted(order.reversed().thenComparing(line -> line.occupation().soc()))
                .toList();
    }

    int place(Variant variant, String soc) {
        return places.getOrDefault(variant, Map.of()).getOrDefault(soc, 0);
    }
}
