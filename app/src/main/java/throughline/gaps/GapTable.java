package throughline.gaps;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.Method;
import throughline.region.Projection;

/// The occupations that a [GapQuery] asks for, with their gaps and marks.
///
/// @param leftOut occupations that only the filter by entry education drops, because sources name a bachelor's degree,
///                although awards below it lead to them; registered nurses are one. The most openings first
record GapTable(RegionGaps gaps, GapQuery query, List<MarkRule> rules, List<Row> rows, List<Row> leftOut) {
    GapTable {
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    /// One occupation.
    ///
    /// @param marks what each rule says of it, in the order of the rules
    record Row(RegionGaps.Line line, @Nullable Projection projection, List<Marks.Marked> marks) {
        Row {
            marks = List.copyOf(marks);
        }

        String soc() {
            return line.occupation().soc();
        }

        @Nullable
        Long medianHourlyCents() {
            return projection == null ? null : projection.medianHourlyCents();
        }

        Optional<Entry> entry() {
            return Entry.of(projection == null ? null : projection.entryEducation());
        }

        boolean has(String rule) {
            return marks.stream()
                    .anyMatch(mark -> mark.rule().id().equals(rule) && mark.verdict() == Marks.Verdict.YES);
        }
    }

    /// Asks about all occupations that awards can reach, or those of the sector.
    ///
    /// @param rules rules to apply; the one that the query names is among them
    static GapTable of(RegionGaps gaps, GapQuery query, List<MarkRule> rules, LocalDate day) {
        return of(gaps, query, rules, day, occupations(gaps, query));
    }

    static GapTable of(RegionGaps gaps, GapQuery query, List<MarkRule> rules, LocalDate day, Set<String> occupations) {
        var marks = new Marks(gaps.region(), gaps.area(), day);
        var rows = new ArrayList<Row>();
        var leftOut = new ArrayList<Row>();
        for (var line : gaps.lines(occupations)) {
            var row = new Row(
                    line,
                    gaps.outlook().get(line.occupation().soc()),
                    rules.stream()
                            .map(rule -> marks.apply(rule, line.occupation()))
                            .toList());
            if (fits(row, query)) {
                if (query.entry() == null || row.entry().equals(Optional.of(query.entry()))) {
                    rows.add(row);
                } else if (query.entry() == Entry.COLLEGE
                        && row.entry().equals(Optional.of(Entry.BACHELOR))
                        && isTaughtBelowBachelor(gaps, row.soc())) {
                    leftOut.add(row);
                }
            }
        }
        rows.sort(order(query));
        leftOut.sort(Comparator.comparing((Row row) -> row.line().openings())
                .reversed()
                .thenComparing(Row::soc));
        return new GapTable(gaps, query, rules, rows, leftOut);
    }

    private static Set<String> occupations(RegionGaps gaps, GapQuery query) {
        if (query.program() != null) {
            var wanted = new TreeSet<String>();
            gaps.supply()
                    .of(query.program())
                    .forEach(group -> wanted.addAll(group.network().occupations()));
            wanted.retainAll(gaps.outlook().keySet());
            return wanted;
        }
        return query.sector() == 0 ? gaps.reached() : gaps.outlook().keySet();
    }

    private static boolean fits(Row row, GapQuery query) {
        var wage = row.medianHourlyCents();
        var line = row.line();
        return (line.openings().signum() > 0 || line.possible().low().signum() < 0)
                && (query.sector() == 0 || row.line().occupation().sector() == query.sector())
                && (query.wageDollars() == 0 || wage != null && wage >= query.wageDollars() * 100L)
                && (query.rule() == null || row.has(query.rule()));
    }

    private static boolean isTaughtBelowBachelor(RegionGaps gaps, String soc) {
        return gaps.groupsFor(soc).stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> row.awardType() != null
                        && row.average().signum() > 0
                        && (row.awardType().startsWith("certificate")
                                || row.awardType().equals("associate-degree")));
    }

    private static Comparator<Row> order(GapQuery query) {
        var method = query.method();
        Comparator<Row> order = switch (query.sort()) {
            case CERTAIN ->
                Comparator.comparing((Row row) -> row.line().possible().low()).reversed();
            case GAP ->
                Comparator.comparing((Row row) -> row.line().gap(method)).reversed();
            case SURPLUS -> Comparator.comparing((Row row) -> row.line().gap(method));
            case OPENINGS ->
                Comparator.comparing((Row row) -> row.line().openings()).reversed();
            case AWARDS ->
                Comparator.comparing((Row row) -> row.line().supply(method)).reversed();
            case WAGE ->
                Comparator.comparing((Row row) -> Objects.requireNonNullElse(row.medianHourlyCents(), 0L))
                        .reversed();
            case TITLE ->
                Comparator.comparing((Row row) -> row.line().occupation().title());
        };
        return order.thenComparing(Row::soc);
    }

    Set<String> socs() {
        var socs = new TreeSet<String>();
        rows.forEach(row -> socs.add(row.soc()));
        return socs;
    }

    /// A row as named cells, the same in every format; numbers with a point.
    Map<String, String> cells(Row row) {
        var line = row.line();
        var projection = row.projection();
        var known = projection != null;
        var cells = new LinkedHashMap<String, String>();
        cells.put("soc", row.soc());
        cells.put("title", line.occupation().title());
        cells.put("area", gaps.area());
        cells.put("openings", known ? text(line.openings()) : "");
        cells.put("awards", text(line.supply(query.method())));
        cells.put("gap", known ? text(line.gap(query.method())) : "");
        cells.put("least_possible_gap", known ? text(line.possible().low()) : "");
        cells.put("greatest_possible_gap", known ? text(line.possible().high()) : "");
        cells.put("method", query.method().name().toLowerCase(Locale.ROOT));
        for (var method : Method.values()) {
            cells.put("gap_" + method.name().toLowerCase(Locale.ROOT), known ? text(line.gap(method)) : "");
        }
        cells.put(
                "entry_education",
                projection == null ? "" : Objects.requireNonNullElse(projection.entryEducation(), ""));
        var wage = row.medianHourlyCents();
        cells.put(
                "median_hourly", wage == null ? "" : BigDecimal.valueOf(wage, 2).toPlainString());
        row.marks()
                .forEach(mark -> cells.put(
                        "mark_" + mark.rule().id(), mark.verdict().name().toLowerCase(Locale.ROOT)));
        cells.put("period", projection == null ? "" : projection.baseYear() + "-" + projection.endYear());
        cells.put(
                "source",
                projection == null
                        ? ""
                        : gaps.region().source(projection.sourceId()).title());
        return cells;
    }

    /// Whether the cells of a column are numbers, or empty.
    static boolean isNumber(String column) {
        return column.matches("openings|awards|median_hourly|(.*_)?gap(_.*)?");
    }

    static String text(Fraction number) {
        return number.rounded(2).toPlainString();
    }
}
