package throughline.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;

/// School years as this catalog writes them: `2023-24`, from July 2023 to June 2024.
final class SchoolYears {
    private static final Pattern WRITTEN = Pattern.compile("(20[0-9]{2})[-–/](?:20)?([0-9]{2})");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])");

    private SchoolYears() {}

    /// Reads `2023-2024` or `2023-24`; empty when the text is not two years in a row.
    static Optional<String> find(String text) {
        var years = WRITTEN.matcher(text.strip());
        if (!years.matches()) {
            return Optional.empty();
        }
        var first = Integer.parseInt(years.group(1));
        return (first + 1) % 100 == Integer.parseInt(years.group(2)) ? Optional.of(of(first)) : Optional.empty();
    }

    /// The school year that begins in the summer of `first`.
    static String of(int first) {
        return first + "-" + Integer.toString((first + 1) % 100 + 100).substring(1);
    }

    /// The last day of a school year written `2023-24`.
    static LocalDate end(String schoolYear) {
        return LocalDate.of(Integer.parseInt(schoolYear.substring(0, 4)) + 1, 6, 30);
    }

    /// The columns of a row that are named after a school year, in their order.
    static List<String> columns(Row row) {
        return row.columns().stream().filter(column -> find(column).isPresent()).toList();
    }

    /// The edition of a file with a column for each school year.
    static Edition spanned(Row row) {
        var years = columns(row);
        if (years.isEmpty()) {
            return undated();
        }
        var first = find(years.getFirst()).orElseThrow();
        var last = find(years.getLast()).orElseThrow();
        return Edition.of(first + " to " + last, end(last));
    }

    /// The year in a file name such as `hd2024.csv` or `ipeds_c2024_a_ca.csv`, where the file says it nowhere
    /// else.
    static Optional<Integer> yearIn(FileName file) {
        var year = YEAR.matcher(file.value());
        return year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
    }

    /// The edition of a file whose newest row carries the day of its last change in `column`.
    static Edition updatedOn(Row row, String column) {
        return row.date(column).map(day -> Edition.of(day.toString(), day)).orElseGet(SchoolYears::undated);
    }

    /// A file that does not say how new it is counts as older than any other.
    static Edition undated() {
        return Edition.of("undated", LocalDate.EPOCH);
    }
}
