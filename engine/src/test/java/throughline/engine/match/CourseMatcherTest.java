package throughline.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;
import throughline.engine.match.CourseMatcher.Course;
import throughline.engine.match.CourseMatcher.Match;
import throughline.engine.match.CourseMatcher.Precedent;

class CourseMatcherTest {
    private static Course course(String institution, String code, String title) {
        return new Course(institution, code, code.substring(0, code.lastIndexOf(' ')), title);
    }

    private static final Course QUESTION = course("State", "MATH 150", "Calculus I");
    private static final Course CALCULUS = course("College", "MATH 101", "Analytic Geometry");
    private static final Course PRECALCULUS = course("College", "MATH 90", "Precalculus");
    private static final Course POTTERY = course("College", "ART 3", "Pottery");

    private static List<String> codes(List<Match> matches) {
        return matches.stream().map(match -> match.course().code()).toList();
    }

    @Test
    void whatOthersAcceptOutweighsTheTitle() {
        var courses = List.of(PRECALCULUS, CALCULUS, POTTERY);
        assertThat(codes(new CourseMatcher(courses, List.of()).rank(QUESTION, "College")))
                .containsExactly("MATH 90", "MATH 101", "ART 3");
        var matches = new CourseMatcher(
                        courses, List.of(new Precedent(course("Other", "MATH 20", "Calculus 1"), CALCULUS)))
                .rank(QUESTION, "College");
        assertThat(codes(matches)).containsExactly("MATH 101", "MATH 90", "ART 3");
        assertThat(matches.getFirst().best()).hasValue(course("Other", "MATH 20", "Calculus 1"));
        assertThat(matches.getFirst().bestValue()).isEqualTo(1.25, within(1e-6));
        assertThat(matches.getFirst().bestFive()).isEqualTo(.25, within(1e-6));
        assertThat(matches.getFirst().precedents()).isEqualTo(1);
    }

    @Test
    void outcomesCountWhereBothCoursesStateThem() {
        var asked = Outcomes.of(List.of("Find limits and derivatives of functions", "Sketch a graph", "Solve for x"));
        var geometry = Outcomes.of(List.of("Sketching graphs", "Find the limits and derivatives of a function"));
        var matcher = new CourseMatcher(List.of(PRECALCULUS, CALCULUS, POTTERY), List.of());
        var plain = matcher.rank(QUESTION, "College");
        var outcomes = Map.of(QUESTION, asked, CALCULUS, geometry);
        var matches = matcher.rank(QUESTION, "College", course -> outcomes.getOrDefault(course, Outcomes.NONE));
        var best = matches.stream()
                .filter(match -> match.course().equals(CALCULUS))
                .findFirst()
                .orElseThrow();
        assertThat(best.outcomes().common())
                .as("in the words of the candidate")
                .containsExactly("Sketching graphs", "Find the limits and derivatives of a function");
        assertThat(best.outcomes().share()).isEqualTo(.8, within(1e-9));
        assertThat(best.score())
                .isEqualTo(
                        .2 * .8
                                + plain.stream()
                                        .filter(match -> match.course().equals(CALCULUS))
                                        .findFirst()
                                        .orElseThrow()
                                        .score(),
                        within(1e-9));
        assertThat(matcher.rank(QUESTION, "College", course -> course.equals(QUESTION) ? asked : Outcomes.NONE))
                .as("one side alone changes nothing")
                .isEqualTo(plain);
    }

    @Test
    void outcomesThatOnlySoundAlikeAreNotTheSame() {
        var shared = Outcomes.of(List.of("Write an essay about a poem", "Weld pipes", "Weld pipes"))
                .sharedWith(Outcomes.of(List.of("Write a business plan", "Weld pipes")));
        assertThat(shared.common()).as("each counts once").containsExactly("Weld pipes");
        assertThat(shared.share()).isEqualTo(.4, within(1e-9));
    }

    @Test
    void theAskingInstitutionIsHeldOut() {
        var own = new Precedent(QUESTION, POTTERY);
        var matches = new CourseMatcher(List.of(PRECALCULUS, CALCULUS), List.of(own)).rank(QUESTION, "College");
        assertThat(codes(matches)).endsWith("ART 3");
        assertThat(matches).allSatisfy(match -> assertThat(match.precedents()).isZero());
    }

    @Test
    void tiesAreInOrderOfCode() {
        var courses = List.of(course("College", "B 1", "Ceramics"), course("College", "A 1", "Ceramics"));
        assertThat(codes(new CourseMatcher(courses, List.of()).rank(QUESTION, "College")))
                .containsExactly("A 1", "B 1");
    }

