package throughline.demo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.catalog.AgreementFact;
import throughline.catalog.CatalogLinkFact;
import throughline.catalog.CourseFact;
import throughline.catalog.ProgramCourseFact;
import throughline.catalog.ProgramFact;
import throughline.catalog.PupilCountFact;
import throughline.demo.DemoFlaw.Kind;
import throughline.engine.requisite.Requisite;
import throughline.labor.LivingWageFact;
import throughline.labor.WageFact;

/// The manifest of planted flaws against the facts: each planted one is there, and some kinds are nowhere else.
class DemoFlawsTest {
    private static final DemoRegion DEMO = new DemoRegion(DemoSize.REGION, 1);
    private static final DemoFacts FACTS = DemoFacts.of(DEMO);
    private static final List<DemoFlaw> FLAWS = DEMO.flaws();
    private static final Map<String, CourseFact> COURSES =
            FACTS.courses().stream().collect(toMap(CourseFact::key, Function.identity()));
    private static final Map<String, ProgramFact> PROGRAMS =
            FACTS.programs().stream().collect(toMap(ProgramFact::key, Function.identity()));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindIsPlanted(Kind kind) {
        assertThat(of(kind)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void everyKindIsPlantedInTheSmallestSizeWithAnySeed(long seed) {
        assertThat(new DemoRegion(DemoSize.SMALL, seed)
                        .flaws().stream().map(DemoFlaw::kind).collect(toSet()))
                .containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void courseRequisitesParseAndOnlyThePlantedOnesNameUnknownCourses() {
        var codes = FACTS.courses().stream()
                .map(course -> course.organizationRef() + " " + course.code())
                .collect(toSet());
        var unknown = new TreeSet<String>();
        for (var course : FACTS.courses()) {
            for (var expression : Stream.of(course.prerequisiteExpression(), course.corequisiteExpression())
                    .filter(Objects::nonNull)
                    .toList()) {
                for (var code : named(Requisite.parse(expression))) {
                    if (!codes.contains(course.organizationRef() + " " + code)) {
                        unknown.add("course:" + course.key());
                    }
                }
            }
        }
        assertThat(unknown).containsExactlyInAnyOrderElementsOf(mainThings(Kind.UNKNOWN_PREREQUISITE));
    }

    private static List<String> named(Requisite requisite) {
        return switch (requisite) {
            case Requisite.All(var parts) ->
                parts.stream().flatMap(part -> named(part).stream()).toList();
            case Requisite.Any(var parts) ->
                parts.stream().flatMap(part -> named(part).stream()).toList();
            case Requisite.CourseRef course -> List.of(course.code());
            case Requisite.Text text -> List.of();
        };
    }

    @Test
    void loopedCoursesRequireEachOther() {
        for (var flaw : of(Kind.PREREQUISITE_LOOP)) {
            var first = course(flaw.things().get(0));
            var second = course(flaw.things().get(1));
            assertThat(first.prerequisiteExpression()).isEqualTo(second.code());
            assertThat(second.prerequisiteExpression()).isEqualTo(first.code());
        }
    }

    @Test
    void deadEndsAreInNoProgramAndRequiredByNothing() {
        var used = FACTS.all(ProgramCourseFact.class).stream()
                .map(ProgramCourseFact::courseKey)
                .collect(toSet());
        for (var thing : mainThings(Kind.DEAD_END_COURSE)) {
            var course = course(thing);
            assertThat(used).doesNotContain(course.key());
            assertThat(FACTS.courses().stream()
                            .filter(other -> other.organizationRef().equals(course.organizationRef()))
                            .map(CourseFact::prerequisiteExpression)
                            .filter(Objects::nonNull))
                    .noneMatch(expression -> expression.contains(course.code()));
        }
    }

    @Test
    void pathwaysWithoutCapstoneAreThePlantedOnes() {
        var withCapstone = FACTS.all(ProgramCourseFact.class).stream()
                .filter(step -> "capstone".equals(course(step.courseKey()).courseLevel()))
                .map(ProgramCourseFact::programKey)
                .collect(toSet());
        assertThat(FACTS.programs().stream()
                        .filter(program -> program.awardType().equals("pathway-completion"))
                        .map(ProgramFact::key)
                        .filter(key -> !withCapstone.contains(key))
                        .map(key -> "program:" + key))
                .containsExactlyInAnyOrderElementsOf(mainThings(Kind.NO_CAPSTONE));
    }

    @Test
    void expiredAgreementsAreThePlantedOnes() {
        assertThat(FACTS.all(AgreementFact.class).stream()
                        .filter(agreement -> agreement.status().equals("active"))
                        .filter(agreement ->
                                Objects.requireNonNull(agreement.validTo()).isBefore(Scene.TODAY))
                        .map(agreement -> "agreement:" + agreement.key()))
                .containsExactlyInAnyOrderElementsOf(mainThings(Kind.EXPIRED_AGREEMENT));
    }

    @Test
    void pathwaysWithoutNextStepAreThePlantedOnes() {
        var continued = FACTS.all(CatalogLinkFact.class).stream()
                .filter(link -> link.kind().equals("continues_into"))
                .map(CatalogLinkFact::fromThing)
                .collect(toSet());
        assertThat(FACTS.programs().stream()
                        .filter(program -> program.awardType().equals("pathway-completion"))
                        .map(program -> "program:" + program.key())
                        .filter(program -> !continued.contains(program)))
                .containsExactlyInAnyOrderElementsOf(mainThings(Kind.MISSING_STEP));
    }

    @Test
    void programsWithoutLivingWageReallyHaveNone() {
        var enough = FACTS.all(LivingWageFact.class).stream()
                .filter(wage -> wage.validTo() == null && wage.household().equals("one adult"))
                .collect(toMap(LivingWageFact::area, LivingWageFact::hourlyCents));
        var medians = FACTS.all(WageFact.class).stream()
                .filter(wage -> wage.period().equals("2025"))
                .collect(toMap(
                        wage -> wage.area() + wage.socCode(), wage -> Objects.requireNonNull(wage.hourlyP50Cents())));
        var counties = FACTS.organizations().stream()
                .collect(toMap(
                        organization -> organization.ref(),
                        organization -> Objects.requireNonNull(organization.county())));
        assertThat(FACTS.programs().stream()
                        .filter(program -> !program.socCodes().isEmpty())
                        .filter(program -> {
                            var county = Objects.requireNonNull(counties.get(program.organizationRef()));
                            var wage = Objects.requireNonNull(enough.get(county));
                            return program.socCodes().stream()
                                    .allMatch(soc -> Objects.requireNonNull(medians.get(county + soc)) < wage);
                        })
                        .map(program -> "program:" + program.key()))
                .containsExactlyInAnyOrderElementsOf(mainThings(Kind.NO_LIVING_WAGE));
    }

    @Test
    void programsPlaceCoursesInTermsInWhichTheyAreNeverOffered() {
        var wrong = FACTS.all(ProgramCourseFact.class).stream()
                .filter(step -> step.term() != null && course(step.courseKey()).termsOffered() != null)
                .filter(step -> PROGRAMS.get(step.programKey()).unitsHundredths() != null)
                .filter(step -> !course(step.courseKey())
                        .termsOffered()
                        .contains(Objects.requireNonNull(step.term()) % 2 == 1 ? "fall" : "spring"))
                .map(step -> "program:" + step.programKey())
                .collect(toSet());
        assertThat(wrong).containsExactlyInAnyOrderElementsOf(mainThings(Kind.TERM_NEVER_OFFERED));
    }

    @Test
    void smallGroupsStaleCoursesAndMissingSpanishAreReal() {
        assertThat(FACTS.all(PupilCountFact.class).stream()
                        .filter(count -> count.pupils() != null && count.pupils() > 0 && count.pupils() < 10)
                        .map(count -> List.of(
                                "organization:" + count.organizationRef(),
                                "subgroup:" + count.subgroup(),
                                "year:" + count.schoolYear())))
                .containsAll(of(Kind.SMALL_GROUP).stream().map(DemoFlaw::things).toList());
        assertThat(mainThings(Kind.STALE_COURSE))
                .allSatisfy(thing -> assertThat(course(thing).updatedOn()).isBefore(Scene.TODAY.minusYears(10)));
        assertThat(FACTS.programs().stream()
                        .filter(program -> program.titleEs() == null)
                        .map(program -> "program:" + program.key()))
                .containsExactlyInAnyOrderElementsOf(mainThings(Kind.MISSING_SPANISH));
    }

    @Test
    void districtsAndAdultsWithGapsAreReal() {
        var schools = FACTS.organizations("high-school").toList();
        for (var flaw : of(Kind.DISTRICT_GAP)) {
            var sector = flaw.things().get(1).substring("sector:".length());
            var inDistrict = schools.stream()
                    .filter(school -> flaw.things().getFirst().equals("organization:" + school.parentRef()))
                    .map(school -> school.ref())
                    .collect(toSet());
            assertThat(inDistrict).isNotEmpty();
            assertThat(FACTS.programs().stream().filter(program -> inDistrict.contains(program.organizationRef())))
                    .noneMatch(program ->
                            Objects.requireNonNull(program.pathwayCode()).matches(sector + "[A-Z]"));
        }
        for (var flaw : of(Kind.ADULTS_WITHOUT_ENTRY)) {
            assertThat(flaw.things().stream().skip(1))
                    .isNotEmpty()
                    .allSatisfy(thing ->
                            assertThat(program(thing).entryRequirements()).contains("diploma"));
        }
    }

    @Test
    void doubledCoursesHaveTheSameTitleAndUnits() {
        for (var flaw : of(Kind.DUPLICATE_CONTENT)) {
            var first = course(flaw.things().get(0));
            var second = course(flaw.things().get(1));
            assertThat(second.title()).isEqualTo(first.title());
            assertThat(second.unitsMinHundredths()).isEqualTo(first.unitsMinHundredths());
        }
    }

    private static List<DemoFlaw> of(Kind kind) {
        return FLAWS.stream().filter(flaw -> flaw.kind() == kind).toList();
    }

    private static Set<String> mainThings(Kind kind) {
        return of(kind).stream().map(flaw -> flaw.things().getFirst()).collect(toSet());
    }

    private static CourseFact course(String thing) {
        return Objects.requireNonNull(COURSES.get(thing.replaceFirst("^course:", "")), thing);
    }

    private static ProgramFact program(String thing) {
        return Objects.requireNonNull(PROGRAMS.get(thing.replaceFirst("^program:", "")), thing);
    }
}
