package throughline.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// What became of four-year graduation cohorts, by county and group.
///
/// Two things are put right. A cohort of 0 is the department's `*` (too few to publish) lost in rearranging, so
/// all its figures are stored as absent. And graduation, dropout and still-enrolled shares are fractions where
/// all other rates are percents; a file in which they are percents as well is told apart by their sum.
@Component
final class GraduationRates implements TableKind {
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("TA", "total"),
            Map.entry("GF", "female"),
            Map.entry("GM", "male"),
            Map.entry("GX", "nonbinary"),
            Map.entry("GZ", "gender-not-reported"),
            Map.entry("RA", "asian"),
            Map.entry("RB", "african-american"),
            Map.entry("RD", "race-not-reported"),
            Map.entry("RF", "filipino"),
            Map.entry("RH", "hispanic"),
            Map.entry("RI", "american-indian"),
            Map.entry("RP", "pacific-islander"),
            Map.entry("RT", "two-or-more-races"),
            Map.entry("RW", "white"),
            Map.entry("SD", "students-with-disabilities"),
            Map.entry("SE", "english-learner"),
            Map.entry("SF", "foster"),
            Map.entry("SH", "homeless"),
            Map.entry("SM", "migrant"),
            Map.entry("SS", "socioeconomically-disadvantaged"));

    private static final List<Map.Entry<String, String>> PERCENTS = List.of(
            Map.entry("Met UC/CSU Grad Req's (Rate)", "met-a-g"),
            Map.entry("Seal of Biliteracy (Rate)", "seal-of-biliteracy"),
            Map.entry("Golden State Seal Merit Diploma (Rate", "golden-state-seal"),
            Map.entry("CHSPE Completer (Rate)", "chspe"),
            Map.entry("Adult Ed. HS Diploma (Rate)", "adult-diploma"),
            Map.entry("SPED Certificate (Rate)", "special-education-certificate"),
            Map.entry("GED Completer (Rate)", "ged"),
            Map.entry("Other Transfer (Rate)", "other-transfer"));

    private static final List<Map.Entry<String, String>> SHARES = List.of(
            Map.entry("Still Enrolled (%)", "still-enrolled"),
            Map.entry("Dropout Rate (%)", "dropout"),
            Map.entry("Graduation Rate (%)", "graduation"));

    @Override
    public String id() {
        return "cde-graduation-rates";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Adjusted Cohort Graduation Rate and Outcome Data",
                "California Department of Education",
                "public data of the State of California",
                null,
                "https://www.cde.ca.gov/ds/ad/filesacgr.asp");
    }

    @Override
    public Stage stage() {
        return Stage.OUTCOMES;
    }

    @Override
    public List<String> signature() {
        return List.of(
                "AcademicYear",
                "AggregateLevel",
                "CountyName",
                "ReportingCategory",
                "CohortStudents",
                "Dropout Rate (%)",
                "Graduation Rate (%)");
    }

    @Override
    public Optional<String> newestBy() {
        return Optional.of("AcademicYear");
    }

    @Override
    public Edition edition(FileName file, Row row) {
        var year = schoolYear(row);
        return Edition.of("to " + year, SchoolYears.end(year));
    }

    @Override
    public void read(Row row, Sink sink) {
        if (!row.required("AggregateLevel").equals("C")) {
            row.leaveOut("aggregate-level", "Only rows of counties (level C) are read.");
            return;
        }
        var year = schoolYear(row);
        var group = Optional.ofNullable(GROUPS.get(row.required("ReportingCategory")))
                .orElseThrow(() -> row.reject("group", "ReportingCategory", "a reporting category such as TA or RH"));
        var area = row.required("CountyName") + " County";
        var cohort = row.whole("CohortStudents").map(Math::toIntExact).filter(students -> students > 0);
        if (cohort.isEmpty()) {
            row.warn("suppressed", "CohortStudents", "0 stands for the source's *: stored as protected, not as zero.");
        }
        for (var percent : PERCENTS) {
            var rate = cohort.flatMap(_ -> row.decimal(percent.getKey())).map(value -> thousandths(value * 10));
            sink.add(new GraduationRateFact(
                    area, year, group, cohort.orElse(null), percent.getValue(), rate.orElse(null)));
        }
        var scale = sharesArePercents(row) ? 10 : 1000;
        for (var share : SHARES) {
            var rate = cohort.flatMap(_ -> row.decimal(share.getKey())).map(value -> thousandths(value * scale));
            sink.add(new GraduationRateFact(
                    area, year, group, cohort.orElse(null), share.getValue(), rate.orElse(null)));
        }
    }

    private static String schoolYear(Row row) {
        return SchoolYears.find(row.required("AcademicYear"))
                .orElseThrow(() -> row.reject("school-year", "AcademicYear", "a school year such as 2021-22"));
    }

    /// Nearly all of a cohort has graduated, dropped out or is still enrolled: the three add up to about 1
    /// or to about 100.
    private static boolean sharesArePercents(Row row) {
        var sum = 0.0;
        for (var share : SHARES) {
            sum += row.decimal(share.getKey()).orElse(0.0);
        }
        return sum > 2;
    }

    private static int thousandths(double value) {
        return Math.toIntExact(Math.round(value));
    }
}
