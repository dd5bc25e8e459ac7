package throughline.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.Fact;
import throughline.imports.FileName;
import throughline.imports.JsonKind;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import tools.jackson.databind.JsonNode;

/// The course catalog of one high school: credits, grades, a-g subject, what should come before.
///
/// The catalog heads what comes before with "Recommended Prerequisites"; such text is kept as a
/// recommendation and never made a requirement, wherever the document repeats it.
@Component
final class HighSchoolCourses implements JsonKind {
    /// Schools by the name such documents carry, with the state's number of the school (CDS).
    private static final Map<String, String> CDS_BY_SCHOOL = Map.of("Westview HS", "37682963731528");

    private static final Pattern SCHOOL_AND_YEAR = Pattern.compile("(.+?) Course Catalog (20[0-9]{2}-(?:20)?[0-9]{2})");

    /// Headings that follow the prerequisites in the same paragraph of the printed catalog.
    private static final Pattern NEXT_HEADING = Pattern.compile(
            "\\s*(For students interested in:|Length of Course:|Alternate Course ID).*", Pattern.DOTALL);

    @Override
    public String id() {
        return "high-school-courses";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "High school course catalog",
                "the school named in the document",
                "terms of the school; for tests only",
                null,
                null);
    }

    @Override
    public Stage stage() {
        return Stage.CATALOG;
    }

    @Override
    public boolean recognizes(JsonNode document) {
        var first = document.path("courses").path(0);
        return document.has("generated_for") && first.has("course_id") && first.has("uc_csu_category");
    }

    @Override
    public Edition edition(FileName file, JsonNode document) {
        var heading = heading(document);
        var year = heading.flatMap(name -> SchoolYears.find(name.group(2)));
        var part = cds(document).orElse("");
        return year.map(of -> new Edition(part, of, SchoolYears.end(of)))
                .orElseGet(() -> new Edition(part, "undated", LocalDate.EPOCH));
    }

    /// Course ids come twice where one id covers several versions; the name then tells them apart.
    @Override
    public Stream<JsonRecord> records(JsonNode document) {
        var school = cds(document).orElse("");
        var times = new HashMap<String, Integer>();
        for (var course : document.path("courses")) {
            times.merge(course.path("course_id").asString(), 1, Integer::sum);
        }
        var records = new ArrayList<JsonRecord>();
        for (var course : document.path("courses")) {
            var id = course.path("course_id").asString();
            var name = Names.slug(course.path("full_name").asString());
            var key = school + "/" + (times.getOrDefault(id, 0) == 1 ? id : id + "-" + name);
            records.add(new JsonRecord(key, KeyedRecord.of(key, course)));
        }
        return records.stream();
    }

    @Override
    public Optional<String> key(Fact fact) {
        return Keys.of(fact);
    }

    @Override
    public void read(Row row, JsonNode keyed, Sink sink) {
        var key = KeyedRecord.key(keyed);
        var course = KeyedRecord.record(keyed);
        var school = key.substring(0, key.indexOf('/'));
        if (school.isEmpty()) {
            throw row.reject("unknown-school", "generated_for", "add the member cds_code with the school's CDS code");
        }
        var title = course.path("full_name")
                .stringValueOpt()
                .map(Names::fold)
                .orElseThrow(() -> row.reject("empty-value", "full_name", "the name of the course"));
        var recommendedOnly = course.path("notes").asString("").startsWith("Recommended Prerequisites");
        var required = recommendedOnly ? Optional.<String>empty() : before(course.path("prerequisites_required"));
        var recommended = before(course.path("prerequisites_recommended"));
        sink.add(new CourseFact(
                key,
                "cds:" + school,
                course.path("course_id").asString(),
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                course.path("credits").isNumber()
                        ? Math.toIntExact(Math.round(course.path("credits").asDouble() * 100))
                        : null,
                grade(course, Math::min),
                grade(course, Math::max),
                course.path("uc_csu_category").stringValueOpt().orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                isHonors(course, title),
                terms(course),
                required.orElse(null),
                required.flatMap(Prerequisites::suggest).orElse(null),
                null,
                recommended.orElse(null),
                null,
                null));
    }

    private static Optional<String> before(JsonNode texts) {
        return texts.path(0)
                .stringValueOpt()
                .map(text -> Names.fold(NEXT_HEADING.matcher(text).replaceFirst("")))
                .filter(text -> !text.isEmpty() && !text.equals("None"));
    }

    private static boolean isHonors(JsonNode course, String title) {
        var name = title.toUpperCase(Locale.ROOT);
        return course.path("uc_honors_weight").isString() || name.startsWith("AP ") || name.startsWith("HONORS ");
    }

    private static @Nullable Integer grade(JsonNode course, IntBinaryOperator choice) {
        var grades = grades(course).reduce(choice);
        return grades.isPresent() ? grades.getAsInt() : null;
    }

    private static IntStream grades(JsonNode course) {
        return course.path("grades_allowed").valueStream().mapToInt(JsonNode::asInt);
    }

    private static @Nullable String terms(JsonNode course) {
        var terms = course.path("offered_terms")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
        return terms.isEmpty() ? null : terms;
    }

    private static Optional<String> cds(JsonNode document) {
        return document.path("cds_code")
                .stringValueOpt()
                .or(() -> heading(document).map(name -> CDS_BY_SCHOOL.get(name.group(1))));
    }

    private static Optional<MatchResult> heading(JsonNode document) {
        var heading = SCHOOL_AND_YEAR.matcher(document.path("generated_for").asString(""));
        return heading.matches() ? Optional.of(heading.toMatchResult()) : Optional.empty();
    }
}
