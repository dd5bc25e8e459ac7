package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.desk.DeskSite.Browser;
import throughline.people.AuditLog;
import throughline.people.Membership;
import throughline.people.Role;
import throughline.region.Course;
import throughline.region.Organization;

/// Changing facts, as people do it: by role, at the same time, twice, wrongly, and against imports.
@Tag("database")
class EditingTest {
    /// The addresses whose rights are tested here.
    static final List<String> ADDRESSES = List.of(
            "GET /desk/edit/{*thing}",
            "POST /desk/edit/{*thing}",
            "GET /desk/history/{*thing}",
            "GET /desk/review",
            "POST /desk/review",
            "GET /desk/preview/{*thing}",
            "GET /desk/as-of",
            "POST /desk/remark",
            "POST /desk/undo/{*thing}");

    private static final Set<Role> PUBLISH = Set.of(Role.COORDINATOR, Role.REVIEWER, Role.REGIONAL_STAFF);
    private static final Set<Role> PROPOSE = Set.of(Role.FACULTY, Role.COUNSELOR, Role.EMPLOYER_PARTNER);

    private static final DeskSite SITE = DeskSite.shared();

    /// A course of a school that is below another organization.
    static Course course() {
        return course(0);
    }

    private static Course course(int number) {
        return SITE.region().courses().stream()
                .filter(one -> owner(one).parentId() >= 0)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private static Organization owner(Course course) {
        return SITE.region().organizations().get(course.organizationId());
    }

    private static Organization above(Course course) {
        return SITE.region().organizations().get(owner(course).parentId());
    }

    private static Course now(Course course) {
        return SITE.region().findCourse(course.slug()).orElseThrow();
    }

    /// A change that waits, and one that an import disagrees with.
    static void leaveSomeWork() {
        var waits = course(40);
        edit(browser(Role.FACULTY, waits), waits, Map.of("description", "Waits for review.", "reason", "new outline"));
        var published = course(41);
        edit(browser(Role.COORDINATOR, published), published, Map.of("title_es", "Otra cosa"));
        imported(published, "title_es", "Lo que dice la importación");
    }

    private static Browser browser(Role role, Course course) {
        return SITE.signedIn(role, DeskSite.reference(owner(course)));
    }

    private static java.net.http.HttpResponse<String> edit(Browser browser, Course course, Map<String, String> fields) {
        return browser.submit(form(browser, course), fields);
    }

    private static org.jsoup.nodes.Element form(Browser browser, Course course) {
        return browser.page("/desk/edit/courses/" + course.slug()).selectFirst("form.desk");
    }

    /// As if a newer file said something else.
    private static void imported(Course course, String column, String value) {
        SITE.database
                .jdbc()
                .sql("update course set " + column + " = :value where key = :key")
                .param("value", value)
                .param("key", course.key())
                .update();
        SITE.database
                .jdbc()
                .sql("insert into change (actor, action, detail) values ('test', 'import', 'x')")
                .update();
    }

    @Test
    void whatACoordinatorPublishesIsOnThePublicPageAndInTheHistory() {
        var course = course(1);
        var browser = browser(Role.COORDINATOR, course);
        var answer = edit(
                browser,
                course,
                Map.of(
                        "title",
                        "Welding <script>alert(1)</script>",
                        "units_min_hundredths",
                        "3.5",
                        "reason",
                        "new catalog"));
        assertThat(answer.statusCode()).isEqualTo(303);
        SITE.await(_ -> String.valueOf(now(course).title()).startsWith("Welding <script>"));
        assertThat(now(course).unitsMinHundredths()).isEqualTo(350);
        var page = SITE.browser().get("/courses/" + course.slug()).body();
        assertThat(page).contains("Welding &lt;script&gt;").doesNotContain("<script>alert");
        assertThat(page).contains("/desk/edit/courses/" + course.slug());
        var history = browser.page("/desk/history/courses/" + course.slug()).text();
        assertThat(history).contains("new catalog", "3.5", "Shown");
        assertThat(SITE.bean(AuditLog.class).search("change published", 0, 50))
                .anyMatch(event -> event.subject().equals("course " + course.key()));
    }

    @Test
    void whatFacultyWritesWaitsForAReviewer() {
        var course = course(2);
        var faculty = browser(Role.FACULTY, course);
        edit(faculty, course, Map.of("description", "From faculty.", "title_es", "Del profesorado"));
        assertThat(now(course).description()).isNotEqualTo("From faculty.");
        var reviewer = browser(Role.REVIEWER, course);
        var review = reviewer.page("/desk/review");
        for (var section : review.select("section:contains(From faculty.)")) {
            reviewer.submit(section.selectFirst("form"), Map.of("decision", "publish", "comment", "thank you"));
        }
        for (var section : review.select("section:contains(Del profesorado)")) {
            reviewer.submit(section.selectFirst("form"), Map.of("decision", "return", "comment", "please check"));
        }
        SITE.await(_ -> "From faculty.".equals(now(course).description()));
        assertThat(now(course).titleEs()).isNotEqualTo("Del profesorado");
        assertThat(faculty.page("/desk/history/courses/" + course.slug()).text())
                .contains("Returned", "please check", "thank you");
        // What was decided is decided: the same form once more does nothing.
        var again = reviewer.submit(
                review.select("section:contains(Del profesorado)").first().selectFirst("form"),
                Map.of("decision", "publish"));
        assertThat(again.headers().firstValue("Location").orElse("")).endsWith("said=late");
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        var course = course(3);
        var first = browser(Role.COORDINATOR, course);
        var second = SITE.signedIn(Role.REVIEWER, DeskSite.reference(owner(course)));
        var firstForm = form(first, course);
        var secondForm = form(second, course);
        first.submit(firstForm, Map.of("title", "First title", "title_es", "Primer título"));
        // The second leaves the title alone and changes another field: both stand.
        assertThat(second.submit(secondForm, Map.of("description", "Second words"))
                        .statusCode())
                .isEqualTo(303);
        SITE.await(_ -> "Second words".equals(now(course).description()));
        assertThat(now(course).title()).isEqualTo("First title");
        // The same field is shown for comparing, and nothing is saved until somebody decides.
        var conflict = second.submit(secondForm, Map.of("title", "Second title"));
        assertThat(conflict.statusCode()).isEqualTo(200);
        var merge = Jsoup.parse(conflict.body());
        assertThat(merge.text()).contains("Meanwhile it was changed to: First title");
        assertThat(merge.selectFirst("#title").attr("value")).isEqualTo("Second title");
        assertThat(merge.selectFirst("#title_es").attr("value")).isEqualTo("Primer título");
        assertThat(second.submit(merge.selectFirst("form.desk"), Map.of()).statusCode())
                .isEqualTo(303);
        SITE.await(_ -> "Second title".equals(now(course).title()));
        assertThat(now(course).titleEs()).isEqualTo("Primer título");
    }

    @Test
    void aFormSentTwiceCountsOnce() {
        var course = course(4);
        for (var role : List.of(Role.COORDINATOR, Role.FACULTY)) {
            var browser = browser(role, course);
            var form = form(browser, course);
            var value = Map.of("recommended_text", "Sent twice by " + role);
            browser.submit(form, value);
            var again = browser.submit(form, value);
            assertThat(again.headers().firstValue("Location").orElse("")).endsWith("said=nothing");
        }
        var count = SITE.database
                .jdbc()
                .sql("select count(*) from edit where value like 'Sent twice by%'")
                .query(Long.class)
                .single();
        assertThat(count).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
        var course = course(5);
        var answer = edit(
                browser(Role.COORDINATOR, course),
                course,
                Map.of("units_min_hundredths", "three", "title", "Kept while mending"));
        var page = Jsoup.parse(answer.body());
        var units = page.selectFirst("#units_min_hundredths");
        assertThat(units.attr("value")).isEqualTo("three");
        assertThat(units.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("units_min_hundredths-problem").text()).contains("a number such as 3");
        assertThat(page.selectFirst("#title").attr("value")).isEqualTo("Kept while mending");
        assertThat(now(course).title()).isNotEqualTo("Kept while mending");
    }

    @Test
    void anImportNeverUndoesAChangeSilently() {
        var course = course(6);
        var browser = browser(Role.COORDINATOR, course);
        edit(browser, course, Map.of("title", "By a person"));
        SITE.await(_ -> "By a person".equals(now(course).title()));
        assertThat(browser.page("/desk/review").text()).doesNotContain("By a person");
        imported(course, "title", "By a new file");
        var review = browser.page("/desk/review");
        assertThat(review.text()).contains("By a person", "By a new file");
        assertThat(now(course).title()).isEqualTo("By a person");
        browser.submit(
                review.selectFirst("section:contains(By a new file) form"),
                Map.of("decision", "again", "comment", "right"));
        assertThat(browser.page("/desk/review").text()).doesNotContain("By a new file");
        // The field is not frozen: one button takes what imports say, from now on.
        var release = browser.page("/desk/history/courses/" + course.slug()).selectFirst("form:has([value=release])");
        browser.submit(release, Map.of());
        SITE.await(_ -> "By a new file".equals(now(course).title()));
        var again = browser.page("/desk/history/courses/" + course.slug()).selectFirst("form:has([value=again])");
        browser.submit(again, Map.of());
        SITE.await(_ -> "By a person".equals(now(course).title()));
    }

    @Test
    void fieldsThatTheFormDoesNotOfferStay() {
        var course = course(7);
        edit(
                browser(Role.COORDINATOR, course),
                course,
                Map.of("code", "EVIL 1", "organization_ref", "key:evil", "key", "evil", "title_es", "Solo esto"));
        SITE.await(_ -> "Solo esto".equals(now(course).titleEs()));
        assertThat(now(course).code()).isEqualTo(course.code());
    }

    @Test
    void theSessionMayEndWhileSomebodyTypes() {
        var course = course(8);
        var browser = browser(Role.COORDINATOR, course);
        var form = form(browser, course);
        browser.cookies.getCookieStore().removeAll();
        var ended = browser.submit(form, Map.of("description", "A long text,\nover two lines."));
        var email = Role.COORDINATOR.key() + "-"
                + Integer.toHexString(DeskSite.reference(owner(course)).hashCode()) + "@example.org";
        var back = browser.submit(
                Jsoup.parse(ended.body()).selectFirst("form.desk"),
                Map.of("email", email, "password", DeskSite.PASSWORD));
        assertThat(back.body()).contains("A long text,");
        browser.submit(Jsoup.parse(back.body()).selectFirst("form.desk"), Map.of());
        SITE.await(_ -> "A long text,\nover two lines.".equals(now(course).description()));
    }

    @TestFactory
    Stream<DynamicTest> onlyTheirOwnPart() {
        var course = course(9);
        var program = SITE.region().programs().stream()
                .filter(one -> one.organizationId() != course.organizationId())
                .findFirst()
                .orElseThrow();
        return Stream.of(Role.values())
                .map(role -> DynamicTest.dynamicTest(role.key(), () -> {
                    var wrong = new ArrayList<String>();
                    for (var place : List.of(owner(course), above(course))) {
                        var browser = SITE.signedIn(role, DeskSite.reference(place));
                        var token = browser.page("/desk")
                                .selectFirst("[name=_csrf]")
                                .attr("value");
                        var may = PUBLISH.contains(role) || PROPOSE.contains(role);
                        check(
                                wrong,
                                role,
                                browser.get("/desk/edit/courses/" + course.slug())
                                                .statusCode()
                                        == 200,
                                may);
                        check(
                                wrong,
                                role,
                                browser.get("/desk/history/courses/" + course.slug())
                                                .statusCode()
                                        == 200,
                                true);
                        check(wrong, role, browser.get("/desk/review").statusCode() == 200, PUBLISH.contains(role));
                        var mine = SITE.region()
                                        .organizations()
                                        .get(program.organizationId())
                                        .parentId()
                                == place.id();
                        var elsewhere = "/programs/" + program.slug();
                        check(wrong, role, browser.get("/desk/edit" + elsewhere).statusCode() == 200, may && mine);
                        check(
                                wrong,
                                role,
                                browser.get("/desk/history" + elsewhere).statusCode() == 200,
                                mine);
                        var sent = browser.post(
                                "/desk/edit" + elsewhere,
                                Map.of("_csrf", token, "was.website", "", "website", "https://evil.example"));
                        check(wrong, role, sent.statusCode() == 303, may && mine);
                        for (var thing : List.of("/courses/" + course.slug(), elsewhere)) {
                            var here = !thing.equals(elsewhere) || mine;
                            check(
                                    wrong,
                                    role,
                                    browser.get("/desk/preview" + thing).statusCode() != 403,
                                    may && here);
                            var undone = browser.post("/desk/undo" + thing, Map.of("_csrf", token, "batch", "0"));
                            check(wrong, role, undone.statusCode() == 303, may && here);
                        }
                        check(
                                wrong,
                                role,
                                browser.get("/desk/as-of?day=2026-01-01&page=/desk/audit")
                                                .statusCode()
                                        == 200,
                                false);
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    private static void check(List<String> wrong, Role role, boolean was, boolean expected) {
        if (was != expected) {
            wrong.add(role + " "
                    + StackWalker.getInstance()
                            .walk(frames ->
                                    frames.skip(1).findFirst().orElseThrow().getLineNumber()));
        }
    }

    @Test
    void whoReviewsElsewhereDecidesNothingHere() {
        var course = course(10);
        edit(browser(Role.FACULTY, course), course, Map.of("description", "Not for others to publish"));
        var id = SITE.database
                .jdbc()
                .sql("select id from edit where value = 'Not for others to publish'")
                .query(Long.class)
                .single();
        var other = SITE.signedIn(Role.REVIEWER, DeskSite.reference(SITE.elsewhere()));
        var token = other.page("/desk").selectFirst("[name=_csrf]").attr("value");
        for (var decision : List.of("publish", "return", "release", "again")) {
            var answer =
                    other.post("/desk/review", Map.of("_csrf", token, "id", Long.toString(id), "decision", decision));
            assertThat(answer.statusCode()).as(decision).isEqualTo(403);
        }
        assertThat(SITE.browser().get("/desk/review").statusCode()).isEqualTo(302);
    }

    @Test
    void anotherServerShowsItTooAfterItsNextLook() {
        var course = course(11);
        var other = SITE.another();
        try {
            edit(browser(Role.COORDINATOR, course), course, Map.of("title", "Seen by both"));
            other.await(region -> "Seen by both"
                    .equals(region.findCourse(course.slug()).orElseThrow().title()));
        } finally {
            other.close();
        }
    }

    @Test
    void membershipOfTheRegionReachesEverywhere() {
        var staff = SITE.signedIn(Role.REGIONAL_STAFF, Membership.REGION);
        assertThat(staff.get("/desk/edit/courses/" + course(12).slug()).statusCode())
                .isEqualTo(200);
        assertThat(staff.get("/desk/edit/courses/no-such/course").statusCode()).isEqualTo(403);
    }
}
