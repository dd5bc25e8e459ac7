package throughline.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.catalog.CourseFact;

/// Collects what is known of one course, as most courses leave most columns empty. Used once.
final class CourseDraft {
    /// Outcomes of a few courses by their title, one to a line.
    private static final Map<String, String> OUTCOMES = Table.read("outcomes", row -> row).stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.getField("title"),
                    row -> row.getField("outcomes").replace(";", "\n")));

    private final String key;
    private final String organizationRef;
    private final String code;
    private final Titled title;
    private @Nullable String description;
    private @Nullable Integer unitsMin;
    private @Nullable Integer unitsMax;
    private @Nullable Integer hours;
    private @Nullable Integer credits;
    private @Nullable Integer gradeLow;
    private @Nullable Integer gradeHigh;
    private @Nullable String ag;
    private @Nullable String sam;
    private @Nullable String top;
    private @Nullable String pathway;
    private @Nullable String level;
    private @Nullable String creditStatus;
    private @Nullable Boolean basicSkills;
    private @Nullable Boolean honors;
    private @Nullable String terms;
    private @Nullable String requires;
    private @Nullable String together;
    private @Nullable String controlNumber;
    private @Nullable LocalDate updated;

    private CourseDraft(Campus campus, String code, Titled title) {
        this.key = key(campus, code);
        this.organizationRef = campus.ref();
        this.code = code;
        this.title = title;
    }

    static CourseDraft of(Campus campus, String code, Titled title) {
        return new CourseDraft(campus, code, title);
    }

    static String key(Campus campus, String code) {
        return campus.slug() + "-" + Slugs.of(code);
    }

    CourseDraft about(String text) {
        description = text;
        return this;
    }

    CourseDraft units(int minHundredths, int maxHundredths) {
        unitsMin = minHundredths;
        unitsMax = maxHundredths;
        return this;
    }

    CourseDraft hours(int number) {
        hours = number;
        return this;
    }

    CourseDraft school(int low, int high, @Nullable String subject, boolean honorsCourse) {
        gradeLow = low;
        gradeHigh = high;
        ag = subject;
        honors = honorsCourse;
        credits = low < 9 ? null : 1000;
        return this;
    }

    CourseDraft career(Pathway of, @Nullable String courseLevel) {
        pathway = of.code();
        level = courseLevel;
        return this;
    }

    CourseDraft college(String topCode, String samCode, String status, boolean basic) {
        top = topCode;
        sam = samCode;
        creditStatus = status;
        basicSkills = basic;
        return this;
    }

    CourseDraft terms(String offered) {
        terms = offered;
        return this;
    }

    CourseDraft requires(@Nullable String expression) {
        requires = expression;
        return this;
    }

    CourseDraft together(String expression) {
        together = expression;
        return this;
    }

    CourseDraft controlNumber(String number) {
        controlNumber = number;
        return this;
    }

    CourseDraft updated(LocalDate day) {
        updated = day;
        return this;
    }

    CourseFact fact() {
        return new CourseFact(
                key,
                organizationRef,
                code,
                title.en(),
                title.es(),
                description,
                OUTCOMES.get(title.en()),
                unitsMin,
                unitsMax,
                hours,
                hours,
                credits,
                gradeLow,
                gradeHigh,
                ag,
                sam,
                top,
                pathway,
                level,
                creditStatus,
                null,
                basicSkills,
                null,
                honors,
                terms,
                requires == null ? null : words(requires),
                requires,
                together,
                null,
                controlNumber,
                updated);
    }

    /// An expression as a catalog prints it: `MATH 101 with C or better and (ENGL 101 or ENGL 110)`.
    private static String words(String expression) {
        return expression
                .replace(" & ", " and ")
                .replace(" | ", " or ")
                .replace("\"", "")
                .replaceAll(" \\[([A-D])]", " with $1 or better");
    }
}
