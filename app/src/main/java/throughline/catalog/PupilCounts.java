package throughline.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.Fact;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Pupils of each public school by group: English learners, foster and homeless youth, free meals and so on.
///
/// The file prints counts from 1 to 10 as they are. They are stored as published and remarked on; whoever
/// shows them must protect them first.
@Component
final class PupilCounts implements TableKind {
    private static final int SMALLEST_SAFE_COUNT = 11;
    private static final String DISTRICT_OFFICE = "0000000";
    private static final String NONPUBLIC_SCHOOLS = "0000001";

    private static final List<Map.Entry<String, String>> GROUPS = List.of(
            Map.entry("Total Enrollment", "total"),
            Map.entry("Free & Reduced Meal Program", "free-reduced-meals"),
            Map.entry("Foster", "foster"),
            Map.entry("Tribal Foster Youth", "tribal-foster"),
            Map.entry("Homeless", "homeless"),
            Map.entry("Migrant Program", "migrant"),
            Map.entry("Direct Certification", "direct-certification"),
            Map.entry("Unduplicated FRPM Eligible Count", "free-reduced-meals-eligible"),
            Map.entry("English Learner (EL)", "english-learner"),
            Map.entry("CALPADS Unduplicated Pupil Count (UPC)", "unduplicated"));

    @Override
    public String id() {
        return "cde-pupil-counts";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "CALPADS Unduplicated Pupil Count Source File",
                "California Department of Education",
                "public data of the State of California",
                null,
                "https://www.cde.ca.gov/ds/ad/filescupc.asp");
    }

    @Override
    public Stage stage() {
        return Stage.OUTCOMES;
    }

    @Override
    public List<String> signature() {
        return List.of(
                "Academic Year",
                "County Code",
                "District Code",
                "School Code",
                "Total Enrollment",
                "Foster",
                "Homeless",
                "CALPADS Unduplicated Pupil Count (UPC)");
    }

    /// Pupils are counted on census day, the first Wednesday of October; the year's file describes that day.
    @Override
    public Edition edition(FileName file, Row firstRow) {
        var year = schoolYear(firstRow);
        return Edition.of(year, SchoolYears.end(year).minusYears(1).withMonth(10));
    }

    @Override
    public Optional<String> key(Fact fact) {
        return Keys.of(fact);
    }

    @Override
    public void read(Row row, Sink sink) {
        var schoolCode = row.required("School Code");
        var cds = row.required("County Code") + row.required("District Code") + schoolCode;
        if (!cds.matches("[0-9]{14}")) {
            throw row.reject("cds-code", "School Code", "2, 5 and 7 digits, kept as text");
        }
        var ref = "cds:" + cds;
        if (!schoolCode.equals(DISTRICT_OFFICE) && !schoolCode.equals(NONPUBLIC_SCHOOLS)) {
            sink.add(school(row, ref, "cds:" + cds.substring(0, 7) + DISTRICT_OFFICE));
        }
        for (var group : GROUPS) {
            var pupils = row.whole(group.getKey()).map(Math::toIntExact).orElse(null);
            if (pupils != null && pupils > 0 && pupils < SMALLEST_SAFE_COUNT) {
                row.warn("small-count", group.getKey(), "Fewer than 11 pupils: stored, protected when shown.");
            }
            sink.add(new PupilCountFact(ref, schoolYear(row), group.getValue(), pupils));
        }
    }

    /// The list of schools is younger than most school directories, so that new schools appear by it.
    private static OrganizationFact school(Row row, String ref, String districtRef) {
        return new OrganizationFact(
                ref,
                row.required("School Name"),
                null,
                row.text("School Type").flatMap(SchoolTypes::named).orElse("other"),
                districtRef,
                null,
                null,
                null,
                row.required("County Name") + " County",
                "CA",
                null,
                null,
                null,
                null,
                row.text("Low Grade").orElse(null),
                row.text("High Grade").orElse(null),
                true,
                "active",
                null);
    }

    private static String schoolYear(Row row) {
        var written = row.required("Academic Year");
        return SchoolYears.find(written)
                .orElseThrow(() -> row.reject("school-year", "Academic Year", "a school year such as 2024-2025"));
    }
}
