package throughline.reference;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Titles of California's TOP codes, as listed by the state's curriculum inventory.
///
/// The list cuts code and title apart at the wrong place where a title begins with a capital E, a digit or a
/// range of grades; such rows are mended with a warning.
@Component
final class TopKind implements TableKind {
    private static final Pattern CODE = Pattern.compile("(\\d{4})\\.?(\\d{2})([\\d.-]*)");
    private static final Pattern DATE_IN_NAME = Pattern.compile("(20\\d{6})");

    TopKind() {}

    @Override
    public String id() {
        return "top-titles";
    }

    @Override
    public SourceInfo source() {
        return Publishers.california(
                "Taxonomy of Programs, Curriculum Inventory (COCI)",
                "California Community Colleges Chancellor's Office",
                "https://coci2.ccctechcenter.org/");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("TOP_CODE", "TOP_DESC", "TOP_CODE_STRING");
    }

    /// The list has no date inside; its name has.
    @Override
    public Edition edition(FileName file, Row firstRow) {
        var date = DATE_IN_NAME.matcher(file.value());
        if (!date.find()) {
            return Edition.of("TOP, edition not stated", LocalDate.of(2004, 1, 1));
        }
        var day = LocalDate.parse(date.group(1), DateTimeFormatter.BASIC_ISO_DATE);
        return Edition.of("TOP as of " + day, day);
    }

    @Override
    public void read(Row row, Sink sink) {
        var written = row.required("TOP_CODE");
        var parts = CODE.matcher(written);
        if (!parts.matches()) {
            throw row.reject("not-a-top-code", "TOP_CODE", "expected a TOP code such as 1230.10");
        }
        var code = parts.group(1) + parts.group(2);
        var title = title(row.required("TOP_DESC"), code, parts.group(3).replaceAll("[.-]+$", ""));
        if (!code.equals(row.text("TOP_CODE_STRING").orElse(""))) {
            row.warn("mended-code", "TOP_CODE", "read as " + code + " " + title + "; mend the code in the source");
        }
        sink.add(new CodeFact(
                Top.SCHEME,
                code,
                title,
                null,
                null,
                code.endsWith("00") ? "subdiscipline" : "field",
                Top.parent(code)));
    }

    private static String title(String written, String code, String grades) {
        var title = written.strip();
        if (title.startsWith(code.substring(5) + " ")) {
            title = title.substring(2);
        }
        return grades.contains("-") ? title.replaceFirst("\\(Grades[^)]*\\)", "(Grades " + grades + ")") : title;
    }
}
