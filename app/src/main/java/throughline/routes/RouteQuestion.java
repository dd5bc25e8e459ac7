package throughline.routes;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads where a person starts: `school:NAME`, `school:NAME grade 10`, `adult`, `adult without diploma`.
record RouteQuestion(@Nullable String school, int grade, boolean diploma) {
    private static final Pattern SCHOOL =
            Pattern.compile("school:(?<name>\\S.*?)(?:\\s+grade\\s+(?<grade>9|10|11|12))?");

    /// @param grade grade given apart, 0 for none
    static Optional<RouteQuestion> parse(String text, int grade) {
        var plain = text.strip();
        if (plain.equals("adult")) {
            return Optional.of(new RouteQuestion(null, 0, true));
        }
        if (plain.equals("adult without diploma")) {
            return Optional.of(new RouteQuestion(null, 0, false));
        }
        var school = SCHOOL.matcher(plain);
        if (!school.matches()) {
            return Optional.empty();
        }
        var written = school.group("grade");
        var year = grade > 0 ? grade : written == null ? 0 : Integer.parseInt(written);
        return year < 9 || year > 12
                ? Optional.empty()
                : Optional.of(new RouteQuestion(school.group("name"), year, false));
    }
}
