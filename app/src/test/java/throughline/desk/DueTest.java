package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.history.FactType;
import throughline.people.Membership;
import throughline.people.Role;
import throughline.region.Course;
import throughline.region.Organization;
import throughline.web.Format;

/// "Is it still true?", the day that readers see, reminders; and the work list of translations.
@Tag("database")
class DueTest {
    private static final DeskSite SITE = DeskSite.shared();

    private static Course course(int number) {
        return SITE.region().courses().stream()
                .filter(one -> one.title() != null && owner(one).parentId() >= 0)
                .skip(600 + number)
                .findFirst()
                .orElseThrow();
    }

    private static Organization owner(Course course) {
        return SITE.region().organizations().get(course.organizationId());
    }

    private static DeskSite.Browser staff() {
        return SITE.signedIn(Role.REGIONAL_STAFF, Membership.REGION);
    }

    private static String token(DeskSite.Browser browser) {
        return browser.page("/desk").selectFirst("[name=_csrf]").attr("value");
    }

    @Test
    void oneClickConfirmsAndReadersSeeTheDay() {
        var course = course(0);
        var page = "/courses/" + course.slug();
        assertThat(SITE.browser().page(page).text()).contains("Its owner has not checked this page yet");
        var browser = SITE.signedIn(Role.COORDINATOR, DeskSite.reference(owner(course)));
        var list = browser.page("/desk/due?at=" + owner(course).slug());
        assertThat(list.text()).contains("Never confirmed");
        var other = SITE.region().courses().stream()
                .filter(one -> one.organizationId() != course.organizationId())
                .findFirst()
                .orElseThrow();
        browser.post(
                "/desk/due",
                Map.of(
                        "_csrf",
                        token(browser),
                        "at",
                        owner(course).slug(),
                        "thing",
                        page + ",/courses/" + other.slug()));
        SITE.await(region -> region.confirmedOn("course", course.key()) != null);
        // Of another organization nothing is confirmed, whatever is sent.
        assertThat(SITE.region().confirmedOn("course", other.key())).isNull();
        assertThat(SITE.browser().page(page).text()).contains("Checked by its owner on");
        SITE.database
                .jdbc()
                .sql("update confirmation set confirmed_at = now() - interval '400 days' where fact_key = :key")
                .param("key", course.key())
                .update();
        SITE.database
                .jdbc()
                .sql("insert into change (actor, action, detail) values ('test', 'edit', 'x')")
                .update();
        var past = LocalDate.now(Format.ZONE).minusDays(390);
        SITE.await(region -> {
            var on = region.confirmedOn("course", course.key());
            return on != null && on.isBefore(past);
        });
        assertThat(SITE.browser().page(page).text()).contains("more than a year ago");
        assertThat(browser.page("/desk/due?at=" + owner(course).slug()).text()).contains("Due: last confirmed on");
    }

    @Test
    void peopleAreRemindedOnceInAWhileByOneOfTwoServers() {
        var school = owner(course(1));
        SITE.account("reminded@example.org", new Membership(Role.COORDINATOR, DeskSite.reference(school)));
        SITE.account("faculty-not@example.org", new Membership(Role.FACULTY, DeskSite.reference(school)));
        var unsigned = AgreementFixture.leaveUnsigned();
        var party = AgreementFixture.owner(AgreementFixture.schoolCourse(7));
        SITE.account("signs@example.org", new Membership(Role.EXECUTIVE, DeskSite.reference(party)));
        var other = SITE.another(
                "--throughline.web.public-url=http://localhost",
                "--throughline.mail.host=localhost",
                "--throughline.mail.port=9",
                "--throughline.mail.from=desk@example.org");
        try {
            var today = LocalDate.now(Format.ZONE);
            assertThat(DeskSite.together(() -> other.bean(Reminders.class).remind(today)))
                    .isPositive();
            assertThat(other.bean(Reminders.class).remind(today)).isZero();
        } finally {
            other.close();
        }
        var letters = SITE.database
                .jdbc()
                .sql("select recipient from mail_message where subject = 'Is it still true?'")
                .query(String.class)
                .list();
        assertThat(letters).containsOnlyOnce("reminded@example.org").doesNotContain("faculty-not@example.org");
        var signers = SITE.database
                .jdbc()
                .sql("""
                        select recipient
                        from mail_message
                        where subject = 'An agreement waits for a signature' and body like :address
                        """)
                .param("address", "%/desk/agreements/" + unsigned + "\n%")
                .query(String.class)
                .list();
        assertThat(signers)
                .contains("signs@example.org")
                .doesNotHaveDuplicates()
                .noneMatch(one -> one.startsWith("faculty"));
    }

