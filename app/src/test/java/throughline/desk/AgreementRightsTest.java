package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.desk.AgreementFixture.SITE;
import static throughline.desk.AgreementFixture.TODAY;
import static throughline.desk.AgreementFixture.act;
import static throughline.desk.AgreementFixture.at;
import static throughline.desk.AgreementFixture.begin;
import static throughline.desk.AgreementFixture.collegeCourse;
import static throughline.desk.AgreementFixture.fields;
import static throughline.desk.AgreementFixture.id;
import static throughline.desk.AgreementFixture.kept;
import static throughline.desk.AgreementFixture.leaveUnsigned;
import static throughline.desk.AgreementFixture.owner;
import static throughline.desk.AgreementFixture.schoolCourse;
import static throughline.desk.AgreementFixture.sign;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.agreements.Agreements;
import throughline.agreements.KeptAgreement;
import throughline.people.Role;

/// Who may do what with agreements, and what is sent wrongly or with bad intent.
class AgreementRightsTest {
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

    @Test
    void agreementsGoToFilesAndComeBackAsTheyWere() {
        var from = schoolCourse(13);
        var browser = at(Role.COORDINATOR, owner(from));
        var fields = fields(from, collegeCourse(), TODAY, TODAY.plusYears(1));
        fields.put("title", "=Round trip");
        fields.put(
                "take.0",
                from.code() + "\n" + schoolCourse(14).code() + " + "
                        + schoolCourse(15).code());
        var before = kept(id(begin(browser, fields)));
        for (var path : List.of("assist.json", "assist.csv")) {
            var file = browser.get("/desk/agreements/files/" + path).body();
            var own = path.endsWith("json")
                    ? only(file)
                    : file.lines()
                            .filter(line -> line.contains("receiving,") || line.contains("=Round trip"))
                            .reduce("", (a, b) -> a + b + "\n");
            assertThat(own).contains("Round trip");
            var form = browser.page("/desk/agreements/files").selectFirst("form.desk");
            var count = SITE.bean(Agreements.class).list().size();
            var taken = browser.submit(form, Map.of("file", own));
            assertThat(taken.statusCode())
                    .as(() -> Jsoup.parse(taken.body()).select("[role=alert]").text())
                    .isEqualTo(303);
            assertThat(browser.submit(form, Map.of("file", own)).statusCode()).isEqualTo(303);
            assertThat(SITE.bean(Agreements.class).list())
                    .as("sent twice, taken once")
                    .hasSize(count + 1);
            var after = SITE.bean(Agreements.class).list().getLast();
            assertThat(after.terms().credits()).isEqualTo(before.terms().credits());
            assertThat(after.terms().title()).isEqualTo("=Round trip");
            assertThat(after.terms().validTo()).isEqualTo(before.terms().validTo());
            assertThat(after.stage()).isEqualTo(KeptAgreement.Stage.DRAFT);
        }
    }

    /// The agreement of this test from a file that holds many.
    private static String only(String file) {
        var json = tools.jackson.databind.json.JsonMapper.builder().build();
        for (var one : json.readTree(file)) {
            if (one.path("title").asString().equals("=Round trip")) {
                return json.writeValueAsString(one);
            }
        }
        throw new AssertionError("the file lacks it");
    }

    @Test
    void filesThatAreBrokenOrOfOthersChangeNothing() {
        var from = schoolCourse(13);
        var browser = at(Role.COORDINATOR, owner(from));
        var form = browser.page("/desk/agreements/files").selectFirst("form.desk");
        var count = SITE.bean(Agreements.class).list().size();
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        for (var file : List.of("", "no file", "{\"a\":", deep, "a,b\n\"x", "{\"sendingInstitution\":\"Nowhere\"}")) {
            var answer = browser.submit(form, Map.of("file", file));
            assertThat(answer.statusCode())
                    .as(file.substring(0, Math.min(9, file.length())))
                    .isEqualTo(200);
            assertThat(answer.body()).contains("role=\"alert\"");
        }
        var stranger = SITE.region().organizations().stream()
                .filter(one -> one.type().equals("high-school")
                        && one.parentId() != owner(from).parentId())
                .findFirst()
                .orElseThrow();
        var theirs = "{\"title\":\"x\",\"sendingInstitution\":\"" + stranger.name() + "\",\"receivingInstitution\":\""
                + owner(collegeCourse()).name() + "\"}";
        assertThat(browser.submit(form, Map.of("file", theirs)).statusCode()).isEqualTo(403);
        assertThat(SITE.bean(Agreements.class).list()).hasSize(count);
        var other = at(Role.COORDINATOR, stranger);
        assertThat(other.get("/desk/agreements/files/assist.json").body()).doesNotContain("Round trip");
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
