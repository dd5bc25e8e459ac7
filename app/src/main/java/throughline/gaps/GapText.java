package throughline.gaps;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.Cluster;
import throughline.engine.gap.Fraction;

/// Prints a [GapTable] for a terminal, with what is certain and with its sources.
final class GapText {
    private final GapTable table;
    private final RegionGaps gaps;
    private final PrintWriter out;

    GapText(GapTable table, PrintWriter out) {
        this.table = table;
        this.gaps = table.gaps();
        this.out = out;
    }

    void print() {
        var rows = table.rows().stream().map(table::cells).toList();
        out.println(line("openings", "awards", "gap", "possible gaps", "occupation"));
        for (var row : rows) {
            var possible = row.get("least_possible_gap") + " to " + row.get("greatest_possible_gap");
            out.println(line(
                    row.get("openings"),
                    row.get("awards"),
                    row.get("gap"),
                    possible,
                    row.get("soc") + " " + row.get("title")));
        }
        var occupations = table.socs();
        var together = gaps.network().gap(occupations);
        out.println();
        out.println("All of these together: " + text(gaps.network().demand(occupations)) + " openings a year, gap "
                + (together.determined()
                        ? text(together.low()) + "."
                        : "between " + text(together.low()) + " and " + text(together.high()) + "."));
        out.println("Which number to trust: the possible gaps hold however awards are shared. The gap itself is one"
                + " convention (" + table.query().method().name().toLowerCase(Locale.ROOT) + ").");
        leftOut();
        structure(occupations);
        sources(rows);
    }

    private void leftOut() {
        if (!table.leftOut().isEmpty()) {
            out.println(table.leftOut().size() + " occupations are left out for their typical entry education, although"
                    + " certificates or associate degrees lead to them: "
                    + few(table.leftOut().stream()
                            .map(row ->
                                    row.soc() + " " + row.line().occupation().title())
                            .toList())
                    + ".");
        }
    }

    private static String line(
            @Nullable String openings,
            @Nullable String awards,
            @Nullable String gap,
            String possible,
            String occupation) {
        return String.format(Locale.ROOT, "%10s %10s %10s  %-24s  %s", openings, awards, gap, possible, occupation);
    }

    private void structure(Set<String> occupations) {
        var structure = gaps.structure();
        out.println("Whole region, however awards are shared: " + text(structure.shortage())
                + " openings a year stay open, " + text(structure.surplus()) + " awards find no opening.");
        clusters("More awards than openings within reach", structure.saturated(), occupations);
        clusters("More openings than awards within reach", structure.starved(), occupations);
        var unplaced = gaps.network().unplaced();
        out.println(unplaced.size() + " program codes lead to no occupation with openings here: "
                + text(unplaced.stream().map(group -> group.supply()).reduce(Fraction.ZERO, Fraction::plus))
                + " awards a year that count nowhere above.");
        for (var purpose : List.of(Purpose.TRANSFER, Purpose.SCHOOL)) {
            var apart = gaps.supply().apart().stream()
                    .filter(one -> one.purpose() == purpose)
                    .toList();
            if (!apart.isEmpty()) {
                out.println("Apart, made for "
                        + (purpose == Purpose.TRANSFER ? "transfer to a university" : "school and language")
                        + ", no supply for jobs: "
                        + text(apart.stream().map(AwardSupply.Apart::awards).reduce(Fraction.ZERO, Fraction::plus))
                        + " awards a year, " + apart.size() + " program codes.");
            }
        }
    }

    private void clusters(String words, List<Cluster> clusters, Set<String> occupations) {
        for (var cluster : clusters) {
            if (cluster.occupations().stream().anyMatch(occupations::contains)) {
                out.println(words + ": " + few(cluster.groups()) + " for " + few(cluster.occupations()) + ", gap "
                        + text(cluster.gap()) + ".");
            }
        }
    }

    private static String few(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(6, names.size())));
        return names.size() > 6 ? shown + " and " + (names.size() - 6) + " more" : shown;
    }

    private void sources(List<Map<String, String>> rows) {
        var demand = new TreeSet<String>();
        rows.forEach(row -> demand.add(row.get("source") + ", " + row.get("period")));
        demand.remove(", ");
        out.println("Openings a year in " + gaps.area() + ": " + String.join("; ", demand) + ".");
        var supply = new java.util.ArrayList<String>();
        gaps.supply()
                .bySource()
                .forEach((source, awards) ->
                        supply.add(source.title() + ", " + source.vintage() + " (" + text(awards) + ")"));
        out.println("Awards a year, mean from the first year with an award to the last, three years at most: "
                + String.join("; ", supply) + ".");
        if (gaps.supply().suppressed() > 0) {
            out.println(gaps.supply().suppressed() + " rows of awards have suppressed years, which are left out.");
        }
    }

    private static String text(Fraction number) {
        return GapTable.text(number);
    }
}
