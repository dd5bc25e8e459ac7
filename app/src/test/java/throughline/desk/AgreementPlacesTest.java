package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.desk.AgreementFixture.SITE;
import static throughline.desk.AgreementFixture.TODAY;
import static throughline.desk.AgreementFixture.act;
import static throughline.desk.AgreementFixture.at;
import static throughline.desk.AgreementFixture.begin;
import static throughline.desk.AgreementFixture.fields;
import static throughline.desk.AgreementFixture.id;
import static throughline.desk.AgreementFixture.kept;
import static throughline.desk.AgreementFixture.owner;
import static throughline.desk.AgreementFixture.schoolCourse;
import static throughline.desk.AgreementFixture.sign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.agreements.KeptAgreement.Life;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.engine.map.Way;
import throughline.maps.Finding;
import throughline.maps.LintRule;
import throughline.maps.MapLint;
import throughline.maps.MapMaker;
import throughline.people.Membership;
import throughline.people.Role;
import throughline.region.Course;
import throughline.region.Program;
import throughline.region.Region;
import throughline.routes.Question;
import throughline.routes.RoutePlanner;

/// Where an agreement that is kept here shows, by its state and the day: maps, their checks, routes, public pages, and
/// letters to its parties.
class AgreementPlacesTest {
    private static final LocalDate FIRST = TODAY.plusDays(10);
    private static final LocalDate LAST = TODAY.plusDays(200);

    private static final Course TAKEN = schoolCourse(17);
    private static final Program PROGRAM = program();
    private static final Course EARNED =
            SITE.region().courses().get(PROGRAM.sequence().getFirst().courseId());

