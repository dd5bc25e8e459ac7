package throughline.catalog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// University courses and the community college courses that satisfy them, from articulation agreements.
///
/// Courses joined by ` + ` are needed together; rows with the same target, numbered from 0, are alternatives.
@Component
final class ArticulationPairs implements TableKind {
    @Override
    public String id() {
        return "assist-articulation";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "ASSIST articulation agreements, course to course",
                "ASSIST, the articulation system of California's public colleges and universities",
                "terms of use of assist.org; for tests only",
                null,
                "https://assist.org");
    }

    @Override
    public Stage stage() {
        return Stage.CATALOG;
    }

    @Override
    public List<String> signature() {
        return List.of(
                "receiving",
                "prefix",
                "number",
                "title",
                "sending",
                "alt_index",
                "alt_count",
                "sending_keys",
                "sending_titles");
    }

    /// Nothing in the file says when the agreements were read; a year may stand in its name.
    @Override
    public Edition edition(FileName file, Row firstRow) {
        return SchoolYears.yearIn(file)
                .map(year -> Edition.of(Integer.toString(year), LocalDate.of(year, 12, 31)))
                .orElseGet(SchoolYears::undated);
    }

    @Override
    public void read(Row row, Sink sink) {
        var keys = row.text("sending_keys");
        if (keys.isEmpty()) {
            row.leaveOut("no-sending-course", "The agreement names no course that would satisfy the target.");
            return;
        }
        var university = row.required("receiving");
        var codes = Stream.of(keys.get().split(" \\+ ")).map(Names::courseCode).toList();
        var titles = row.required("sending_titles");
        sink.add(new CourseArticulationFact(
                Names.ref("assist", university),
                university,
                row.required("prefix") + " " + row.required("number"),
                row.required("title"),
                row.hundredths("units").map(Math::toIntExact).orElse(null),
                Names.ref("assist", row.required("sending")),
                count(row, "alt_index"),
                count(row, "alt_count"),
                codes,
                titles(codes, titles)));
    }

    /// A title may itself hold a plus sign (`Network + Certification`): a single course keeps its title whole,
    /// and titles that cannot be told apart are left empty rather than given to the wrong course.
    private static List<String> titles(List<String> codes, String joined) {
        if (codes.size() == 1) {
            return List.of(joined);
        }
        var titles = List.of(joined.split(" \\+ "));
        return titles.size() == codes.size() ? titles : Collections.nCopies(codes.size(), "");
    }

    private static int count(Row row, String column) {
        return row.whole(column)
                .map(Math::toIntExact)
                .orElseThrow(() -> row.reject("empty-cell", column, "a whole number"));
    }
}
