package throughline.labor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// National projections of the U.S. Bureau of Labor Statistics, table 1.2.
///
/// Jobs and openings are in thousands, openings are per year, growth is a percentage, `—` says not available.
@Component
final class BlsProjections implements TableKind {
    /// Minor groups that use four digits, because three did not suffice (BLS, 2018 SOC User Guide).
    private static final Set<String> LONG_MINOR_GROUPS = Set.of("15-1200", "31-1100", "51-5100");

    BlsProjections() {}

    @Override
    public String id() {
        return "bls-projections";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Employment Projections: Occupational projections and worker characteristics",
                "U.S. Bureau of Labor Statistics",
                "public domain (US federal work)",
                null,
                "https://www.bls.gov/emp/");
    }

    @Override
    public Stage stage() {
        return Stage.LABOR;
    }

    @Override
    public List<String> signature() {
        return List.of(
                "Occupation type",
                "Typical education needed for entry",
                "Work experience in a related occupation",
                "Typical on-the-job training needed to attain competency in the occupation");
    }

    @Override
    public Optional<String> sheet() {
        return Optional.of("Table 1.2");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        var period = period(firstRow);
        return Edition.of(period.toString(), LocalDate.of(period.baseYear(), 12, 31));
    }

    @Override
    public void read(Row row, Sink sink) {
        if (row.text("Occupation type").isEmpty()) {
            row.leaveOut("footnote", "a footnote below the table");
            return;
        }
        var period = period(row);
        var code = Numbers.socCode(row, required(row, "code"));
        sink.add(new ProjectionFact(
                Areas.UNITED_STATES,
                Areas.NATION,
                code,
                row.required(required(row, "title")),
                level(row, code),
                period.baseYear(),
                period.endYear(),
                number(row, "employment, " + period.baseYear())
                        .map(Numbers::thousands)
                        .orElse(null),
                number(row, "employment, " + period.endYear())
                        .map(Numbers::thousands)
                        .orElse(null),
                number(row, "employment change, percent")
                        .map(Numbers::millionthsOfPercent)
                        .orElse(null),
                null,
                null,
                number(row, "occupational openings")
                        .map(value -> Math.round(value * 10_000))
                        .orElse(null),
                Requirements.education(row.text("Typical education needed for entry"))
                        .orElse(null),
                Requirements.stated(row.text("Work experience in a related occupation"))
                        .orElse(null),
                Requirements.stated(
                                row.text("Typical on-the-job training needed to attain competency in the occupation"))
                        .orElse(null),
                null,
                wage(row).orElse(null)));
    }

    private static String level(Row row, String code) {
        return switch (row.required("Occupation type")) {
            case "Line item" -> "detailed";
            case "Summary" -> group(code);
            default -> throw row.reject("unknown-level", "Occupation type", "expected Line item or Summary");
        };
    }

    private static String group(String code) {
        if (code.equals("00-0000")) {
            return "total";
        }
        if (code.endsWith("0000")) {
            return "major";
        }
        return code.endsWith("000") || LONG_MINOR_GROUPS.contains(code) ? "minor" : "broad";
    }

    private static Period period(Row row) {
        return row.columns().stream()
                .flatMap(column -> Period.find(column).stream())
                .findFirst()
                .orElseThrow(() -> row.reject(
                        "no-period", "Occupation type", "expected the years, such as 2024–34, in a column name"));
    }

    /// The columns of title and code begin with the year of the matrix.
    private static String required(Row row, String end) {
        return row.columns().stream()
                .filter(column -> column.endsWith("National Employment Matrix " + end))
                .findFirst()
                .orElseThrow(() -> row.reject(
                        "no-column", "Occupation type", "expected a column National Employment Matrix " + end));
    }

    private static Optional<Double> number(Row row, String start) {
        return Numbers.column(row, start)
                .filter(column -> Requirements.stated(row.text(column)).isPresent())
                .flatMap(row::decimal);
    }

    /// Wages at or above the top of the survey are written `>=$239,200`; only that bound is known, so none is kept.
    private static Optional<Long> wage(Row row) {
        var column = Numbers.column(row, "median annual wage");
        var written = column.flatMap(row::text).orElse("");
        if (written.startsWith(">=")) {
            row.warn("top-coded", column.orElseThrow(), "known only as at least this much; read wages from OEWS");
            return Optional.empty();
        }
        return number(row, "median annual wage").map(Numbers::cents);
    }
}
