package throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import throughline.region.BuiltRegions;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Segment;

class RegionAuditTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private static Set<String> subjects(RegionAudit audit, AuditRule rule) {
        return audit.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .map(AuditFinding::page)
                .collect(Collectors.toSet());
    }

    private static String page(Program program) {
        return "/programs/" + program.slug();
    }

    /// The invented region has links, agreements and activities, so that every rule can be checked.
    @Test
    void checksEveryRuleOfTheDemonstration() {
        var region = BuiltRegions.demonstration();
        var audit = RegionAudit.of(region, DAY);
        assertThat(audit.unchecked()).isEmpty();
        assertThat(audit.counts().keySet())
                .contains(
                        AuditRule.NO_NEXT_STEP,
                        AuditRule.NO_FEEDER,
                        AuditRule.NO_EARLY_CREDIT,
                        AuditRule.NO_WORK_BASED_LEARNING,
                        AuditRule.NOT_COMPLETABLE,
                        AuditRule.NOT_STACKABLE,
                        AuditRule.NO_ADULT_ENTRY,
                        AuditRule.AGREEMENT_ENDED);
        assertThat(audit.findings()).isSortedAccordingTo(AuditFinding.ORDER);
        assertThat(audit.findings()).allSatisfy(finding -> {
            assertThat(finding.reason().en()).doesNotContain("{").endsWith(".");
            assertThat(finding.reason().es()).isNotNull().doesNotContain("{").endsWith(".");
            assertThat(finding.remedy().en()).doesNotContain("{").endsWith(".");
            assertThat(finding.remedy().es()).isNotNull().doesNotContain("{").endsWith(".");
        });
    }

    /// What is found has no link, and what has none is found.
    @Test
    void findsExactlyTheSchoolProgramsWithoutNextStep() {
        var region = BuiltRegions.demonstration();
        var expected = region.programs().stream()
                .filter(program -> {
                    var owner = region.organizations().get(program.organizationId());
                    return owner.active()
                            && (owner.segment() == Segment.HIGH_SCHOOL || owner.segment() == Segment.MIDDLE_SCHOOL)
                            && (program.validTo() == null || !program.validTo().isBefore(DAY));
                })
                .filter(program -> region.linksOf("program:" + program.key()).stream()
                        .noneMatch(link -> link.from().equals("program:" + program.key())
                                && List.of("continues_into", "stacks_onto", "transfers_to")
                                        .contains(link.kind())))
                .map(RegionAuditTest::page)
                .collect(Collectors.toSet());
        assertThat(subjects(RegionAudit.of(region, DAY), AuditRule.NO_NEXT_STEP))
                .isNotEmpty()
                .isEqualTo(expected);
    }

    @Test
    void earlyCreditDependsOnTheDay() {
        var region = BuiltRegions.demonstration();
        var now = subjects(RegionAudit.of(region, DAY), AuditRule.NO_EARLY_CREDIT);
        var later = RegionAudit.of(region, DAY.plusYears(30));
        assertThat(later.unchecked()).containsKey(AuditRule.NO_EARLY_CREDIT);
        for (var program : region.programs()) {
            if (now.contains(page(program))) {
                assertThat(program.sequence())
                        .noneMatch(step -> region.agreementsOf(region.courses().get(step.courseId())).stream()
                                .anyMatch(one -> one.inForce(DAY) && one.sendingCourseId() == step.courseId()));
            }
        }
    }

    @Test
    void anOrganizationSeesItsOwnAndThoseBelow() {
        var region = BuiltRegions.demonstration();
        var audit = RegionAudit.of(region, DAY);
        var school = audit.findings().stream()
                .map(AuditFinding::owner)
                .filter(owner -> owner.parentId() >= 0)
                .findFirst()
                .orElseThrow();
        var own = audit.of(region, school);
        var district = audit.of(region, region.organizations().get(school.parentId()));
        assertThat(own).isNotEmpty().allMatch(finding -> finding.owner().equals(school));
        assertThat(district).containsAll(own).hasSizeGreaterThan(own.size());
    }

    /// The public files name no links, agreements or activities: rules that need them are silent and say so.
    @Test
    void isSilentWhereNothingIsKnown() {
        var audit = RegionAudit.of(BuiltRegions.real(), DAY);
        assertThat(audit.unchecked())
                .containsKeys(AuditRule.NO_FEEDER, AuditRule.NO_EARLY_CREDIT, AuditRule.NO_WORK_BASED_LEARNING);
        assertThat(audit.counts()).doesNotContainKeys(AuditRule.NO_FEEDER, AuditRule.NO_EARLY_CREDIT);
        assertThat(subjects(audit, AuditRule.NOT_STACKABLE)).isNotEmpty();
    }

    @Test
    void saysOnTheCommandLineWhatItDoesNotKnow() {
        var errors = new StringWriter();
        assertThat(run(BuiltRegions.demonstration(), errors, "--rule", "nothing"))
                .isEqualTo(2);
        assertThat(run(BuiltRegions.demonstration(), errors, "--organization", "High School"))
                .isEqualTo(2);
        assertThat(run(BuiltRegions.demonstration(), errors, "--rule", "no-feeder"))
                .isEqualTo(3);
        assertThat(errors.toString())
                .contains("There is no rule nothing. There are: no-next-step")
                .contains("High School can mean: ");
    }

    private static int run(Region region, StringWriter errors, String... arguments) {
        return new CommandLine(new AuditCommand(() -> region, Set::of))
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }
}
