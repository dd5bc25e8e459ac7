package throughline.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Which CIP programs a California TOP code stands for; many to many.
///
/// The workbook holds both codes as numbers. 1230.10 has no exact binary value, so it is rounded, never cut off.
@Component
final class TopCipKind implements TableKind {
    TopCipKind() {}

    @Override
    public String id() {
        return "top-cip";
    }

    @Override
    public SourceInfo source() {
        return Publishers.california(
                "TOP to CIP crosswalk",
                "WestEd and Centers of Excellence for Labor Market Research",
                "https://coeccc.net/");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("TOP Code", "TOP Code Title", "CIP Code", "CIP Title");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Edition.of("June 2020", LocalDate.of(2020, 6, 26));
    }

    @Override
    public void read(Row row, Sink sink) {
        var top = Top.ofHundredths(row.hundredths("TOP Code")
                .orElseThrow(() -> row.reject("empty-cell", "TOP Code", "expected a TOP code such as 1230.10")));
        if (!Top.isCode(top)) {
            throw row.reject("not-a-top-code", "TOP Code", "expected a TOP code such as 1230.10");
        }
        sink.add(new CrosswalkFact(
                Top.SCHEME,
                top,
                Cip.SCHEME,
                cip(row),
                row.text("Change or Addition").orElse(null)));
    }

    /// The second column has the point; the first has the digits only and is the fallback.
    private static String cip(Row row) {
        var number =
                row.text("CIP Code (2)").isPresent() ? decimal(row, "CIP Code (2)", 4) : decimal(row, "CIP Code", 0);
        var digits = "000000" + number;
        var code = digits.substring(digits.length() - 6, digits.length() - 4) + "."
                + digits.substring(digits.length() - 4);
        if (number.length() > 6) {
            throw row.reject("not-a-cip-code", "CIP Code", "expected a CIP code such as 51.3801");
        }
        return code;
    }

    private static String decimal(Row row, String column, int places) {
        try {
            return new BigDecimal(row.required(column))
                    .movePointRight(places)
                    .setScale(0, RoundingMode.HALF_UP)
                    .toPlainString();
        } catch (NumberFormatException _) {
            throw row.reject("not-a-cip-code", column, "expected a CIP code such as 51.3801");
        }
    }
}
