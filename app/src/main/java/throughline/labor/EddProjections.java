package throughline.labor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Projections of California's Employment Development Department, for the state or for one of its areas.
///
/// Openings, exits and transfers are totals of the whole period, growth is a fraction, a wage of 0 is a wage
/// that is not available.
@Component
final class EddProjections implements TableKind {
    private static final List<String> LEVELS = List.of("total", "major", "minor", "detailed");

    EddProjections() {}

    @Override
    public String id() {
        return "edd-projections";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Long-Term Occupational Employment Projections",
                "California Employment Development Department",
                "California public data, published without a license text",
                null,
                "https://labormarketinfo.edd.ca.gov/data/employment-projections.html");
    }

    @Override
    public Stage stage() {
        return Stage.LABOR;
    }

    @Override
    public List<String> signature() {
        return List.of(
                "SOC Level",
                "SOC Code",
                "Occupational Title",
                "Exits",
                "Transfers",
                "Total Job Openings",
                "Entry Level Education");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        var period = period(firstRow);
        return new Edition(area(firstRow), period.toString(), LocalDate.of(period.baseYear(), 12, 31));
    }

    @Override
    public void read(Row row, Sink sink) {
        if (row.text("SOC Code").isEmpty()) {
            row.leaveOut("end-row", "says that the sheet ends, or holds a note");
            return;
        }
        var level = row.whole("SOC Level").orElse(0L).intValue();
        if (level < 1 || level > 4) {
            throw row.reject("unknown-level", "SOC Level", "expected 1 (total) to 4 (detailed)");
        }
        var period = period(row);
        sink.add(new ProjectionFact(
                area(row),
                areaType(area(row)),
                Numbers.socCode(row, "SOC Code"),
                row.required("Occupational Title"),
                LEVELS.get(level - 1),
                period.baseYear(),
                period.endYear(),
                jobs(row, "base year employment estimate").orElse(null),
                jobs(row, "projected year employment estimate").orElse(null),
                column(row, "percent")
                        .flatMap(row::decimal)
                        .map(Numbers::millionths)
                        .orElse(null),
                row.decimal("Exits").map(period::tenthsPerYear).orElse(null),
                row.decimal("Transfers").map(period::tenthsPerYear).orElse(null),
                row.decimal("Total Job Openings").map(period::tenthsPerYear).orElse(null),
                Requirements.education(row.text("Entry Level Education")).orElse(null),
                Requirements.stated(row.text("Work Experience")).orElse(null),
                Requirements.stated(row.text("On-the-Job Training")).orElse(null),
                wage(row, "Median Hourly Wages").orElse(null),
                wage(row, "Median Annual Wages").orElse(null)));
    }

    /// The area stands above the header; the statewide workbook says California there.
    private static String area(Row row) {
        var lines = row.preamble();
        return lines.stream()
                .filter(line -> !line.contains("Projections") && !line.isBlank())
                .findFirst()
                .map(Areas::name)
                .orElseThrow(() -> row.reject(
                        "no-area", "SOC Level", "expected the area, such as California, in a line above the header"));
    }

    private static String areaType(String area) {
        return area.equals(Areas.CALIFORNIA) ? Areas.STATE : Areas.type(area);
    }

    /// The years stand in the names of the columns, which differ from edition to edition.
    private static Period period(Row row) {
        return row.columns().stream()
                .flatMap(column -> Period.find(column).stream())
                .findFirst()
                .orElseThrow(() -> row.reject(
                        "no-period", "SOC Level", "expected the years, such as 2023-2033, in a column name"));
    }

    private static Optional<String> column(Row row, String start) {
        return Numbers.column(row, start);
    }

    private static Optional<Long> jobs(Row row, String start) {
        return column(row, start).flatMap(row::whole);
    }

    private static Optional<Long> wage(Row row, String column) {
        return row.hundredths(column).filter(cents -> cents > 0);
    }
}
