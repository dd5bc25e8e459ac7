package throughline.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Curation;
import throughline.engine.map.Entry;
import throughline.engine.map.Label;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Way;
import throughline.history.FactType;
import throughline.history.Translations;
import throughline.region.Region;
import throughline.region.RegionFixture;

/// Each rule on a map that breaks it, and on one that does not.
class MapLintTest {
    private static final String AT = "/courses/marlin-college/";
    private static final MapLint LINT = MapLint.of(RegionFixture.region(false), MapSketch.DAY);

    private record Case(LintRule rule, MapSketch broken, MapSketch sound) {}

    private static final String SEWING = "Students measure, cut and join fabric with hand tools, read patterns, choose"
            + " thread, press seams and finish garments that fit their own customers.";
    private static final Region COLLEGE = RegionFixture.withCourses(List.of(
            List.of("BIO 1", "The living cell.", "", ""),
            List.of("NURS 1", "Care for people of all ages.", "BIO 1 [C]", ""),
            List.of("MATH 10", "Statistics.", "", ""),
            List.of("SEW 1", SEWING, "", ""),
            List.of("SEW 2", SEWING.replace("customers", "clients"), "SEW 1", ""),
            List.of(
                    "SEW 3",
                    "Design of costumes for theater: history, color, sketching, budgets, rehearsals, lighting, dance,"
                            + " opera, puppets and film.",
                    "SEW 1",
                    ""),
            List.of("LOOP 1", "First.", "LOOP 2 | LOOP 3", ""),
            List.of("LOOP 2", "Second.", "LOOP 1", ""),
            List.of("LOOP 3", "Third.", "LOOP 1", ""),
            List.of("LOOP 4", "Fourth.", "LOOP 1 | BIO 1", ""),
            List.of("SUM 1", "Heat.", "", "Summer"),
            List.of("ART 1", "Color.", "", "Spring")));

    private static final Region SPANISH = RegionFixture.region(true);

    private static final MapLint AT_COLLEGE = MapLint.of(COLLEGE, MapSketch.DAY);

    @Test
    void everyRuleHasACaseAndAPlaceInTheReference() throws IOException {
        // ML25 needs the picture: TwinTest in the package of pages.
        var tested = cases().map(Case::rule).collect(Collectors.toCollection(() -> EnumSet.of(LintRule.ML25)));
        assertThat(tested).containsExactlyInAnyOrder(LintRule.values());
        var reference = Files.readString(Path.of("..", "docs", "reference", "map-rules.md"));
        for (var rule : LintRule.values()) {
            assertThat(reference).contains("| " + rule + " | " + rule.title().en() + " | " + rule.severity());
            assertThat(rule.title().es()).isNotBlank();
        }
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        return cases().map(one -> DynamicTest.dynamicTest(one.rule().name(), () -> {
            assertThat(found(one.broken())).contains(one.rule());
            assertThat(found(one.sound())).doesNotContain(one.rule());
        }));
    }

    @Test
    void theStatedPaceSaysHowManyUnitsATermMayHave() {
        assertThat(CourseRules.Load.of("certificate-16-30-units", List.of("evening", "part-time")))
                .isEqualTo(new CourseRules.Load(300, 1_199));
        assertThat(CourseRules.Load.of("apprenticeship-completion", List.of()))
                .isEqualTo(new CourseRules.Load(100, 1_199));
        assertThat(CourseRules.Load.of("associate-degree", List.of("evening")))
                .as("evenings say when, not how much")
                .isEqualTo(new CourseRules.Load(600, 1_800));
    }

