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

/// Awards of each community college by program of study over many years, all award types together.
@Component
final class AwardsByYear implements TableKind {
    private static final Pattern TITLE_AND_TOP = Pattern.compile(".+-([0-9.]+)");

    @Override
    public String id() {
        return "ccc-awards";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Management Information Systems Data Mart: Program Awards",
                "California Community Colleges Chancellor's Office",
                "public data of the State of California",
                null,
                "https://datamart.cccco.edu/Outcomes/Program_Awards.aspx");
    }

    @Override
    public Stage stage() {
        return Stage.CATALOG;
    }

    /// The names of the year columns change every year, so only two can be asked for; [#edition] refuses a
    /// file without any.
    @Override
    public List<String> signature() {
        return List.of("College", "Major");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return SchoolYears.spanned(firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        var major = TITLE_AND_TOP.matcher(row.required("Major"));
        if (!major.matches()) {
            throw row.reject("top-code", "Major", "a title that ends in a dash and six digits: Accounting-050200");
        }
        var top = TopCode.read(major.group(1))
                .orElseThrow(() -> row.reject(
                        "top-code", "Major", "a title that ends in a dash and six digits: Accounting-050200"));
        if (top.healed()) {
            row.warn("healed-top-code", "Major", top.remark());
        }
        var years = SchoolYears.columns(row);
        if (years.isEmpty()) {
            throw row.reject("no-years", "College", "a column for each school year, such as 2023-2024");
        }
        var ref = Names.ref("ccc", row.required("College"));
        for (var column : years) {
            var year = SchoolYears.find(column).orElseThrow();
            var awards = AwardCounts.read(row, column);
            sink.add(new ProgramAwardsFact(ref, top.code(), null, null, year, awards));
        }
    }
}
