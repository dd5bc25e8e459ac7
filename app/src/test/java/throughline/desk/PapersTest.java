package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.desk.AgreementFixture.SITE;
import static throughline.desk.AgreementFixture.TODAY;
import static throughline.desk.AgreementFixture.at;
import static throughline.desk.AgreementFixture.begin;
import static throughline.desk.AgreementFixture.collegeCourse;
import static throughline.desk.AgreementFixture.fields;
import static throughline.desk.AgreementFixture.id;
import static throughline.desk.AgreementFixture.kept;
import static throughline.desk.AgreementFixture.owner;
import static throughline.desk.AgreementFixture.schoolCourse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.agreements.PaperType;
import throughline.agreements.Papers;
import throughline.people.AuditLog;
import throughline.people.Role;

/// Files of an agreement: what is taken, who gets it, what stays of one that was removed.
@Tag("database")
class PapersTest {
    private static final byte[] PDF = bytes("%PDF-1.7\n<script>alert(1)</script>\n%%EOF\n");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String said(DeskSite.Browser browser, long id, String title, byte[] file) {
        var token = browser.page("/desk").selectFirst("[name=_csrf]").attr("value");
        var answer = browser.upload("/desk/agreements/" + id + "/papers", Map.of("_csrf", token, "title", title), file);
        return answer.statusCode() == 303
                ? answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*said=", "")
                : Integer.toString(answer.statusCode());
    }

    private static long begun(int course) {
        var from = schoolCourse(course);
        return id(begin(at(Role.COORDINATOR, owner(from)), fields(from, collegeCourse(), TODAY, TODAY.plusYears(1))));
    }

    @Test
    void aFileIsKeptAndSavedByThePartiesAndRemovedByWhoMay() {
        var school = owner(schoolCourse(18));
        var id = begun(18);
        var browser = at(Role.FACULTY, school);
        assertThat(said(browser, id, "Signed form", PDF)).isEqualTo("paper-added");
        assertThat(said(browser, id, "Again", PDF)).isEqualTo("paper-twice");
        var link = browser.page("/desk/agreements/" + id).selectFirst("#papers ~ ul a");
        assertThat(link.text()).isEqualTo("Signed form");
        var path = link.attr("href");

        var answer = at(Role.EXECUTIVE, owner(collegeCourse())).get(path);
        assertThat(answer.body()).isEqualTo(new String(PDF, StandardCharsets.ISO_8859_1));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        value -> assertThat(value).startsWith("attachment").doesNotContain(".."));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        var stranger = SITE.region().organizations().stream()
                .filter(one -> one.type().equals("high-school") && one.parentId() != school.parentId())
                .findFirst()
                .orElseThrow();
        assertThat(at(Role.COORDINATOR, stranger).get(path).statusCode()).isEqualTo(403);
        assertThat(at(Role.COORDINATOR, stranger).page("/desk").text()).isNotEmpty();
        assertThat(said(at(Role.COORDINATOR, stranger), id, "Mine", PDF)).isEqualTo("403");
        var other = begun(19);
        assertThat(at(Role.COORDINATOR, owner(schoolCourse(19)))
                        .get(path.replace("/" + id + "/", "/" + other + "/"))
                        .statusCode())
                .as("a file of another agreement")
                .isEqualTo(403);

        var token = browser.page("/desk").selectFirst("[name=_csrf]").attr("value");
        assertThat(browser.post(path, Map.of("_csrf", token)).statusCode())
                .as("faculty removes nothing")
                .isEqualTo(403);
        var coordinator = at(Role.COORDINATOR, school);
        var form = coordinator.page("/desk/agreements/" + id).selectFirst("form[action*=/papers/]");
        assertThat(coordinator.submit(form, Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("paper-removed"));
        assertThat(coordinator.get(path).statusCode()).isEqualTo(403);
        assertThat(SITE.bean(Papers.class).of(kept(id))).isEmpty();
        assertThat(coordinator.page("/desk/agreements/" + id + "/history").text())
                .contains("File added", "File removed", "Signed form");
        assertThat(SITE.bean(AuditLog.class).search("agreement " + id, 0, 20))
                .extracting(event -> event.action())
                .contains("agreement paper added", "agreement paper removed");
        assertThat(said(browser, id, "Once more", PDF)).isEqualTo("paper-added");
    }

    @Test
    void whatAFileIsCountsNotWhatItIsCalled() {
        var browser = at(Role.COORDINATOR, owner(schoolCourse(19)));
        var id = begun(19);
        for (var refused : new byte[][] {
            {},
            bytes("<html><script>alert(1)</script></html>"),
            bytes("PK\u0003\u0004 %PDF-1.7 %%EOF"),
            bytes("%PDF-1.7 cut off"),
            bytes("\u0089PNG\r\n\u001a\n cut off"),
            bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
            bytes("MZ\u0090")
        }) {
            assertThat(said(browser, id, "A file", refused)).isEqualTo("paper-type");
        }
        assertThat(said(browser, id, " ", PDF)).isEqualTo("paper-title");
        assertThat(said(browser, id, "x".repeat(300), PDF)).isEqualTo("paper-title");
        var large = Arrays.copyOf(bytes("%PDF-"), Papers.MAX_BYTES + 10);
        assertThat(said(browser, id, "Large", large)).isEqualTo("413");
        assertThat(SITE.bean(Papers.class).of(kept(id))).isEmpty();
        assertThat(PaperType.of(bytes("\u0089PNG\r\n\u001a\nIEND\u00ae\u0042\u0060\u0082")))
                .hasValue(PaperType.PNG);
        assertThat(PaperType.of(bytes("\u00ff\u00d8\u00ff\u00e0 JFIF \u00ff\u00d9")))
                .hasValue(PaperType.JPEG);
        for (var i = 0; i < Papers.MOST; i++) {
            assertThat(said(browser, id, "File " + i, bytes("%PDF-1.7 " + i + " %%EOF")))
                    .isEqualTo("paper-added");
        }
        assertThat(said(browser, id, "One more", PDF)).isEqualTo("paper-many");
    }
}