    @Test
    void translationsAreMissingReviewedAndStale() {
        var course = course(2);
        var organization = owner(course);
        var browser = staff();
        var path = "/courses/" + course.slug();
        var edit = browser.page("/desk/edit" + path).selectFirst("form.desk");
        browser.submit(edit, Map.of("title", "Certificate of welding", "title_es", "", "step", "send"));
        assertThat(state(browser, organization, path)).isEqualTo("MISSING");
        var list = "/desk/translations?at=" + organization.slug() + "&state=missing";
        var section =
                browser.page(list).select("section:has([value=" + path + "])").first();
        assertThat(section.text()).contains("Certificate of welding");
        save(browser, organization, path, "", "Soldadura");
        SITE.await(region -> "Soldadura"
                .equals(region.findCourse(course.slug()).orElseThrow().titleEs()));
        assertThat(state(browser, organization, path)).isEqualTo("REVIEWED");
        edit = browser.page("/desk/edit" + path).selectFirst("form.desk");
        browser.submit(edit, Map.of("title", "Certificate of welding and cutting", "step", "send"));
        assertThat(state(browser, organization, path)).isEqualTo("STALE");
        var stale = browser.page("/desk/translations?at=" + organization.slug() + "&state=stale")
                .select("section:has([value=" + path + "])")
                .first();
        // The English has a word of the glossary that the Spanish lacks.
        assertThat(stale.text()).contains("not in the Spanish text");
        browser.submit(stale.selectFirst("form"), Map.of("step", "right"));
        assertThat(state(browser, organization, path)).isEqualTo("REVIEWED");
        // Two at once: the one who saw another text saves nothing.
        assertThat(save(browser, organization, path, "Otra cosa", "Perdido")).endsWith("said=theirs");
        var faculty = SITE.signedIn(Role.FACULTY, DeskSite.reference(organization));
        save(faculty, organization, path, "Soldadura", "Certificado de soldadura");
        assertThat(SITE.region().findCourse(course.slug()).orElseThrow().titleEs())
                .isEqualTo("Soldadura");
        // Only Spanish fields are written here, and only those of this organization.
        assertThat(faculty.post(
                                "/desk/translations",
                                Map.of(
                                        "_csrf",
                                        token(faculty),
                                        "at",
                                        organization.slug(),
                                        "thing",
                                        path,
                                        "column",
                                        "title",
                                        "text",
                                        "evil"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("said=nothing");
    }

    private static String save(
            DeskSite.Browser browser, Organization organization, String path, String was, String text) {
        var fields = Map.of(
                "_csrf",
                token(browser),
                "at",
                organization.slug(),
                "thing",
                path,
                "column",
                "title_es",
                "was",
                was,
                "text",
                text);
        return browser.post("/desk/translations", fields)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static String state(DeskSite.Browser browser, Organization organization, String path) {
        var key = new Things(SITE.region(), SITE.bean(Callers.class).organizations())
                .at(path)
                .orElseThrow()
                .key();
        assertThat(browser.get("/desk/translations?at=" + organization.slug()).statusCode())
                .isEqualTo(200);
        return SITE.bean(throughline.history.Translations.class)
                .of(FactType.COURSE, java.util.List.of(key))
                .get(key)
                .getFirst()
                .state()
                .name();
    }
}
