package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.people.Role;
import throughline.reports.EarlierForms;
import throughline.reports.Reports;

/// Reporting a mistake as a reader does it, and answering it; what machines send is not kept.
@Tag("database")
class ReportsTest {
    /// The addresses whose rights are tested here.
    static final List<String> ADDRESSES = List.of("GET /desk/reports", "POST /desk/reports");

    private static final DeskSite SITE = DeskSite.shared();

    private static String about() {
        return "/courses/" + EditingTest.course().slug();
    }

    private static String owner() {
        return DeskSite.reference(
                SITE.region().organizations().get(EditingTest.course().organizationId()));
    }

    /// Sends the form of a page as if it had been open for a minute.
    private static HttpResponse<String> report(DeskSite.Browser reader, String words, Map<String, String> more) {
        var form = reader.page("/es/report?about=" + about()).selectFirst("form[action$=/report]");
        var fields = new java.util.HashMap<>(Map.of("words", words));
        fields.put("form", aMinuteAgo(about()));
        fields.putAll(more);
        return reader.submit(form, fields);
    }

    private static long kept(String words) {
        return SITE.database
                .jdbc()
                .sql("select count(*) from report where words = :words")
                .param("words", words)
                .query(Long.class)
                .single();
    }

    @Test
    void aReaderReportsAndReadsTheAnswerWithoutAccountOrCookie() {
        var reader = SITE.browser();
        assertThat(reader.page("/es" + about()).select("a[href*=/es/report?about=" + about() + "]"))
                .hasSize(1);
        var answer = report(reader, "The units are <b>wrong</b>: it is 4.", Map.of("contact", "ana@example.org"));
        assertThat(answer.statusCode()).isEqualTo(303);
        var receipt = answer.headers().firstValue("Location").orElseThrow();
        assertThat(reader.cookies.getCookieStore().getCookies()).isEmpty();
        assertThat(reader.page(receipt).text()).contains("Nadie ha respondido todavía", "<b>wrong</b>");
        var elsewhere = SITE.signedIn(Role.COORDINATOR, DeskSite.reference(SITE.elsewhere()));
        assertThat(elsewhere.page("/desk/reports").text()).doesNotContain("The units are");
        var coordinator = SITE.signedIn(Role.COORDINATOR, owner());
        var section = coordinator.page("/desk/reports").selectFirst("section:contains(The units are)");
        var form = section.selectFirst("form");
        // Nobody of another organization answers, whatever they send.
        var token = elsewhere.page("/desk").selectFirst("[name=_csrf]").attr("value");
        var id = form.selectFirst("[name=id]").attr("value");
        assertThat(elsewhere
                        .post("/desk/reports", Map.of("_csrf", token, "id", id, "outcome", "noise", "answer", "x"))
                        .statusCode())
                .isEqualTo(403);
        coordinator.submit(form, Map.of("answer", "Thank you, it is 4 now.", "outcome", "mended"));
        assertThat(reader.page(receipt).text()).contains("Thank you, it is 4 now.");
        assertThat(coordinator
                        .submit(form, Map.of("answer", "Again", "outcome", "kept"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("said=late");
        // The address went with the answer.
        assertThat(SITE.database
                        .jdbc()
                        .sql("select count(*) from report where contact <> ''")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(SITE.bean(Reports.class).count().mended()).isPositive();
    }

    @Test
    void theSameFormCountsOnce() {
        var reader = SITE.browser();
        var form = aMinuteAgo(about());
        for (var i = 0; i < 2; i++) {
            assertThat(report(reader, "Sent twice by a double click.", Map.of("form", form))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(kept("Sent twice by a double click.")).isEqualTo(1);
    }

    @Test
    void whatMachinesSendIsNotKept() {
        var reader = SITE.browser();
        report(reader, "Buy cheap things here now.", Map.of("website", "https://spam.example"));
        assertThat(kept("Buy cheap things here now.")).isZero();
        var forms = List.of(
                "",
                "AAAA",
                aMinuteAgo("/courses/of-another/page"),
                EarlierForms.token(SITE.database, about(), Duration.ofDays(2)),
                SITE.bean(Reports.class).token(about()));
        for (var form : forms) {
            var page = Jsoup.parse(report(reader, "Not from a form that was open.", Map.of("form", form))
                    .body());
            // Nothing typed is lost: it can be sent once more.
            assertThat(page.selectFirst("#words").wholeText()).contains("Not from a form that was open.");
            assertThat(page.selectFirst("[role=alert]")).isNotNull();
        }
        assertThat(kept("Not from a form that was open.")).isZero();
    }

    @Test
    void manyReportsFromOneAddressAreSlowed() {
        var reports = SITE.bean(Reports.class);
        for (var number = 1; number <= 21; number++) {
            // What fills in the hidden field is counted as well, and not kept.
            var sent = new Reports.Sent(
                    aMinuteAgo(about()), about(), owner(), "Report number " + number, "", "trap", "en", "198.51.100.7");
            var taken = reports.take(sent);
            assertThat(taken instanceof Reports.Taken.Kept)
                    .as("number " + number)
                    .isEqualTo(number <= 20);
        }
    }

    @Test
    void whatCannotBeUsedIsSaidBesideTheField() {
        var page = Jsoup.parse(report(SITE.browser(), "short", Map.of()).body());
        assertThat(page.getElementById("words-problem")).isNotNull();
        page = Jsoup.parse(report(SITE.browser(), "Long enough words.", Map.of("contact", "no address"))
                .body());
        assertThat(page.getElementById("contact-problem")).isNotNull();
        assertThat(page.selectFirst("#contact").attr("value")).isEqualTo("no address");
    }

    @Test
    void pagesOfOthersCannotBeNamed() {
        for (var about : List.of("https://evil.example", "//evil.example", "javascript:alert(1)", "/x\"><script>")) {
            var page = SITE.browser()
                    .page("/report?about="
                            + java.net.URLEncoder.encode(about, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.selectFirst("[name=about]").attr("value")).isEqualTo("/");
            assertThat(page.select("script")).isEmpty();
        }
    }

    @Test
    void onlyWhoAnswersSeesReports() {
        for (var role : Role.values()) {
            var browser = SITE.signedIn(role, owner());
            var may = role == Role.COORDINATOR || role == Role.REGIONAL_STAFF;
            assertThat(browser.get("/desk/reports").statusCode()).as(role.key()).isEqualTo(may ? 200 : 403);
            var token = browser.page("/desk").selectFirst("[name=_csrf]").attr("value");
            assertThat(browser.post("/desk/reports", Map.of("_csrf", token, "id", "999999", "outcome", "noise"))
                            .statusCode())
                    .as(role.key())
                    .isEqualTo(403);
        }
    }

    private static String aMinuteAgo(String about) {
        return EarlierForms.token(SITE.database, about, Duration.ofMinutes(1));
    }
}
