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

/// Demand by region of the Centers of Excellence: openings per year, growth as a fraction, whole-dollar wages.
///
/// It rests on a commercial source. Its areas keep names of their own, so that no figure of it is taken for one
/// of the state; its occupation list is not quite SOC 2018.
@Component
final class CoeDemand implements TableKind {
    CoeDemand() {}

    @Override
    public String id() {
        return "coe-demand";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Occupational demand by region",
                "Centers of Excellence for Labor Market Research, California Community Colleges",
                "terms not stated; rests on a commercial source (Lightcast); not for republication",
                null,
                "https://coeccc.net/");
    }

    @Override
    public Stage stage() {
        return Stage.LABOR;
    }

    @Override
    public List<String> signature() {
        return List.of(
                "Region",
                "SOC",
                "Typical Entry Level Education",
                "Average Annual Job Openings",
                "Median Hourly Earnings",
                "Median Annual Earnings");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        var period = period(firstRow);
        return Edition.of(period.toString(), LocalDate.of(period.baseYear(), 12, 31));
    }

    @Override
    public void read(Row row, Sink sink) {
        var period = period(row);
        var code = Numbers.socCode(row, "SOC");
        if (OccupationGroups.isGroup(code)) {
            row.warn("not-a-soc-2018-code", "SOC", "a group of occupations that SOC 2018 lists one by one");
        }
        var jobs = jobs(row, period);
        sink.add(new ProjectionFact(
                area(row.required("Region")),
                Areas.COE_REGION,
                code,
                row.required("Description"),
                OccupationGroups.isGroup(code) ? "group" : "detailed",
                period.baseYear(),
                period.endYear(),
                jobs.orElse(null),
                null,
                growth(row).orElse(null),
                null,
                null,
                openings(row).orElse(null),
                Requirements.education(row.text("Typical Entry Level Education"))
                        .orElse(null),
                null,
                null,
                row.hundredths("Median Hourly Earnings")
                        .filter(cents -> cents > 0)
                        .orElse(null),
                row.hundredths("Median Annual Earnings")
                        .filter(cents -> cents > 0)
                        .orElse(null)));
    }

    private static Period period(Row row) {
        return Numbers.column(row, "20")
                .flatMap(_ -> row.columns().stream()
                        .flatMap(column -> Period.find(column).stream())
                        .findFirst())
                .orElseThrow(() -> row.reject(
                        "no-period", "Region", "expected the years, such as 2024 - 2029 % Change, in a column name"));
    }

    private static String area(String region) {
        return switch (region) {
            case "SD/I" -> "San Diego-Imperial";
            case "CA" -> "California (Centers of Excellence)";
            default -> "COE " + region;
        };
    }

    private static Optional<Long> jobs(Row row, Period period) {
        var column = period.baseYear() + " Jobs";
        var jobs = row.whole(column);
        if (jobs.isPresent() && jobs.get() < 0) {
            row.warn("negative-jobs", column, "fewer than no jobs; read as not available");
            return Optional.empty();
        }
        return jobs;
    }

    /// Absent where the base is 0.
    private static Optional<Long> growth(Row row) {
        return row.columns().stream()
                .filter(column -> column.endsWith("% Change"))
                .findFirst()
                .filter(column -> Requirements.stated(row.text(column)).isPresent())
                .flatMap(row::decimal)
                .map(Numbers::millionths);
    }

    private static Optional<Long> openings(Row row) {
        var openings = row.decimal("Average Annual Job Openings");
        if (openings.isPresent() && openings.get() < 0) {
            row.warn(
                    "negative-openings",
                    "Average Annual Job Openings",
                    "a shrinking occupation cannot have fewer than no openings; read as not available");
            return Optional.empty();
        }
        return openings.map(value -> Math.round(value * 10));
    }
}