    @Test
    void spanishThatIsOlderThanItsEnglishIsFound() {
        var shown = SPANISH.programs().stream()
                .filter(it -> it.titleEs() != null)
                .findFirst()
                .orElseThrow();
        var spanish = Objects.requireNonNull(shown.titleEs());
        var map = MapSketch.of("pathways/welding")
                .step(
                        "programs/x",
                        Step.Kind.CERTIFICATE,
                        Column.CERTIFICATE,
                        new Label(shown.title(), spanish),
                        StepFacts.NONE,
                        Step.Remarks.NONE,
                        0,
                        "/programs/" + shown.slug())
                .map();
        assertThat(stale(map, shown.key(), new Translations.Review("Another title", spanish)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(LintRule.ML23);
                    assertThat(finding.sentence().en()).startsWith(shown.title());
                    assertThat(finding.page()).isEqualTo("/programs/" + shown.slug());
                });
        assertThat(stale(map, shown.key(), new Translations.Review(shown.title(), spanish)))
                .as("looked at as it is")
                .isEmpty();
        assertThat(stale(map, shown.key(), new Translations.Review("Another title", "Otro título")))
                .as("Spanish that nobody looked at since is a draft, not stale")
                .isEmpty();
    }

    private static List<Finding> stale(CareerMap map, String key, Translations.Review review) {
        return TranslationCheck.of(
                        SPANISH,
                        (type, _) ->
                                type == FactType.PROGRAM ? Map.of(key, review) : Map.<String, Translations.Review>of())
                .check(map);
    }

    private static Stream<Case> cases() {
        return Stream.of(
                new Case(LintRule.ML01, chain().way("b", "a", Way.Kind.REQUIRED, Way.Reason.PREREQUISITE), chain()),
                new Case(LintRule.ML01, plan("loop-1", "loop-2", "loop-3"), plan("bio-1", "loop-4", "loop-1")),
                new Case(LintRule.ML02, plan("nurs-1"), plan("bio-1", "nurs-1")),
                new Case(
                        LintRule.ML03,
                        chain().step("c", Step.Kind.COURSE, Column.HIGH_SCHOOL)
                                .way("b", "c", Way.Kind.REQUIRED, Way.Reason.PREREQUISITE)
                                .way("a", "c", Way.Kind.REQUIRED, Way.Reason.PREREQUISITE),
                        chain()),
                new Case(LintRule.ML04, chain().choice(0, 2, "a", "b"), chain().choice(1, 2, "a", "b")),
                new Case(LintRule.ML05, chain().choice(1, 6, "a", "b"), chain().choice(1, 5, "a", "b")),
                new Case(LintRule.ML06, chain().way("a", "b", Way.Kind.RECOMMENDED, Way.Reason.SAME_CODE), chain()),
                new Case(
                        LintRule.ML06,
                        chain().way("b", "a", Way.Kind.REQUIRED, Way.Reason.CROSSWALK),
                        chain().way("b", "a", Way.Kind.RECOMMENDED, Way.Reason.CROSSWALK)),
                new Case(LintRule.ML07, late(3), late(2)),
                new Case(LintRule.ML07, late(13, 3), late(12, 3)),
                new Case(LintRule.ML08, term(19), term(18)),
                new Case(
                        LintRule.ML10,
                        chain(),
                        chain().step("last", Step.Kind.COURSE, Column.HIGH_SCHOOL, Step.Badge.CAPSTONE)),
                new Case(LintRule.ML09, offered(1), offered(2)),
                new Case(LintRule.ML09, plan("sum-1"), plan("bio-1")),
                new Case(
                        LintRule.ML11,
                        chain(),
                        chain().step("job", Step.Kind.JOB, Column.CAREER)
                                .way("b", "job", Way.Kind.RECOMMENDED, Way.Reason.STATED)),
                new Case(LintRule.ML12, chain(), chain().entry(Entry.Audience.GRADE_9, "a")),
                new Case(LintRule.ML13, articulation(null), articulation("B")),
                new Case(
                        LintRule.ML13,
                        articulation("B", LocalDate.of(2027, 5, 30)),
                        articulation("B", LocalDate.of(2027, 5, 31))),
                new Case(LintRule.ML14, chain().way("b", "a", Way.Kind.ENDED, Way.Reason.ARTICULATION), chain()),
                new Case(LintRule.ML15, program("TOP 095650"), program("TOP 095650", "CIP 48.0508")),
                new Case(LintRule.ML16, job(null), job(5_000_000L)),
                new Case(
                        LintRule.ML17,
                        chain().entry(Entry.Audience.GRADE_9),
                        chain().entry(Entry.Audience.GRADE_9, "a")),
                new Case(
                        LintRule.ML18,
                        job(1L),
                        job(1L).step("later", Step.Kind.DEGREE, Column.ASSOCIATE)
                                .exit("programs/x", List.of("job"), List.of("later"))),
                new Case(LintRule.ML19, chain(), chain().step("credit", Step.Kind.EARLY_CREDIT, Column.HIGH_SCHOOL)),
                new Case(
                        LintRule.ML20,
                        chain().step("visit", Step.Kind.ACTIVITY, Column.HIGH_SCHOOL)
                                .step("degree", Step.Kind.DEGREE, Column.ASSOCIATE),
                        chain().step("visit", Step.Kind.ACTIVITY, Column.HIGH_SCHOOL)
                                .step("work", Step.Kind.ACTIVITY, Column.CERTIFICATE)
                                .step("degree", Step.Kind.DEGREE, Column.ASSOCIATE)),
                new Case(LintRule.ML20, chain(), chain().step("visit", Step.Kind.ACTIVITY, Column.HIGH_SCHOOL)),
                new Case(LintRule.ML21, following("sew-2"), following("sew-3")),
                new Case(
                        LintRule.ML22,
                        chain().reviewed(LocalDate.of(2025, 11, 1)),
                        chain().reviewed(LocalDate.of(2026, 11, 1))),
                new Case(LintRule.ML23, titled(Label.of("Welding")), titled(new Label("Welding", "Soldadura"))),
                new Case(LintRule.ML24, titled(Label.of("w".repeat(61))), titled(Label.of("w".repeat(60)))),
                new Case(LintRule.ML26, program("TOP 095650"), entered()),
                new Case(
                        LintRule.MC01,
                        chain().curated(new Curation(null, null, null, List.of(), List.of("gone"))),
                        chain()),
                new Case(LintRule.MC02, chain().curated(hidden(List.of("b"))), chain().curated(hidden(List.of()))));
    }

