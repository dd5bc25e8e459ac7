package throughline.catalog;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;
import throughline.reference.TopCode;

/// Awards of each community college by program of study and award type, as the Centers of Excellence publish
/// them for supply tables.
///
/// A college can have two rows for the same program and award type (two degrees under one code). Both are
/// kept: the published average is taken row by row. A program of the catalog is college, code and award type.
@Component
final class AwardsByProgram implements TableKind {
    private static final Pattern TOP_AND_TITLE = Pattern.compile("([0-9.]+)\\s+-\\s+(.+)");

    @Override
    public String id() {
        return "coe-supply";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Supply by TOP code",
                "Centers of Excellence for Labor Market Research",
                "public data of the California Community Colleges",
                null,
                "https://coeccc.net");
    }

    @Override
    public Stage stage() {
        return Stage.CATALOG;
    }

    @Override
    public List<String> signature() {
        return List.of("TOP6 with Title", "College Name", "Award Level", "Annual Projected Supply");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return SchoolYears.spanned(firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        var program = TOP_AND_TITLE.matcher(row.required("TOP6 with Title"));
        if (!program.matches()) {
            throw row.reject("top-code", "TOP6 with Title", "six digits, a dash and a title");
        }
        var awardType = AwardTypes.named(row.required("Award Level"))
                .orElseThrow(
                        () -> row.reject("award-level", "Award Level", "an award level of the Centers of Excellence"));
        var college = row.required("College Name");
        var ref = Names.ref("ccc", college);
        var top = top(row, program.group(1));
        sink.add(ProgramFact.awardsReported(
                Names.slug(college) + "/" + top + "/" + awardType,
                ref,
                Names.fold(program.group(2)),
                awardType,
                top,
                null));
        for (var column : SchoolYears.columns(row)) {
            var year = SchoolYears.find(column).orElseThrow();
            var awards = AwardCounts.read(row, column);
            sink.add(new ProgramAwardsFact(ref, top, null, awardType, year, awards));
        }
    }

    private static String top(Row row, String written) {
        var top = TopCode.read(written)
                .orElseThrow(() -> row.reject("top-code", "TOP6 with Title", "six digits, a dash and a title"));
        if (top.healed()) {
            row.warn("healed-top-code", "TOP6 with Title", top.remark());
        }
        return top.code();
    }
}
