package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.agreements.Agreements;
import throughline.agreements.KeptAgreement;
import throughline.agreements.KeptAgreement.Life;
import throughline.desk.DeskSite.Browser;
import throughline.people.AuditLog;
import throughline.people.Role;
import throughline.region.Course;
import throughline.region.Organization;

/// Agreements, as people keep them: from the draft to the public page, by role, at the same time, twice, wrongly.
@Tag("database")
class AgreementsTest {
    /// The addresses whose rights are tested here.
    static final List<String> ADDRESSES = List.of(
            "GET /desk/agreements",
            "POST /desk/agreements",
            "GET /desk/agreements/new",
            "GET /desk/agreements/{id}",
            "GET /desk/agreements/{id}/edit",
            "POST /desk/agreements/{id}/edit",
            "GET /desk/agreements/{id}/history",
            "POST /desk/agreements/{id}/act",
            "GET /desk/agreements/{id}/sign",
            "POST /desk/agreements/{id}/sign",
            "POST /desk/agreements/{id}/counts");

    private static final DeskSite SITE = DeskSite.shared();
    private static final LocalDate TODAY = LocalDate.now(throughline.web.Format.ZONE);

    private static Course schoolCourse(int number) {
        return SITE.region().courses().stream()
                .filter(one -> owner(one).type().equals("high-school"))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private static Course collegeCourse() {
        return SITE.region().courses().stream()
                .filter(one -> owner(one).type().equals("community-college"))
                .findFirst()
                .orElseThrow();
    }

    private static Organization owner(Course course) {
        return SITE.region().organizations().get(course.organizationId());
    }

    private static Browser at(Role role, Organization organization) {
        return SITE.signedIn(role, DeskSite.reference(organization));
    }

    private static Map<String, String> fields(Course from, Course to, LocalDate first, LocalDate last) {
        return new LinkedHashMap<>(Map.of(
                "title", "Credit in " + from.code(),
                "sending", owner(from).name(),
                "receiving", owner(to).name(),
                "take.0", from.code(),
                "earn.0", to.code(),
                "units", "3.5",
                "step.0", "Ask your teacher for the form.",
                "step-by.0", first.plusMonths(2).toString(),
                "from", first.toString(),
                "to", last.toString()));
    }

    private static HttpResponse<String> begin(Browser browser, Map<String, String> fields) {
        var form = browser.page("/desk/agreements/new?kind=articulation").selectFirst("form.desk");
        return browser.submit(form, fields);
    }

    private static long id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return Long.parseLong(
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*agreements/(\\d+).*", "$1"));
    }

    private static HttpResponse<String> act(Browser browser, long id, String act, Map<String, String> more) {
        var fields = new LinkedHashMap<>(more);
        fields.put("_csrf", browser.page("/desk").selectFirst("[name=_csrf]").attr("value"));
        fields.put("act", act);
        return browser.post("/desk/agreements/" + id + "/act", fields);
    }

    private static HttpResponse<String> sign(Browser browser, long id, String party) {
        var answer = browser.get("/desk/agreements/" + id + "/sign");
        if (answer.statusCode() != 200) {
            return answer;
        }
        return browser.submit(
                Jsoup.parse(answer.body()).selectFirst("form.desk"),
                Map.of("party", party, "title", "Superintendent", "agree", "yes"));
    }

    private static KeptAgreement kept(long id) {
        return SITE.bean(Agreements.class).find(id).orElseThrow();
    }

    /// From the draft to the last signature.
    static long signed(Course from, Course to, LocalDate first, LocalDate last) {
        var secretary = at(Role.COORDINATOR, owner(from));
        var id = id(begin(secretary, fields(from, to, first, last)));
        act(secretary, id, "submit", Map.of());
        sign(at(Role.EXECUTIVE, owner(from)), id, DeskSite.reference(owner(from)));
        sign(at(Role.EXECUTIVE, owner(to)), id, DeskSite.reference(owner(to)));
        return id;
    }

    /// One to look at on pages.
    static long leaveOne() {
        return signed(schoolCourse(9), collegeCourse(), TODAY.minusDays(20), TODAY.plusYears(2));
    }

    /// A draft to look at, which lacks something.
    static long leaveDraft() {
        var fields = fields(schoolCourse(8), collegeCourse(), TODAY, TODAY.plusYears(1));
        fields.remove("step.0");
        fields.remove("step-by.0");
        return id(begin(at(Role.COORDINATOR, owner(schoolCourse(8))), fields));
    }

    /// One that waits for a signature.
    static long leaveUnsigned() {
        var browser = at(Role.COORDINATOR, owner(schoolCourse(7)));
        var id = id(begin(browser, fields(schoolCourse(7), collegeCourse(), TODAY, TODAY.plusYears(1))));
        act(browser, id, "submit", Map.of());
        return id;
    }

    @Test
    void aDraftBecomesAPublicPageWhenAllHaveSigned() {
        var from = schoolCourse(0);
        var to = collegeCourse();
        var secretary = at(Role.COORDINATOR, owner(from));
        var id = id(begin(secretary, fields(from, to, TODAY.minusDays(10), TODAY.plusYears(3))));
        assertThat(kept(id).life(TODAY)).isEqualTo(Life.DRAFT);
        assertThat(act(secretary, id, "submit", Map.of()).statusCode()).isEqualTo(303);
        assertThat(kept(id).life(TODAY)).isEqualTo(Life.REVIEW);
        assertThat(SITE.region().agreements()).noneMatch(one -> one.key().equals("kept:" + id));

        var school = at(Role.EXECUTIVE, owner(from));
        assertThat(sign(school, id, DeskSite.reference(owner(from))).statusCode())
                .isEqualTo(303);
        assertThat(kept(id).life(TODAY)).as("one signature of two").isEqualTo(Life.REVIEW);
        assertThat(sign(school, id, DeskSite.reference(owner(to))).statusCode())
                .as("nobody signs for another party")
                .isEqualTo(403);
        assertThat(sign(at(Role.EXECUTIVE, owner(to)), id, DeskSite.reference(owner(to)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(kept(id).life(TODAY)).isEqualTo(Life.ACTIVE);

        SITE.await(
                region -> region.agreements().stream().anyMatch(one -> one.key().equals("kept:" + id)));
        var line = SITE.region().agreements().stream()
                .filter(one -> one.key().equals("kept:" + id))
                .findFirst()
                .orElseThrow();
        assertThat(line.sendingCourseId()).isEqualTo(from.id());
        assertThat(line.unitsHundredths()).isEqualTo(350);
        assertThat(SITE.browser().page("/courses/" + from.slug()).text()).contains("Credit you get");
        var page = SITE.browser().page("/credit/" + line.slug());
        assertThat(page.select(".checklist li").text()).contains("Ask your teacher for the form.", "by ");
        assertThat(SITE.browser().get("/es/credit/" + line.slug()).body()).contains("Tu lista");
        assertThat(SITE.bean(AuditLog.class).search("agreement " + id, 0, 20))
                .extracting(event -> event.action())
                .contains("agreement drafted", "agreement sent", "agreement signed");

        // Ended yesterday: gone from public pages, shown as ended to the partners.
        act(secretary, id, "end", Map.of("day", TODAY.minusDays(1).toString(), "comment", "The course is closed."));
        SITE.await(region ->
                region.agreements().stream().noneMatch(one -> one.key().equals("kept:" + id) && one.inForce(TODAY)));
        assertThat(SITE.browser().get("/credit/" + line.slug()).statusCode()).isEqualTo(404);
        assertThat(secretary.page("/desk/agreements/" + id).selectFirst(".kind").text())
                .isEqualTo("Ended");
        assertThat(secretary.page("/desk/agreements/" + id + "/history").text()).contains("The course is closed.");
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        var from = schoolCourse(1);
        var to = collegeCourse();
        var one = at(Role.COORDINATOR, owner(from));
        var other = at(Role.FACULTY, owner(to));
        var id = id(begin(one, fields(from, to, TODAY, TODAY.plusYears(1))));
        var mine = one.page("/desk/agreements/" + id + "/edit").selectFirst("form.desk");
        var theirs = other.page("/desk/agreements/" + id + "/edit").selectFirst("form.desk");
        assertThat(other.submit(theirs, Map.of("grade", "B", "contact", "The counselor"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(one.submit(mine, Map.of("units", "4")).statusCode())
                .as("another field")
                .isEqualTo(303);
        assertThat(kept(id).terms().conditions().minimumGrade()).isEqualTo("B");
        assertThat(kept(id).terms().unitsHundredths()).isEqualTo(400);
        var conflict = one.submit(mine, Map.of("contact", "Room 12"));
        assertThat(conflict.statusCode()).isEqualTo(200);
        assertThat(conflict.body()).contains("The counselor", "Room 12");
        assertThat(kept(id).terms().contact()).isEqualTo("The counselor");
        assertThat(one.submit(Jsoup.parse(conflict.body()).selectFirst("form.desk"), Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(kept(id).terms().contact()).isEqualTo("Room 12");
        assertThat(one.page("/desk/agreements/" + id + "/history").text()).contains("The counselor", "Version 4");
    }

    @Test
    void aFormSentTwiceCountsOnce() {
        var from = schoolCourse(2);
        var browser = at(Role.COORDINATOR, owner(from));
        var form = browser.page("/desk/agreements/new?kind=articulation").selectFirst("form.desk");
        var fields = fields(from, collegeCourse(), TODAY.minusYears(1), TODAY.plusDays(30));
        var id = id(browser.submit(form, fields));
        assertThat(id(browser.submit(form, fields))).isEqualTo(id);
        act(browser, id, "submit", Map.of());
        assertThat(act(browser, id, "submit", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("late");
        for (var owner : List.of(owner(from), owner(collegeCourse()))) {
            sign(at(Role.EXECUTIVE, owner), id, DeskSite.reference(owner));
            sign(at(Role.EXECUTIVE, owner), id, DeskSite.reference(owner));
        }
        assertThat(SITE.bean(Agreements.class).signaturesOf(kept(id))).hasSize(2);
        assertThat(kept(id).life(TODAY)).isEqualTo(Life.EXPIRING);
        assertThat(browser.page("/desk/agreements").selectFirst("section").text())
                .contains("Credit in " + from.code());
        var next = id(act(browser, id, "renew", Map.of()));
        assertThat(id(act(browser, id, "renew", Map.of()))).isEqualTo(next);
        assertThat(kept(next).terms().validFrom()).isEqualTo(TODAY.plusDays(31));
        assertThat(kept(next).terms().steps().getFirst().by()).isEqualTo(TODAY.plusMonths(2));
        act(browser, next, "submit", Map.of());
        for (var owner : List.of(owner(from), owner(collegeCourse()))) {
            sign(at(Role.EXECUTIVE, owner), next, DeskSite.reference(owner));
        }
        assertThat(kept(id).life(TODAY)).isEqualTo(Life.RENEWED);
        assertThat(kept(next).life(TODAY)).isEqualTo(Life.SIGNED);
    }

    @Test
    void aChangedCourseIsSaidToThePartners() {
        var from = schoolCourse(3);
        var id = signed(from, collegeCourse(), TODAY, TODAY.plusYears(2));
        var browser = at(Role.COORDINATOR, owner(from));
        assertThat(browser.page("/desk/agreements/" + id).select("#changed")).isEmpty();
        browser.submit(
                browser.page("/desk/edit/courses/" + from.slug()).selectFirst("form.desk"),
                Map.of("title", "Another name altogether"));
        SITE.await(region -> "Another name altogether"
                .equals(region.findCourse(from.slug()).orElseThrow().title()));
        assertThat(browser.page("/desk/agreements/" + id).text()).contains("is called Another name altogether now");
        assertThat(browser.page("/desk/agreements").text()).contains("A course has changed");
        act(browser, id, "accept", Map.of());
        assertThat(browser.page("/desk/agreements/" + id).select("#changed")).isEmpty();
    }

    @Test
    void smallCountsAreNotPublic() {
        var from = schoolCourse(4);
        var id = signed(from, collegeCourse(), TODAY.minusDays(5), TODAY.plusYears(2));
        var browser = at(Role.COORDINATOR, owner(from));
        var year = kept(id).terms().schoolYears().getFirst();
        SITE.await(
                region -> region.agreements().stream().anyMatch(one -> one.key().equals("kept:" + id)));
        for (var counts : List.of(List.of("40", "31", ""), List.of("40", "9", ""), List.of("40", "25", "25"))) {
            var form = browser.page("/desk/agreements/" + id).selectFirst("form[action$=counts]");
            browser.submit(form, Map.of("year", year, "eligible", counts.get(0), "claimed", counts.get(1)));
            assertThat(browser.page("/desk/agreements/" + id).text()).contains(counts.get(1) + " of 40 claimed it");
            var shown = counts.get(2);
            SITE.await(region -> region.agreements().stream()
                    .filter(one -> one.key().equals("kept:" + id))
                    .allMatch(one -> one.kept() != null && one.kept().claims().isEmpty() == shown.isEmpty()));
        }
        var slug = SITE.region().agreements().stream()
                .filter(one -> one.key().equals("kept:" + id))
                .findFirst()
                .orElseThrow()
                .slug();
        assertThat(SITE.browser()
                        .page("/credit/" + slug)
                        .selectFirst("#claims")
                        .parent()
                        .text())
                .contains("25 got their credit. 15 could have");
        var wrong = browser.page("/desk/agreements/" + id).selectFirst("form[action$=counts]");
        browser.submit(wrong, Map.of("year", "1999-2000", "eligible", "50", "claimed", "20"));
        browser.submit(wrong, Map.of("year", year, "eligible", "20", "claimed", "50"));
        assertThat(SITE.bean(Agreements.class).countsOf(kept(id))).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
        var from = schoolCourse(5);
        var browser = at(Role.COORDINATOR, owner(from));
        var fields = fields(from, collegeCourse(), TODAY, TODAY.minusDays(1));
        fields.putAll(Map.of(
                "receiving", "College",
                "units", "three",
                "applies", "No such program",
                "title", "x".repeat(5_000),
                "address.0", "javascript:alert(1)",
                "exam", "<script>alert(1)</script>"));
        var answer = begin(browser, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("[aria-invalid]"))
                .extracting(one -> one.attr("name"))
                .contains("receiving", "units", "title", "address.0", "to");
        assertThat(page.selectFirst("#exam").attr("value")).isEqualTo("<script>alert(1)</script>");
        assertThat(answer.body()).doesNotContain("<script>alert");
        var huge = new LinkedHashMap<>(fields(from, collegeCourse(), TODAY, TODAY.plusDays(1)));
        huge.put("take.0", "A\n".repeat(3_000));
        assertThat(begin(browser, huge).statusCode()).isEqualTo(200);
        huge.put("take.0", "A".repeat(3_000_000));
        assertThat(begin(browser, huge).statusCode()).isNotIn(303, 500);
    }

    @Test
    void hostileWordsStayWordsOnEveryPage() {
        var from = schoolCourse(6);
        var fields = fields(from, collegeCourse(), TODAY, TODAY.plusYears(1));
        fields.putAll(Map.of(
                "title", "<script>alert(1)</script>",
                "step.0", "\"><img src=x onerror=alert(1)>",
                "contact", "<b>bold</b>",
                "document.0", "<i>paper</i>",
                "address.0", "https://example.org/a?b=<c>",
                "earn.0", "<u>X</u>"));
        var browser = at(Role.COORDINATOR, owner(from));
        fields.remove("address.0");
        fields.remove("document.0");
        var id = id(begin(browser, fields));
        for (var path : List.of("", "/edit", "/history")) {
            var body = browser.get("/desk/agreements/" + id + path).body();
            assertThat(body).contains("&lt;").doesNotContain("<script>alert", "<img src=x", "<b>bold", "<u>X");
        }
    }

    @Test
    void fieldsThatTheFormDoesNotOfferChangeNothing() {
        var from = schoolCourse(10);
        var browser = at(Role.COORDINATOR, owner(from));
        var fields = fields(from, collegeCourse(), TODAY, TODAY.plusYears(1));
        fields.putAll(Map.of("stage", "signed", "id", "1", "version", "99", "signed-at", "2020-01-01", "seen", "{}"));
        var id = id(begin(browser, fields));
        assertThat(kept(id).stage()).isEqualTo(KeptAgreement.Stage.DRAFT);
        assertThat(kept(id).version()).isEqualTo(1);
        // A draft cannot be turned into another kind, nor given to parties that one does not work for.
        var form = browser.page("/desk/agreements/" + id + "/edit").selectFirst("form.desk");
        browser.submit(form, Map.of("kind", "mou"));
        assertThat(kept(id).terms().kind().key()).isEqualTo("articulation");
        var stranger = SITE.region().organizations().stream()
                .filter(one -> one.type().equals("high-school")
                        && one.parentId() != owner(from).parentId())
                .findFirst()
                .orElseThrow();
        assertThat(browser.submit(form, Map.of("sending", stranger.name())).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        var from = schoolCourse(11);
        var browser = at(Role.COORDINATOR, owner(from));
        var id = id(begin(browser, fields(from, collegeCourse(), TODAY, TODAY.plusYears(1))));
        for (var path :
                List.of("/desk/agreements", "/desk/agreements/" + id + "/act", "/desk/agreements/" + id + "/sign")) {
            browser.post(path, Map.of("act", "submit", "_csrf", "guessed"));
        }
        assertThat(kept(id).stage()).isEqualTo(KeptAgreement.Stage.DRAFT);
    }

    /// Every role at a school, with an agreement of the school and one between others: what it reads, writes, signs.
    @TestFactory
    Stream<DynamicTest> everyRoleDoesWhatThePolicySaysAndNothingElse() {
        var to = collegeCourse();
        var school = owner(schoolCourse(7));
        var own = id(begin(at(Role.COORDINATOR, school), fields(schoolCourse(7), to, TODAY, TODAY.plusYears(1))));
        var review = leaveUnsigned();
        var stranger = SITE.region().courses().stream()
                .filter(one -> owner(one).type().equals("high-school")
                        && owner(one).id() != school.id()
                        && owner(one).parentId() != school.parentId())
                .findFirst()
                .orElseThrow();
        var foreign = id(begin(at(Role.COORDINATOR, owner(stranger)), fields(stranger, to, TODAY, TODAY.plusYears(1))));
        var write = Set.of(
                Role.COORDINATOR,
                Role.FACULTY,
                Role.COUNSELOR,
                Role.REVIEWER,
                Role.EMPLOYER_PARTNER,
                Role.REGIONAL_STAFF);
        var publish = Set.of(Role.COORDINATOR, Role.REVIEWER, Role.REGIONAL_STAFF);
        return Stream.of(Role.values())
                .map(role -> DynamicTest.dynamicTest(role.key(), () -> {
                    var wrong = new ArrayList<String>();
                    var browser = at(role, school);
                    var token =
                            browser.page("/desk").selectFirst("[name=_csrf]").attr("value");
                    for (var id : List.of(own, foreign)) {
                        var here = id == own;
                        var path = "/desk/agreements/" + id;
                        check(wrong, path, browser.get(path), here);
                        check(wrong, path + "/history", browser.get(path + "/history"), here);
                        check(wrong, path + "/edit", browser.get(path + "/edit"), here && write.contains(role));
                        for (var form : List.of("/edit", "/counts")) {
                            var answer = browser.post(path + form, Map.of("_csrf", token));
                            check(wrong, "POST " + path + form, answer, here && write.contains(role));
                        }
                        for (var act : List.of("return", "accept")) {
                            var answer = browser.post(path + "/act", Map.of("_csrf", token, "act", act));
                            check(wrong, act + " " + path, answer, here && publish.contains(role));
                        }
                        var sign = Map.of("_csrf", token, "party", DeskSite.reference(school));
                        check(
                                wrong,
                                "sign " + path,
                                browser.post(path + "/sign", sign),
                                here && role == Role.EXECUTIVE);
                    }
                    check(
                            wrong,
                            "to sign",
                            browser.get("/desk/agreements/" + review + "/sign"),
                            role == Role.EXECUTIVE);
                    check(wrong, "new", browser.get("/desk/agreements/new"), write.contains(role));
                    assertThat(wrong).isEmpty();
                }));
    }

    private static void check(List<String> wrong, String what, HttpResponse<String> answer, boolean expected) {
        if ((answer.statusCode() != 403) != expected) {
            wrong.add(what + " answers " + answer.statusCode());
        }
    }
}