    @Test
    void findingsAreSaidInBothLanguagesWithTheirPlace() {
        var finding = LINT.check(chain().choice(0, 2, "a", "b").map()).stream()
                .filter(one -> one.rule() == LintRule.ML04)
                .findFirst()
                .orElseThrow();
        assertThat(finding.severity()).isEqualTo(LintRule.Severity.E);
        assertThat(finding.sentence().en()).isEqualTo("The choice that begins with a asks for 0 of 2 options.");
        assertThat(finding.sentence().es()).isEqualTo("La elección que comienza con a pide 0 de 2 opciones.");
        assertThat(finding.page()).isEqualTo("/maps/pathways/welding");
    }

    private static Curation hidden(List<String> neededBy) {
        var step = new Curation.Hidden("c", Label.of("C"), neededBy);
        return new Curation(null, null, null, List.of(step), List.of());
    }

    private static List<LintRule> found(MapSketch sketch) {
        var map = sketch.map();
        var lint = map.subject().key().equals("nurse") ? AT_COLLEGE : LINT;
        return lint.check(map).stream().map(Finding::rule).toList();
    }

    /// A college program with these courses, one after the other.
    private static MapSketch plan(String... codes) {
        var sketch = MapSketch.of("programs/nurse");
        for (var i = 0; i < codes.length; i++) {
            course(sketch, codes[i], i + 1, 9);
        }
        return sketch.step(
                "programs/x",
                Step.Kind.CERTIFICATE,
                Column.CERTIFICATE,
                Label.of("Nurse"),
                StepFacts.NONE,
                Step.Remarks.NONE,
                9,
                null);
    }

    private static void course(MapSketch sketch, String code, int term, int units) {
        var facts = new StepFacts.Learning(units * 100, units * 100, null, null, null, null, null, null, null);
        sketch.step(
                code, Step.Kind.COURSE, Column.CERTIFICATE, Label.of(code), facts, Step.Remarks.NONE, term, AT + code);
    }

