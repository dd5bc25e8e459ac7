package throughline.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A general-education course that every college of the demonstration teaches.
///
/// @param area     part of the general-education pattern, or `basic` below college level
/// @param requires prerequisite expression
record GeneralCourse(
        String code,
        Titled title,
        int unitsHundredths,
        String top,
        String area,
        @Nullable String requires) {
    static final String OR_PLACEMENT = " | placement";

    static final List<GeneralCourse> ALL = Table.read("college-general", GeneralCourse::of);
    static final Map<String, GeneralCourse> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(GeneralCourse::code, Function.identity()));

    private static GeneralCourse of(NamedCsvRecord row) {
        var requires = row.getField("requires");
        return new GeneralCourse(
                row.getField("subject") + " " + row.getField("number"),
                Titled.of(row.getField("title"), row.getField("title_es")),
                Integer.parseInt(row.getField("units")) * 100,
                row.getField("top"),
                row.getField("area"),
                requires.isEmpty() ? null : requires.replace(OR_PLACEMENT, " | \"placement test\""));
    }

    static GeneralCourse named(String code) {
        return Objects.requireNonNull(BY_CODE.get(code), code);
    }

    boolean basic() {
        return area.equals("basic");
    }

    /// Courses of one part of the pattern.
    static List<GeneralCourse> in(String area) {
        return ALL.stream().filter(course -> course.area().equals(area)).toList();
    }

    /// The number that universities give to the same course.
    String universityCode() {
        var blank = code.indexOf(' ');
        return code.substring(0, blank + 1) + "1" + "0".repeat(Math.max(0, 3 - (code.length() - blank - 1)))
                + code.substring(blank + 1);
    }
}