    /// A program of a college that routes lead to and whose first course no agreement is about yet.
    private static Program program() {
        var region = SITE.region();
        return region.programs().stream()
                .filter(one ->
                        region.organizations().get(one.organizationId()).type().equals("community-college")
                                && !one.sequence().isEmpty()
                                && region.agreementsOf(region.courses()
                                                .get(one.sequence().getFirst().courseId()))
                                        .isEmpty()
                                && new RoutePlanner(region, TODAY)
                                        .pose(question(one))
                                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<Way> ways(Region region, LocalDate day, View view, String subject, long id) {
        return map(region, day, view, subject).ways().stream()
                .filter(way -> ("kept:" + id).equals(way.terms().agreement()))
                .toList();
    }

    private static CareerMap map(Region region, LocalDate day, View view, String subject) {
        return MapMaker.of(region, day)
                .make(Subject.parse(subject).orElseThrow(), view)
                .orElseThrow();
    }

    private static List<LintRule> findings(Region region, LocalDate day, String subject) {
        return MapLint.of(region, day).check(map(region, day, View.PUBLIC, subject)).stream()
                .map(Finding::rule)
                .toList();
    }

    private static Question question(Program goal) {
        return new Question(
                owner(TAKEN).slug(),
                10,
                false,
                List.of("course:" + TAKEN.slug()),
                true,
                false,
                null,
                0,
                5,
                false,
                null,
                List.of(),
                "program:" + goal.slug());
    }

    private static boolean onRoutes(Region region, LocalDate day, long id) {
        var line = region.agreements().stream()
                .filter(one -> one.key().equals("kept:" + id))
                .findFirst();
        return new RoutePlanner(region, day)
                .pose(question(PROGRAM)).orElseThrow().problem().steps().stream()
                        .anyMatch(step -> line.isPresent()
                                && step.id().equals("a" + line.get().id()));
    }

    @Test
    void onlyWhatIsSignedAndInForceIsOnMapsRoutesAndPages() {
        var course = "courses/" + TAKEN.slug();
        var program = "programs/" + PROGRAM.slug();
        var secretary = at(Role.COORDINATOR, owner(TAKEN));
        var terms = fields(TAKEN, EARNED, FIRST, LAST);
        terms.put("grade", "C");
        var id = id(begin(secretary, terms));
        act(secretary, id, "submit", Map.of());
        sign(at(Role.EXECUTIVE, owner(TAKEN)), id, DeskSite.reference(owner(TAKEN)));
        var before = SITE.region();
        assertThat(before.agreements())
                .as("not signed by all")
                .noneMatch(one -> one.key().equals("kept:" + id));
        sign(at(Role.EXECUTIVE, owner(EARNED)), id, DeskSite.reference(owner(EARNED)));
        SITE.await(
                region -> region.agreements().stream().anyMatch(one -> one.key().equals("kept:" + id)));
        var region = SITE.region();

        for (var subject : List.of(course, program)) {
            assertThat(ways(region, TODAY, View.PUBLIC, subject, id))
                    .as("signed, not begun")
                    .isEmpty();
            assertThat(map(region, TODAY, View.PUBLIC, subject).steps())
                    .as("no card stands there for it either")
                    .hasSameSizeAs(map(before, TODAY, View.PUBLIC, subject).steps());
            for (var day : List.of(FIRST, LAST)) {
                assertThat(ways(region, day, View.PUBLIC, subject, id))
                        .as(subject + " on " + day)
                        .extracting(Way::kind)
                        .containsOnly(Way.Kind.GUARANTEED);
                assertThat(findings(region, day, subject)).doesNotContain(LintRule.ML13, LintRule.ML14);
            }
            assertThat(ways(region, LAST.plusDays(1), View.PUBLIC, subject, id))
                    .as("over")
                    .isEmpty();
            assertThat(findings(region, LAST.plusDays(1), subject)).doesNotContain(LintRule.ML14);
            assertThat(ways(region, LAST.plusDays(1), View.PUBLIC.forStaff(), subject, id))
                    .as("shown as over to practitioners")
                    .extracting(Way::kind)
                    .containsOnly(Way.Kind.ENDED);
        }
        assertThat(onRoutes(region, TODAY, id)).isFalse();
        assertThat(onRoutes(region, FIRST, id)).isTrue();
        assertThat(onRoutes(region, LAST.plusDays(1), id)).isFalse();

        assertThat(SITE.browser()
                        .page("/credit?q=" + TAKEN.code().replace(" ", "+"))
                        .text())
                .as("not begun")
                .doesNotContain("Credit in " + TAKEN.code());
        assertThat(kept(id).life(TODAY)).isEqualTo(Life.SIGNED);
        assertThat(kept(id).life(FIRST)).isEqualTo(Life.ACTIVE);
        assertThat(kept(id).life(LAST)).isEqualTo(Life.EXPIRING);
        assertThat(kept(id).life(LAST.plusDays(1))).isEqualTo(Life.ENDED);
        letters(id);
    }

    /// Told once each: half a year before the last day, and when it has ended without one that follows.
    private static void letters(long id) {
        SITE.account("proposes@example.org", new Membership(Role.COORDINATOR, DeskSite.reference(owner(TAKEN))));
        SITE.account("keeps-all@example.org", new Membership(Role.ADMINISTRATOR, Membership.REGION));
        var mailing = SITE.another(
                "--throughline.web.public-url=http://localhost",
                "--throughline.mail.host=localhost",
                "--throughline.mail.port=9",
                "--throughline.mail.from=desk@example.org");
        try {
            var reminders = mailing.bean(Reminders.class);
            reminders.remind(FIRST);
            assertThat(subjects(id)).isEmpty();
            reminders.remind(LAST.minusDays(100));
            reminders.remind(LAST.minusDays(99));
            assertThat(subjects(id)).hasSize(1);
            reminders.remind(LAST.plusDays(1));
            reminders.remind(LAST.plusDays(2));
            assertThat(subjects(id)).hasSize(2).doesNotHaveDuplicates();
        } finally {
            mailing.close();
        }
        assertThat(SITE.database
                        .jdbc()
                        .sql("select count(*) from mail_message where recipient = :one and body like :address")
                        .param("one", "keeps-all@example.org")
                        .param("address", "%/desk/agreements/" + id + "\n%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static List<String> subjects(long id) {
        return SITE.database
                .jdbc()
                .sql("select subject from mail_message where recipient = :one and body like :address")
                .param("one", "proposes@example.org")
                .param("address", "%/desk/agreements/" + id + "\n%")
                .query(String.class)
                .list();
    }
}
