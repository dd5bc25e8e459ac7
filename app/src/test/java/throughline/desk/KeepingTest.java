package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.desk.DeskSite.Browser;
import throughline.history.Edit;
import throughline.history.Edits;
import throughline.history.FactType;
import throughline.history.OverlayStore;
import throughline.people.Membership;
import throughline.people.Role;
import throughline.region.Course;
import throughline.region.PastRegions;

/// Keeping the other facts; drafts, looking before publishing, taking back, a day of publication, notes, earlier days.
@Tag("database")
class KeepingTest {
    private static final DeskSite SITE = DeskSite.shared();

    private static Browser staff() {
        return SITE.signedIn(Role.REGIONAL_STAFF, Membership.REGION);
    }

    private static Course course(int number) {
        return SITE.region().courses().stream()
                .filter(one -> one.title() != null)
                .skip(200 + number)
                .findFirst()
                .orElseThrow();
    }

    private static Course now(Course course) {
        return SITE.region().findCourse(course.slug()).orElseThrow();
    }

    private static String path(Course course) {
        return "/courses/" + course.slug();
    }

    private static Element form(Browser browser, String path) {
        return browser.page("/desk/edit" + path).selectFirst("form.desk");
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /// The address of a preview of what the person of [DeskPagesTest] typed.
    static String preview() {
        var browser = SITE.browser();
        browser.signIn("all@example.org");
        var course = course(0);
        return location(
                browser.submit(form(browser, path(course)), Map.of("description", "As it could be.", "step", "look")));
    }

    @Test
    void whatOrganizationsCredentialsSupportsAndActivitiesSayCanBeChanged() {
        var browser = staff();
        var school = SITE.school();
        var path = "/institutions/" + school.slug();
        browser.submit(
                form(browser, path),
                Map.of("phone", "(619) 555-0142", "website", "https://school.example.org/new", "city", "Newtown"));
        var credential = SITE.region().credentials().getFirst();
        browser.submit(
                form(browser, "/credentials/" + credential.slug()), Map.of("description", "What it is good for."));
        var support = SITE.region().supports().getFirst();
        browser.submit(
                form(browser, "/supports/" + support.slug()),
                Map.of("phone", "(619) 555-0177", "email", "help@example.org", "languages", "en; es,tl"));
        var activity = SITE.region().activities().getFirst();
        browser.submit(form(browser, "/activities/" + activity.slug()), Map.of("hours", "40", "stage", "preparation"));
        SITE.await(region ->
                Integer.valueOf(40).equals(region.activities().getFirst().hours()));
        var region = SITE.region();
        var changed = region.findOrganization(school.slug()).orElseThrow();
        assertThat(changed.phone()).isEqualTo("(619) 555-0142");
        assertThat(changed.website()).isEqualTo("https://school.example.org/new");
        assertThat(changed.address().city()).isEqualTo("Newtown");
        assertThat(region.credentials().getFirst().description()).isEqualTo("What it is good for.");
        assertThat(region.supports().getFirst().languages()).containsExactly("en", "es", "tl");
        assertThat(region.supports().getFirst().email()).isEqualTo("help@example.org");
        assertThat(region.activities().getFirst().stage()).isEqualTo("preparation");
        assertThat(browser.page("/institutions/" + school.slug()).text()).contains("(619) 555-0142");
        // A value that is none of the choices is refused, whatever the form offered.
        var answer = browser.submit(form(browser, "/activities/" + activity.slug()), Map.of("stage", "evil"));
        assertThat(Jsoup.parse(answer.body()).getElementById("stage-problem")).isNotNull();
    }

    @Test
    void linksAndPlacesOfCoursesAreReachedFromTheirProgram() {
        var browser = staff();
        var program = SITE.region().programs().stream()
                .filter(one -> one.sequence().size() > 1
                        && SITE.region().linksOf("program:" + one.key()).stream()
                                .anyMatch(link -> link.from().equals("program:" + one.key())))
                .findFirst()
                .orElseThrow();
        var page = browser.page("/desk/edit/programs/" + program.slug());
        var step = page.select("a[href*=/desk/edit/steps/]").first().attr("href");
        var link = page.select("a[href*=/desk/edit/links/]").first().attr("href");
        browser.submit(browser.page(step).selectFirst("form.desk"), Map.of("term", "7"));
        browser.submit(browser.page(link).selectFirst("form.desk"), Map.of("condition", "With a grade of B."));
        SITE.await(region -> region.findProgram(program.slug()).orElseThrow().sequence().stream()
                        .anyMatch(one -> Integer.valueOf(7).equals(one.term()))
                && region.linksOf("program:" + program.key()).stream()
                        .anyMatch(one -> "With a grade of B.".equals(one.condition())));
        assertThat(browser.submit(browser.page(step).selectFirst("form.desk"), Map.of("position", ""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SITE.signedIn(Role.COORDINATOR, "key:nowhere").get(step).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDraftStaysUntilItIsSentWhateverBecomesOfTheSession() {
        var course = course(1);
        var browser = staff();
        var form = form(browser, path(course));
        assertThat(browser.submit(form, Map.of("title", "Half a ti", "step", "autosave"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(now(course).title()).isNotEqualTo("Half a ti");
        var later = staff();
        assertThat(later.page("/desk").select("a[href=/desk/edit" + path(course) + "]"))
                .isNotEmpty();
        var kept = form(later, path(course));
        assertThat(kept.selectFirst("#title").attr("value")).isEqualTo("Half a ti");
        later.submit(kept, Map.of("title", "Half a title", "step", "send"));
        SITE.await(_ -> "Half a title".equals(now(course).title()));
        assertThat(form(later, path(course)).selectFirst("[value=drop]")).isNull();
    }

    @Test
    void aDraftTellsWhatOthersChangedMeanwhile() {
        var course = course(2);
        var browser = staff();
        browser.submit(form(browser, path(course)), Map.of("title", "Of the draft", "step", "keep"));
        var other = SITE.signedIn(
                Role.COORDINATOR,
                DeskSite.reference(SITE.region().organizations().get(course.organizationId())));
        other.submit(form(other, path(course)), Map.of("title", "Of another", "step", "send"));
        var page = browser.page("/desk/edit" + path(course));
        assertThat(page.text()).contains("Meanwhile it was changed to: Of another");
        browser.submit(page.selectFirst("form.desk"), Map.of("step", "drop"));
        assertThat(form(browser, path(course)).selectFirst("#title").attr("value"))
                .isEqualTo("Of another");
    }

    @Test
    void whatIsTypedIsLookedAtBeforeItIsPublished() {
        var region = SITE.region();
        var program = region.programs().stream()
                .filter(one -> one.pathway() != null && !one.sequence().isEmpty())
                .findFirst()
                .orElseThrow();
        var path = "/programs/" + program.slug();
        var browser = staff();
        var preview = location(
                browser.submit(form(browser, path), Map.of("description", "Seen by me only.", "step", "look")));
        var page = browser.page(preview);
        assertThat(page.text()).contains("Seen by me only.", "It stands on");
        assertThat(page.select("a[href*=show=/maps/programs/]")).isNotEmpty();
        var shown = browser.get(preview + "?show=page");
        assertThat(shown.body()).contains("Seen by me only.", "This is a preview");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(browser.get("/es" + preview + "?show=/maps" + path).body()).contains("vista previa", "lang=\"es\"");
        assertThat(browser.get(path).body()).doesNotContain("Seen by me only.");
        assertThat(SITE.region()).isSameAs(region);
        browser.submit(page.selectFirst("form.desk"), Map.of("step", "send"));
        SITE.await(now -> "Seen by me only."
                .equals(now.findProgram(program.slug()).orElseThrow().description()));
    }

    @Test
    void whatWasSavedTogetherIsTakenBackTogether() {
        var course = course(3);
        var title = course.title();
        var browser = staff();
        browser.submit(form(browser, path(course)), Map.of("description", "The first words", "step", "send"));
        SITE.await(_ -> "The first words".equals(now(course).description()));
        var answer = browser.submit(
                form(browser, path(course)),
                Map.of("description", "The second words", "title", "Another title", "step", "send"));
        SITE.await(_ -> "The second words".equals(now(course).description()));
        var undo = browser.page(location(answer)).selectFirst("form[action*=undo]");
        browser.submit(undo, Map.of());
        SITE.await(_ -> "The first words".equals(now(course).description()));
        assertThat(now(course).title()).isEqualTo(title);
        assertThat(location(browser.submit(undo, Map.of()))).endsWith("said=late");
    }

    @Test
    void aChangeWaitsForItsDayAndOverwritesNothing() {
        var edits = SITE.bean(Edits.class);
        var course = course(4);
        var browser = staff();
        var day = LocalDate.now(throughline.web.Format.ZONE).plusDays(3);
        browser.submit(
                form(browser, path(course)),
                Map.of("title", "From next term on", "publish_on", day.toString(), "step", "send"));
        browser.submit(
                form(browser, path(course)),
                Map.of("description", "Words of next term", "publish_on", day.toString(), "step", "send"));
        browser.submit(form(browser, path(course)), Map.of("title", "Changed before", "step", "send"));
        SITE.await(_ -> "Changed before".equals(now(course).title()));
        assertThat(states(course)).containsExactlyInAnyOrder("SCHEDULED", "SCHEDULED", "PUBLISHED");
        SITE.due(day.minusDays(1));
        assertThat(states(course)).containsExactlyInAnyOrder("SCHEDULED", "SCHEDULED", "PUBLISHED");
        assertThat(SITE.due(day)).isEqualTo(1);
        SITE.await(_ -> "Words of next term".equals(now(course).description()));
        // Somebody had changed the title meanwhile: it waits for a decision instead.
        assertThat(states(course)).containsExactlyInAnyOrder("REVIEW", "PUBLISHED", "PUBLISHED");
        assertThat(now(course).title()).isEqualTo("Changed before");
        assertThat(edits.waiting()).anyMatch(edit -> edit.value().equals("From next term on"));
    }

    private static List<String> states(Course course) {
        return SITE.bean(Edits.class).historyOf(FactType.COURSE, course.key()).stream()
                .map(Edit::state)
                .map(Enum::name)
                .toList();
    }

    @Test
    void notesAreForThoseWhoWriteAndPublishThere() {
        var course = course(5);
        var owner = DeskSite.reference(SITE.region().organizations().get(course.organizationId()));
        var faculty = SITE.signedIn(Role.FACULTY, owner);
        faculty.submit(form(faculty, path(course)), Map.of("description", "Please look at this", "step", "send"));
        var history = faculty.page("/desk/history" + path(course));
        faculty.submit(history.selectFirst("form[action$=remark]"), Map.of("words", "From the <b>new</b> outline"));
        var reviewer = SITE.signedIn(Role.REVIEWER, owner);
        var section = reviewer.page("/desk/review")
                .select("section:contains(Please look at this)")
                .first();
        assertThat(section.text()).contains("From the <b>new</b> outline");
        reviewer.submit(section.selectFirst("form[action$=remark]"), Map.of("words", "Which page?"));
        assertThat(faculty.page("/desk/history" + path(course)).text()).contains("Which page?");
        var id = section.selectFirst("form[action$=remark] [name=id]").attr("value");
        var stranger = SITE.signedIn(Role.COORDINATOR, "key:nowhere");
        var token = stranger.page("/desk").selectFirst("[name=_csrf]").attr("value");
        assertThat(stranger.post("/desk/remark", Map.of("_csrf", token, "id", id, "words", "x"))
                        .statusCode())
                .isEqualTo(403);
        var analyst = SITE.signedIn(Role.ANALYST, owner);
        token = analyst.page("/desk").selectFirst("[name=_csrf]").attr("value");
        assertThat(analyst.post("/desk/remark", Map.of("_csrf", token, "id", id, "words", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anyPastDayCanBeSeenByPeopleWithARole() {
        var course = course(6);
        var browser = staff();
        browser.submit(form(browser, path(course)), Map.of("title", "Only since today", "step", "send"));
        SITE.await(_ -> "Only since today".equals(now(course).title()));
        SITE.database
                .jdbc()
                .sql("update edit set published_at = published_at - interval '1 day' where value = 'Only since today'")
                .update();
        var today = LocalDate.now(throughline.web.Format.ZONE);
        var overlays = new OverlayStore(SITE.database.dataSource());
        assertThat(overlays.readAsOf(today.minusDays(30)).of("course")).doesNotContainKey(course.key());
        assertThat(overlays.readAsOf(today).of("course").get(course.key())).containsValue("Only since today");
        // The site of the tests tells another past, in which there are other courses.
        var then = SITE.bean(PastRegions.class)
                .find(SITE.region(), today, 60_000)
                .orElseThrow()
                .courses()
                .getFirst();
        var before = "/desk/as-of?page=" + path(then) + "&day=";
        var shown = browser.get(before + today.minusDays(30));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("This is how the page was", then.code());
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(browser.get(path(then)).statusCode()).isEqualTo(404);
        assertThat(browser.get(before + today.plusDays(1)).statusCode()).isEqualTo(403);
        assertThat(browser.get("/desk/as-of?day=2026-10-01&page=/desk/audit").statusCode())
                .isEqualTo(403);
        SITE.account("norole@example.org");
        var nobody = SITE.browser();
        nobody.signIn("norole@example.org");
        assertThat(nobody.get(before + today).statusCode()).isEqualTo(403);
    }
}