    @Test
    void titlesOfAnyTextAreRanked() {
        var odd = Stream.of("", " ", "<script>", "é".repeat(5000), "مقدمة", "🙂", "+ - *")
                .map(title -> new Course("College", "X " + title.hashCode(), "", title))
                .toList();
        var matcher = new CourseMatcher(odd, List.of());
        for (var course : odd) {
            assertThat(matcher.rank(course, "College"))
                    .hasSize(odd.size())
                    .allSatisfy(match -> assertThat(match.score()).isFinite());
        }
    }

    @Test
    void namesTheInstitutionThatIsUnknown() {
        assertThatThrownBy(() -> new CourseMatcher(List.of(), List.of()).rank(QUESTION, "Nowhere"))
                .hasMessageContaining("Nowhere");
    }

    /// The formula written out, without index, floats or incremental selection.
    @TestFactory
    Stream<DynamicTest> agreesWithTheDefinition() {
        return Seeds.of(200, CourseMatcherTest::compare);
    }

    private static void compare(Random random) {
        var words = List.of("calculus", "intro", "history", "of", "II", "wélding", "Art", "lab", "with", "geology");
        var courses = new ArrayList<Course>();
        for (var i = 0; i < 40; i++) {
            var title = new StringBuilder();
            for (var n = random.nextInt(4); n >= 0; n--) {
                title.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            courses.add(course(
                    "U" + random.nextInt(4),
                    List.of("MATH", "MAT", "ART").get(random.nextInt(3)) + " " + i,
                    title.toString()));
        }
        var precedents = new ArrayList<Precedent>();
        for (var i = random.nextInt(120); i > 0; i--) {
            precedents.add(new Precedent(courses.get(random.nextInt(40)), courses.get(random.nextInt(40))));
        }
        var question = courses.get(random.nextInt(40));
        var institution = courses.get(random.nextInt(40)).institution();
        for (var match : new CourseMatcher(courses, precedents).rank(question, institution)) {
            var values = new HashSet<>(precedents)
                    .stream()
                            .filter(one -> one.sending().equals(match.course()))
                            .map(Precedent::receiving)
                            .filter(by -> !by.institution().equals(question.institution()))
                            .map(by -> similarity(question.title(), by.title(), courses)
                                    + .25 * CourseMatcher.commonLetters(question.subject(), by.subject()))
                            .sorted((a, b) -> Double.compare(b, a))
                            .toList();
            var score = .35 * similarity(question.title(), match.course().title(), courses)
                    + .35 * (values.isEmpty() ? 0 : values.getFirst())
                    + .30 * values.stream().limit(5).mapToDouble(value -> value).sum() / 5
                    + .20
                            * CourseMatcher.commonLetters(
                                    question.subject(), match.course().subject());
            assertThat(match.score()).isEqualTo(score, within(1e-5));
            assertThat(match.precedents()).isEqualTo(values.size());
        }
    }

    private static double similarity(String one, String other, List<Course> all) {
        var texts = new HashSet<String>();
        all.forEach(course -> texts.add(CourseTitles.normalize(course.title())));
        var a = vector(CourseTitles.normalize(one), texts);
        var b = vector(CourseTitles.normalize(other), texts);
        var dot = a.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * b.getOrDefault(entry.getKey(), 0.0))
                .sum();
        return Math.min(1, dot / (norm(a) * norm(b)));
    }

    private static double norm(Map<String, Double> vector) {
        return Math.sqrt(
                vector.values().stream().mapToDouble(value -> value * value).sum());
    }

    private static Map<String, Double> vector(String text, Set<String> texts) {
        var vector = new HashMap<String, Double>();
        var grams = grams(text);
        for (var gram : new HashSet<>(grams)) {
            var times = grams.stream().filter(gram::equals).count();
            var having =
                    texts.stream().filter(each -> grams(each).contains(gram)).count();
            vector.put(gram, (1 + Math.log(times)) * Math.log(1 + texts.size() / (1.0 + having)));
        }
        return vector;
    }

    private static List<String> grams(String text) {
        var padded = " " + text + " ";
        if (padded.length() < 4) {
            return List.of(padded);
        }
        var grams = new String[padded.length() - 3];
        Arrays.setAll(grams, at -> padded.substring(at, at + 4));
        return List.of(grams);
    }
}
