package throughline.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import throughline.catalog.AgreementFact;
import throughline.catalog.CatalogLinkFact;
import throughline.catalog.CourseFact;
import throughline.catalog.CredentialFact;
import throughline.catalog.OrganizationFact;
import throughline.catalog.ProgramCourseFact;
import throughline.catalog.ProgramFact;
import throughline.catalog.SupportServiceFact;
import throughline.catalog.WorkBasedLearningFact;

class DemoRegionTest {
    private static final DemoFacts SMALL = DemoFacts.of(new DemoRegion(DemoSize.SMALL, 1));
    private static final DemoFacts REGION = DemoFacts.of(new DemoRegion(DemoSize.REGION, 1));

    @Test
    void sameSeedGivesTheSameFactsAndAnotherSeedOthers() throws NoSuchAlgorithmException {
        var first = FactText.digest(new DemoRegion(DemoSize.SMALL, 1));
        assertThat(FactText.digest(new DemoRegion(DemoSize.SMALL, 1))).isEqualTo(first);
        assertThat(FactText.digest(new DemoRegion(DemoSize.SMALL, 2))).isNotEqualTo(first);
    }

    @Test
    void smallIsTheBeginningOfTheRegion() {
        for (var type : List.of(
                OrganizationFact.class,
                CourseFact.class,
                ProgramFact.class,
                CatalogLinkFact.class,
                AgreementFact.class)) {
            assertThat(new HashSet<>(REGION.all(type)).containsAll(SMALL.all(type)))
                    .as(type.getSimpleName())
                    .isTrue();
        }
    }

    @Test
    void sizesAreAsStated() {
        var schools = Stream.of("elementary-school", "middle-school", "high-school")
                .mapToLong(type -> REGION.organizations(type).count())
                .sum();
        assertThat(schools).isBetween(880L, 920L);
        assertThat(REGION.organizations("high-school")).hasSize(150);
        assertThat(REGION.organizations("middle-school")).hasSize(110);
        assertThat(REGION.organizations("community-college")).hasSize(10);
        assertThat(REGION.organizations("adult-school")).hasSize(15);
        assertThat(REGION.organizations("university")).hasSize(5);
        assertThat(REGION.courses()).hasSizeBetween(29_000, 33_000);
        assertThat(REGION.programs()).hasSizeBetween(2_700, 3_300);
        assertThat(SMALL.courses()).hasSizeBetween(3_000, 5_000);
    }

    @Test
    void keysAreUnique() {
        assertThat(REGION.courses()).extracting(CourseFact::key).doesNotHaveDuplicates();
        assertThat(REGION.programs()).extracting(ProgramFact::key).doesNotHaveDuplicates();
        assertThat(REGION.organizations()).extracting(OrganizationFact::ref).doesNotHaveDuplicates();
        assertThat(REGION.organizations())
                .extracting(organization -> organization.name() + organization.city())
                .doesNotHaveDuplicates();
        assertThat(REGION.all(AgreementFact.class))
                .extracting(AgreementFact::key)
                .doesNotHaveDuplicates();
        assertThat(REGION.all(WorkBasedLearningFact.class))
                .extracting(WorkBasedLearningFact::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceHasItsTarget() {
        var organizations =
                REGION.organizations().stream().map(OrganizationFact::ref).collect(toSet());
        var things = things(REGION);
        assertThat(REGION.organizations().stream()
                        .map(OrganizationFact::parentRef)
                        .filter(Objects::nonNull))
                .allMatch(organizations::contains);
        assertThat(REGION.courses()).extracting(CourseFact::organizationRef).allMatch(organizations::contains);
        assertThat(REGION.programs()).extracting(ProgramFact::organizationRef).allMatch(organizations::contains);
        assertThat(REGION.all(WorkBasedLearningFact.class))
                .flatExtracting(WorkBasedLearningFact::organizationRef, WorkBasedLearningFact::hostRef)
                .filteredOn(Objects::nonNull)
                .allMatch(ref -> organizations.contains(ref.toString()));
        assertThat(REGION.all(SupportServiceFact.class))
                .extracting(SupportServiceFact::organizationRef)
                .allMatch(organizations::contains);
        for (var agreement : REGION.all(AgreementFact.class)) {
            assertThat(organizations).contains(agreement.sendingRef(), agreement.receivingRef());
            assertThat(Stream.of(agreement.sendingCourseKey(), agreement.receivingCourseKey())
                            .filter(Objects::nonNull))
                    .allMatch(key -> things.contains("course:" + key));
        }
        assertThat(REGION.all(ProgramCourseFact.class))
                .allMatch(step -> things.contains("program:" + step.programKey()))
                .allMatch(step -> things.contains("course:" + step.courseKey()));
        assertThat(REGION.all(CatalogLinkFact.class))
                .allMatch(link -> things.contains(link.fromThing()))
                .allMatch(link -> things.contains(link.toThing()));
    }

    private static Set<String> things(DemoFacts facts) {
        var things = new HashSet<String>();
        facts.courses().forEach(course -> things.add("course:" + course.key()));
        facts.programs().forEach(program -> things.add("program:" + program.key()));
        facts.all(CredentialFact.class).forEach(credential -> things.add("credential:" + credential.key()));
        Occupation.ALL.forEach(occupation -> things.add("occupation:" + occupation.soc()));
        return things;
    }

    @Test
    void allPathwaysHaveAllCoursesAndSomeCollege() {
        assertThat(Pathway.ALL).hasSize(58).allSatisfy(pathway -> {
            assertThat(pathway.collegeTitles()).hasSize(6);
            assertThat(pathway.occupations()).isNotEmpty().doesNotContainNull();
        });
        assertThat(REGION.programs().stream()
                        .filter(program -> program.awardType().equals("pathway-completion"))
                        .map(ProgramFact::pathwayCode)
                        .collect(toSet()))
                .hasSize(58);
        var levels = REGION.courses().stream()
                .filter(course -> course.courseLevel() != null)
                .collect(Collectors.groupingBy(CourseFact::courseLevel, Collectors.counting()));
        assertThat(levels).containsOnlyKeys("introductory", "concentrator", "capstone");
    }

    @Test
    void agreementsAreInEveryStateOfTheirLife() {
        assertThat(REGION.all(AgreementFact.class))
                .extracting(AgreementFact::status)
                .contains("draft", "review", "signed", "active", "expiring", "renewed", "ended");
        assertThat(REGION.all(AgreementFact.class))
                .extracting(AgreementFact::kind)
                .contains("articulation", "ccap", "non_ccap", "transfer", "noncredit_to_credit");
        assertThat(REGION.all(WorkBasedLearningFact.class))
                .extracting(WorkBasedLearningFact::stage)
                .contains("awareness", "exploration", "preparation", "training");
    }
}
