package throughline.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import throughline.web.Format;
import throughline.web.XlsxFile;

/// A [GapTable] as a workbook: the table, and what it rests on.
final class GapWorkbook {
    private GapWorkbook() {}

    static XlsxFile of(GapTable table) {
        var gaps = table.gaps();
        var sectors = GapGroups.sectors(gaps, table.query(), table.rules(), LocalDate.now(Format.ZONE));
        return new XlsxFile(
                "throughline-gaps",
                List.of(
                        occupations(table),
                        GapGroupTable.sectors(gaps, sectors).sheet("Sectors"),
                        GapGroupTable.codes(gaps, GapGroups.codes(table)).sheet("Programs"),
                        GapGroupTable.structure(gaps).sheet("What is certain"),
                        apart(table),
                        about(table)));
    }

    static XlsxFile.Sheet occupations(GapTable table) {
        var rows = table.rows().stream().map(table::cells).toList();
        if (rows.isEmpty()) {
            return new XlsxFile.Sheet("Gaps", List.of("soc"), List.of(), List.of());
        }
        var header = List.copyOf(rows.getFirst().keySet());
        var numerical = IntStream.range(0, header.size())
                .filter(column -> GapTable.isNumber(header.get(column)))
                .boxed()
                .toList();
        return new XlsxFile.Sheet(
                "Gaps",
                header,
                numerical,
                rows.stream().map(row -> List.copyOf(row.values())).toList());
    }

    private static XlsxFile.Sheet apart(GapTable table) {
        var region = table.gaps().region();
        return new XlsxFile.Sheet(
                "Not made for work",
                List.of("code", "title", "purpose", "awards"),
                List.of(3),
                table.gaps().supply().apart().stream()
                        .map(one -> List.of(
                                one.code(),
                                GroupTitles.of(region, one.code()).orElse(""),
                                one.purpose().name().toLowerCase(Locale.ROOT),
                                GapTable.text(one.awards())))
                        .toList());
    }

    static XlsxFile.Sheet about(GapTable table) {
        var gaps = table.gaps();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Gap = openings a year - awards a year. Below 0 there are more awards than openings."));
        rows.add(List.of("The least and the greatest possible gap hold however awards are shared among occupations."));
        rows.add(List.of("A gap by a method is one convention: equal shares, in proportion to openings, or balanced."));
        rows.add(List.of("Area: " + gaps.area() + ". Awards of: "
                + gaps.basis().providers().name().toLowerCase(Locale.ROOT) + ". Region version: "
                + gaps.region().version()));
        rows.add(
                List.of("Awards a year: mean from the first year with an award to the last, three years at most, row by"
                        + " row of the source."));
        gaps.supply()
                .bySource()
                .forEach((source, awards) -> rows.add(List.of("Awards: " + source.publisher() + ", " + source.title()
                        + ", " + source.vintage() + " (" + GapTable.text(awards) + " a year)")));
        gaps.outlook().values().stream()
                .map(projection -> gaps.region().source(projection.sourceId()))
                .distinct()
                .forEach(source -> rows.add(
                        List.of("Openings: " + source.publisher() + ", " + source.title() + ", " + source.vintage())));
        table.rules()
                .forEach(rule -> rows.add(List.of("Mark " + rule.id() + ": " + rule.title("en") + ", "
                        + rule.publisher() + ", " + rule.source() + " (" + rule.edition() + ")")));
        return new XlsxFile.Sheet("About", List.of(), List.of(), rows);
    }
}
