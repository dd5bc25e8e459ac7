package throughline.labor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Wages by occupation from the Occupational Employment and Wage Statistics, for the nation, states or areas.
///
/// `*` and `**` say not available and are never 0; `#` says at least $115.00 an hour or $239,200 a year.
@Component
final class OewsWages implements TableKind {
    /// Published bounds of top-coded wages (OEWS field descriptions, May 2025).
    private static final long TOP_HOURLY_CENTS = 115_00;

    private static final long TOP_ANNUAL_CENTS = 239_200_00;
    private static final Pattern YEAR = Pattern.compile("M(20\\d{2})");

    OewsWages() {}

    @Override
    public String id() {
        return "oews-wages";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Occupational Employment and Wage Statistics",
                "U.S. Bureau of Labor Statistics",
                "public domain (US federal work)",
                null,
                "https://www.bls.gov/oes/");
    }

    @Override
    public Stage stage() {
        return Stage.LABOR;
    }

    @Override
    public List<String> signature() {
        return List.of("AREA_TITLE", "AREA_TYPE", "OCC_CODE", "O_GROUP", "TOT_EMP", "H_MEDIAN", "A_PCT10", "A_PCT90");
    }

    /// Estimates are for May; the year stands in the file name only.
    @Override
    public Edition edition(FileName file, Row firstRow) {
        var part = firstRow.text("AREA_TITLE").map(OewsWages::area).orElse("");
        var year = YEAR.matcher(file.value());
        return year.find()
                ? new Edition(part, "May " + year.group(1), LocalDate.of(Integer.parseInt(year.group(1)), 5, 31))
                : new Edition(part, "year not stated", LocalDate.of(2000, 1, 1));
    }

    @Override
    public void read(Row row, Sink sink) {
        if (!row.text("I_GROUP").orElse("cross-industry").equals("cross-industry")) {
            row.leaveOut("single-industry", "only figures across all industries are kept");
            return;
        }
        var topCoded = new ArrayList<String>();
        sink.add(new WageFact(
                area(row.required("AREA_TITLE")),
                areaType(row),
                Numbers.socCode(row, "OCC_CODE"),
                row.required("O_GROUP"),
                "May",
                available(row, "TOT_EMP").flatMap(_ -> row.whole("TOT_EMP")).orElse(null),
                hourly(row, "H_MEAN", "hourly_mean", topCoded),
                hourly(row, "H_PCT10", "hourly_p10", topCoded),
                hourly(row, "H_PCT25", "hourly_p25", topCoded),
                hourly(row, "H_MEDIAN", "hourly_p50", topCoded),
                hourly(row, "H_PCT75", "hourly_p75", topCoded),
                hourly(row, "H_PCT90", "hourly_p90", topCoded),
                annual(row, "A_MEAN", "annual_mean", topCoded),
                annual(row, "A_PCT10", "annual_p10", topCoded),
                annual(row, "A_PCT25", "annual_p25", topCoded),
                annual(row, "A_MEDIAN", "annual_p50", topCoded),
                annual(row, "A_PCT75", "annual_p75", topCoded),
                annual(row, "A_PCT90", "annual_p90", topCoded),
                topCoded));
    }

    private static String area(String written) {
        return written.equals("U.S.") ? Areas.UNITED_STATES : Areas.name(written);
    }

    private static String areaType(Row row) {
        return switch (row.required("AREA_TYPE")) {
            case "1" -> Areas.NATION;
            case "2", "3" -> Areas.STATE;
            case "4" -> Areas.METROPOLITAN_AREA;
            case "6" -> Areas.CONSORTIUM;
            default -> throw row.reject("unknown-area-type", "AREA_TYPE", "expected 1, 2, 3, 4 or 6");
        };
    }

    private static @Nullable Long hourly(Row row, String column, String name, List<String> topCoded) {
        return wage(row, column, name, TOP_HOURLY_CENTS, topCoded);
    }

    private static @Nullable Long annual(Row row, String column, String name, List<String> topCoded) {
        return wage(row, column, name, TOP_ANNUAL_CENTS, topCoded);
    }

    private static @Nullable Long wage(Row row, String column, String name, long top, List<String> topCoded) {
        if (row.text(column).orElse("").equals("#")) {
            topCoded.add(name);
            return top;
        }
        return available(row, column).flatMap(_ -> row.hundredths(column)).orElse(null);
    }

    private static Optional<String> available(Row row, String column) {
        return row.text(column).filter(text -> !text.equals("*") && !text.equals("**"));
    }
}
