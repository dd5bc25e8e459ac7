package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.desk.AgreementFixture.SITE;
import static throughline.desk.AgreementFixture.at;
import static throughline.desk.AgreementFixture.collegeCourse;
import static throughline.desk.AgreementFixture.id;
import static throughline.desk.AgreementFixture.kept;
import static throughline.desk.AgreementFixture.owner;
import static throughline.desk.AgreementFixture.schoolCourse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.agreements.Workshops;
import throughline.people.AuditLog;
import throughline.people.Role;
import throughline.region.Course;
import throughline.region.Organization;

/// Faculty look at suggested matches, decide, and compare courses in workshops.
@Tag("database")
class MatchingTest {
    /// The addresses whose rights are tested here.
    static final List<String> ADDRESSES = List.of(
            "GET /desk/match",
            "POST /desk/match",
            "GET /desk/workshops",
            "POST /desk/workshops",
            "GET /desk/workshops/{id}",
            "POST /desk/workshops/{id}",
            "GET /desk/workshops/{id}/minutes");

    private static final String DECIDING = "form:has([name=decision])";

    static String ask(Course course, Organization with) {
        return "/desk/match?at=" + encode(owner(course).name()) + "&code=" + encode(course.code()) + "&with="
                + encode(with.name());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Other tests change courses of the same site, so one with several candidates is looked for.
    private static Course withCandidates(DeskSite.Browser faculty) {
        return SITE.region().courses().stream()
                .filter(one -> one.organizationId() == owner(collegeCourse()).id())
                .filter(one -> faculty.page(ask(one, owner(schoolCourse(0))))
                                .select(DECIDING)
                                .size()
                        > 1)
                .findFirst()
                .orElseThrow();
    }

    /// A workshop with something in it, to look at.
    static long leaveWorkshop() {
        var faculty = at(Role.FACULTY, owner(collegeCourse()));
        var page = faculty.page(ask(withCandidates(faculty), owner(schoolCourse(0))));
        var answer = faculty.submit(page.selectFirst("form[action$=workshops]"), Map.of());
        var id = Long.parseLong(
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        for (var note : List.of("present", "note", "decision", "action")) {
            var form = faculty.page("/desk/workshops/" + id).selectFirst("form.desk");
            faculty.submit(form, Map.of("kind", note, "text", "Said of <b>" + note + "</b>"));
        }
        return id;
    }

    @Test
    void facultyDeclineOneAndAcceptAnotherWhichBeginsADraft() {
        var school = owner(schoolCourse(0));
        var college = owner(collegeCourse());
        var faculty = at(Role.FACULTY, college);
        var course = withCandidates(faculty);
        var page = faculty.page(ask(course, school));
        var forms = page.select(DECIDING);
        assertThat(page.select("#found ~ ol .where").text()).contains("The titles are alike by");

        assertThat(faculty.submit(forms.get(0), Map.of("decision", "accept"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("a reason is needed")
                .contains("said=reason");
        faculty.submit(forms.get(0), Map.of("decision", "decline", "reason", "Another level <i>here</i>"));
        var accepted = faculty.submit(forms.get(1), Map.of("decision", "accept", "reason", "Same outline"));
        var draft = id(accepted);
        assertThat(id(faculty.submit(forms.get(1), Map.of("decision", "accept", "reason", "Same outline"))))
                .isEqualTo(draft);
        var terms = kept(draft).terms();
        assertThat(terms.credits().getFirst().earns()).containsExactly(course.code());
        assertThat(terms.credits().getFirst().ways())
                .containsExactly(List.of(forms.get(1).selectFirst("[name=code]").attr("value")));
        var decided = faculty.page(ask(course, school)).selectFirst("#decided").parent();
        assertThat(decided.text()).contains("Same outline", "Another level <i>here</i>");
        assertThat(decided.select("li")).hasSize(2);
        assertThat(SITE.bean(AuditLog.class).search("match accepted", 0, 9)).hasSize(1);
    }

    @Test
    void whatBothCoursesTeachIsAReason() {
        var taught = SITE.region().courses().stream()
                .filter(one -> !one.outcomeList().isEmpty())
                .toList();
        var college = taught.stream()
                .filter(one -> "Oxyfuel and Arc Welding".equals(one.title()))
                .findFirst()
                .orElseThrow();
        var school = taught.stream()
                .filter(one -> "Welding 1".equals(one.title()))
                .findFirst()
                .orElseThrow();
        var page = at(Role.FACULTY, owner(college)).page(ask(college, owner(school)));
        assertThat(page.select("#found ~ ol .where").eachText())
                .contains("3 outcomes in common: "
                        + String.join(
                                "; ",
                                List.of(
                                        school.outcomeList().get(0),
                                        school.outcomeList().get(1),
                                        school.outcomeList().get(3)))
                        + ".");
    }

    @Test
    void whoWorksElsewhereDecidesNothing() {
        var course = collegeCourse();
        var stranger = SITE.region().organizations().stream()
                .filter(one -> one.type().equals("high-school")
                        && one.parentId() != owner(schoolCourse(0)).parentId())
                .findFirst()
                .orElseThrow();
        var other = at(Role.COORDINATOR, stranger);
        var page = other.page(ask(course, owner(schoolCourse(0))));
        assertThat(page.select("form[method=post]")).isEmpty();
        var token = other.page("/desk/agreements/new?kind=mou")
                .selectFirst("[name=_csrf]")
                .attr("value");
        var fields = Map.of(
                "_csrf",
                token,
                "course",
                course.slug(),
                "with",
                owner(schoolCourse(0)).slug(),
                "code",
                schoolCourse(0).code(),
                "decision",
                "accept",
                "reason",
                "x");
        assertThat(other.post("/desk/match", fields).statusCode()).isEqualTo(403);
        assertThat(other.post(
                                "/desk/workshops",
                                Map.of(
                                        "_csrf",
                                        token,
                                        "first",
                                        course.slug(),
                                        "second",
                                        schoolCourse(0).slug()))
                        .statusCode())
                .isEqualTo(403);
        var workshop = leaveWorkshop();
        for (var path : List.of("", "/minutes")) {
            assertThat(other.get("/desk/workshops/" + workshop + path).statusCode())
                    .isEqualTo(403);
        }
        assertThat(other.post("/desk/workshops/" + workshop, Map.of("_csrf", token, "kind", "note", "text", "x"))
                        .statusCode())
                .isEqualTo(403);
        var analyst = at(Role.ANALYST, owner(course));
        assertThat(analyst.get("/desk/workshops/" + workshop).statusCode()).isEqualTo(200);
        var own = analyst.page("/desk").selectFirst("[name=_csrf]").attr("value");
        assertThat(analyst.post("/desk/workshops/" + workshop, Map.of("_csrf", own))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWorkshopBecomesMinutes() {
        var id = leaveWorkshop();
        var school = at(Role.FACULTY, owner(schoolCourse(0)));
        var page = school.page("/desk/workshops/" + id);
        assertThat(page.select("table.sidebyside thead th")).hasSize(2);
        var form = page.selectFirst("form.desk");
        school.submit(form, Map.of("kind", "decision", "text", "It counts."));
        school.submit(form, Map.of("kind", "decision", "text", "It counts."));
        school.submit(form, Map.of("kind", "decision", "text", "x".repeat(5_000)));
        school.submit(
                school.page("/desk/workshops/" + id).selectFirst("form.desk"), Map.of("kind", "deed", "text", "x"));
        var minutes = school.page("/desk/workshops/" + id + "/minutes");
        assertThat(minutes.select("#decision + ul li")).hasSize(2);
        assertThat(minutes.text()).contains("It counts.", "Said of <b>action</b>");
        assertThat(minutes.select("form.desk")).isEmpty();
        assertThat(SITE.bean(Workshops.class)
                        .notesOf(SITE.bean(Workshops.class).find(id).orElseThrow()))
                .hasSize(5);
    }
}