    /// Fifteen units a term, and mathematics in one of the terms.
    private static MapSketch late(int term) {
        return late(15, term);
    }

    private static MapSketch late(int second, int term) {
        var sketch = plan();
        course(sketch, "bio-1", 1, 15);
        course(sketch, "sew-1", 2, second);
        course(sketch, "math-10", term, 3);
        return sketch;
    }

    /// A course that is offered in spring, which is the second term.
    private static MapSketch offered(int term) {
        var sketch = plan();
        course(sketch, "art-1", term, 3);
        return sketch;
    }

    /// A course that leads on to another.
    private static MapSketch following(String later) {
        return plan("sew-1", later).way("sew-1", later, Way.Kind.REQUIRED, Way.Reason.PREREQUISITE);
    }

    private static MapSketch chain() {
        return MapSketch.of("pathways/welding")
                .step("a", Step.Kind.COURSE, Column.HIGH_SCHOOL)
                .step("b", Step.Kind.COURSE, Column.HIGH_SCHOOL)
                .way("a", "b", Way.Kind.REQUIRED, Way.Reason.PREREQUISITE);
    }

    private static MapSketch titled(Label title) {
        return MapSketch.of("pathways/welding")
                .step("a", Step.Kind.COURSE, Column.HIGH_SCHOOL, title, StepFacts.NONE, Step.Remarks.NONE, 0, null);
    }

    private static MapSketch articulation(@Nullable String grade) {
        return articulation(grade, MapSketch.DAY.plusYears(1));
    }

    private static MapSketch articulation(@Nullable String grade, LocalDate last) {
        var terms = new Way.Terms(
                Way.Reason.ARTICULATION, grade, 300, "agreement-1", MapSketch.DAY.minusYears(1), last, null, 1, null);
        return chain().way(new Way("a", "b", Way.Kind.GUARANTEED, terms));
    }

    private static MapSketch program(String... codes) {
        return program(new Step.Remarks(null, null, List.of(codes), null));
    }

    private static MapSketch entered() {
        return program(new Step.Remarks(Label.of("Open to all."), null, List.of(), null));
    }

    private static MapSketch program(Step.Remarks remarks) {
        return MapSketch.of("pathways/welding")
                .step(
                        "programs/x",
                        Step.Kind.CERTIFICATE,
                        Column.CERTIFICATE,
                        Label.of("Welder"),
                        StepFacts.NONE,
                        remarks,
                        0,
                        null);
    }

    private static MapSketch job(@Nullable Long medianCents) {
        var facts = new StepFacts.Job(medianCents, false, "Two Valleys", "2025", null, null, null, null);
        return program("TOP 095650")
                .step("job", Step.Kind.JOB, Column.CAREER, Label.of("Welder"), facts, Step.Remarks.NONE, 0, null)
                .exit("programs/x", List.of("job"), List.of());
    }

    /// A program of two terms, the first with so many units.
    private static MapSketch term(int units) {
        var page =
                "/courses/" + RegionFixture.region(false).courses().getFirst().slug();
        var first = new StepFacts.Learning(units * 100, units * 100, null, null, null, null, null, null, null);
        var second = new StepFacts.Learning(900, 900, null, null, null, null, null, null, null);
        return MapSketch.of("programs/welder")
                .step("a", Step.Kind.COURSE, Column.CERTIFICATE, Label.of("A"), first, Step.Remarks.NONE, 1, page)
                .step("b", Step.Kind.COURSE, Column.CERTIFICATE, Label.of("B"), second, Step.Remarks.NONE, 2, page)
                .step(
                        "programs/x",
                        Step.Kind.CERTIFICATE,
                        Column.CERTIFICATE,
                        Label.of("Welder"),
                        StepFacts.NONE,
                        Step.Remarks.NONE,
                        3,
                        null);
    }
}
