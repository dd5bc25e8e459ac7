package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import throughline.agreements.Agreements;
import throughline.agreements.KeptAgreement;
import throughline.desk.DeskSite.Browser;
import throughline.people.Role;
import throughline.region.Course;
import throughline.region.Organization;

/// What tests of agreements share: who they are between, and the forms that bring them from one state to the next.
final class AgreementFixture {
    private AgreementFixture() {}

    /// The addresses whose rights are tested here.
    static final List<String> ADDRESSES = List.of(
            "GET /desk/agreements",
            "POST /desk/agreements",
            "GET /desk/agreements/new",
            "GET /desk/agreements/files",
            "POST /desk/agreements/files",
            "GET /desk/agreements/files/assist.csv",
            "GET /desk/agreements/files/assist.json",
            "GET /desk/agreements/files/ctdl.json",
            "GET /desk/agreements/{id}",
            "GET /desk/agreements/{id}/edit",
            "POST /desk/agreements/{id}/edit",
            "GET /desk/agreements/{id}/history",
            "POST /desk/agreements/{id}/act",
            "GET /desk/agreements/{id}/sign",
            "POST /desk/agreements/{id}/sign",
            "POST /desk/agreements/{id}/counts",
            "POST /desk/agreements/{id}/papers",
            "GET /desk/agreements/{id}/papers/{paper}",
            "POST /desk/agreements/{id}/papers/{paper}");

    static final DeskSite SITE = DeskSite.shared();
    static final LocalDate TODAY = LocalDate.now(throughline.web.Format.ZONE);

    static Course schoolCourse(int number) {
        return SITE.region().courses().stream()
                .filter(one -> owner(one).type().equals("high-school"))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    static Course collegeCourse() {
        return SITE.region().courses().stream()
                .filter(one -> owner(one).type().equals("community-college"))
                .findFirst()
                .orElseThrow();
    }

    static Organization owner(Course course) {
        return SITE.region().organizations().get(course.organizationId());
    }

    static Browser at(Role role, Organization organization) {
        return SITE.signedIn(role, DeskSite.reference(organization));
    }

    static Map<String, String> fields(Course from, Course to, LocalDate first, LocalDate last) {
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

    static HttpResponse<String> begin(Browser browser, Map<String, String> fields) {
        var form = browser.page("/desk/agreements/new?kind=articulation").selectFirst("form.desk");
        return browser.submit(form, fields);
    }

    static long id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return Long.parseLong(
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*agreements/(\\d+).*", "$1"));
    }

    static HttpResponse<String> act(Browser browser, long id, String act, Map<String, String> more) {
        var fields = new LinkedHashMap<>(more);
        fields.put("_csrf", browser.page("/desk").selectFirst("[name=_csrf]").attr("value"));
        fields.put("act", act);
        return browser.post("/desk/agreements/" + id + "/act", fields);
    }

    static HttpResponse<String> sign(Browser browser, long id, String party) {
        var answer = browser.get("/desk/agreements/" + id + "/sign");
        if (answer.statusCode() != 200) {
            return answer;
        }
        return browser.submit(
                Jsoup.parse(answer.body()).selectFirst("form.desk"),
                Map.of("party", party, "title", "Superintendent", "agree", "yes"));
    }

    static KeptAgreement kept(long id) {
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
}
