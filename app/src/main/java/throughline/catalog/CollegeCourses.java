package throughline.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.Fact;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;
import throughline.reference.TopCode;

/// Every course that a California community college has reported to the state, one file for each college.
///
/// The file has no titles and keeps older courses: several control numbers can carry the same course code.
@Component
final class CollegeCourses implements TableKind {
    /// The state's mark for "does not apply" in the letters of this file.
    private static final String NOT_APPLICABLE = "Y";

    @Override
    public String id() {
        return "ccc-courses";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Chancellor's Office Curriculum Inventory: Master Course File",
                "California Community Colleges Chancellor's Office",
                "public data of the State of California",
                null,
                "https://coci2.ccctechcenter.org");
    }

    @Override
    public Stage stage() {
        return Stage.CATALOG;
    }

    @Override
    public List<String> signature() {
        return List.of(
                "College",
                "Control Number",
                "Course ID",
                "TOP Code",
                "Credit Status",
                "SAM Status",
                "Issue/Update Date");
    }

    @Override
    public Optional<String> newestBy() {
        return Optional.of("Issue/Update Date");
    }

    @Override
    public Edition edition(FileName file, Row row) {
        var updated = SchoolYears.updatedOn(row, "Issue/Update Date");
        return new Edition(Names.slug(row.required("College")), updated.vintage(), updated.asOf());
    }

    @Override
    public Optional<String> key(Fact fact) {
        return Keys.of(fact);
    }

    @Override
    public void read(Row row, Sink sink) {
        var college = row.required("College");
        if (!Names.slug(college).equals(sink.edition().part())) {
            throw row.reject("several-colleges", "College", "one college in a file: split it by college");
        }
        var controlNumber = row.required("Control Number").toUpperCase(Locale.ROOT);
        var noncredit = row.required("Credit Status").equals("N");
        sink.add(new CourseFact(
                Names.slug(college) + "/" + controlNumber,
                Names.ref("ccc", college),
                Names.courseCode(row.required("Course ID")),
                null,
                null,
                null,
                null,
                noncredit ? null : units(row, "Minimum Units"),
                noncredit ? null : units(row, "Maximum Units"),
                hours(row, "Non-Credit Minimum Hours"),
                hours(row, "Non-Credit Maximum Hours"),
                null,
                null,
                null,
                null,
                row.text("SAM Status").orElse(null),
                top(row),
                null,
                null,
                creditStatus(row),
                letter(row, "Non-Credit Category"),
                row.text("Basic Skills Status").map("B"::equals).orElse(null),
                letter(row, "Prior To Transfer Status"),
                null,
                null,
                null,
                null,
                null,
                null,
                controlNumber,
                row.date("Issue/Update Date").orElse(null)));
    }

    private static @Nullable Integer units(Row row, String column) {
        return row.hundredths(column).map(Math::toIntExact).orElse(null);
    }

    /// Hours of a noncredit course; the file writes 0 where none are stated, and sometimes half hours.
    private static @Nullable Integer hours(Row row, String column) {
        return row.decimal(column)
                .filter(hours -> hours > 0)
                .map(hours -> {
                    if (hours != Math.rint(hours)) {
                        row.warn("hours-rounded", column, "Hours are kept as whole hours, rounded half up.");
                    }
                    return Math.toIntExact(Math.round(hours));
                })
                .orElse(null);
    }

    private static @Nullable String top(Row row) {
        var written = row.text("TOP Code");
        if (written.isEmpty()) {
            row.warn("no-top-code", "TOP Code", "The course has no TOP code and cannot be found by pathway.");
            return null;
        }
        var top = TopCode.read(written.get())
                .orElseThrow(() -> row.reject("top-code", "TOP Code", "six digits, leading zeros kept"));
        if (top.healed()) {
            row.warn("healed-top-code", "TOP Code", top.remark());
        }
        return top.code();
    }

    private static String creditStatus(Row row) {
        return switch (row.required("Credit Status")) {
            case "D" -> "degree-applicable";
            case "C" -> "credit-not-degree-applicable";
            case "N" -> "noncredit";
            default -> throw row.reject("credit-status", "Credit Status", "D, C or N");
        };
    }

    private static @Nullable String letter(Row row, String column) {
        return row.text(column).filter(letter -> !letter.equals(NOT_APPLICABLE)).orElse(null);
    }
}
