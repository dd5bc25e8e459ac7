package throughline.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Local courses that are approved against a statewide course descriptor (C-ID).
///
/// A sequence descriptor (`MATH 900 S`) is satisfied by several courses together: it has one row for each of
/// them, and every row repeats the titles of all, joined by plus signs.
@Component
final class CourseDescriptors implements TableKind {
    @Override
    public String id() {
        return "cid-courses";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "C-ID approved courses",
                "California Community Colleges Chancellor's Office, Course Identification Numbering System",
                "public data of the State of California",
                null,
                "https://c-id.net");
    }

    @Override
    public Stage stage() {
        return Stage.CATALOG;
    }

    @Override
    public List<String> signature() {
        return List.of("CID", "Descriptor", "Institution", "Local_Course_ID", "CB00");
    }

    @Override
    public Optional<String> newestBy() {
        return Optional.of("Last_Updated");
    }

    @Override
    public Edition edition(FileName file, Row row) {
        return SchoolYears.updatedOn(row, "Last_Updated");
    }

    @Override
    public void read(Row row, Sink sink) {
        sink.add(new CourseDescriptorFact(
                Names.ref("ccc", row.required("Institution")),
                Names.courseCode(row.required("Local_Course_ID")),
                row.text("CB00")
                        .map(number -> number.toUpperCase(Locale.ROOT))
                        .filter(number -> number.startsWith("CCC"))
                        .orElse(null),
                row.required("Course_Title"),
                Names.fold(row.required("CID")),
                once(row.required("Descriptor")),
                row.text("COR effective term").map(CourseDescriptors::once).orElse(null),
                row.date("Approval date").orElse(null)));
    }

    /// Parts joined by plus signs, each said once.
    private static String once(String joined) {
        return Arrays.stream(joined.split(" \\+ "))
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(" + "));
    }
}
