package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.bulletins.BulletinRounds;
import throughline.people.Membership;
import throughline.people.Role;
import throughline.reports.EarlierForms;

/// Gap reports as those who publish them and those who follow them see it, from the form to the letter.
@Tag("database")
class BulletinsTest {
    /// The addresses whose rights are tested here.
    static final List<String> ADDRESSES = List.of(
            "GET /desk/gap-reports",
            "POST /desk/gap-reports",
            "POST /desk/gap-reports/withdraw",
            "POST /desk/gap-reports/remove");

    private static final DeskSite SITE = DeskSite.shared();

    private static DeskSite.Browser staff() {
        return SITE.signedIn(Role.REGIONAL_STAFF, Membership.REGION);
    }

    /// Publishes a report and gives the address of its page.
    static String publish(String sector) {
        var staff = staff();
        var form = staff.page("/desk/gap-reports").selectFirst("form[action$=/desk/gap-reports]");
        assertThat(staff.submit(form, Map.of("sector", sector))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("said=done");
        return SITE.browser()
                .page("/gaps/reports")
                .selectFirst("#published ~ ul a")
                .attr("href");
    }

    @Test
    void aReportIsPublishedReadComparedAndWithdrawn() throws Exception {
        var reader = SITE.browser();
        var first = publish("0");
        var second = publish("7");
        assertThat(first).isNotEqualTo(second);
        var page = reader.page(first);
        assertThat(page.select("h1").text()).startsWith("Openings and awards in");
        assertThat(page.select("link[type=application/atom+xml]")).hasSize(1);
        assertThat(page.select("tbody tr")).isNotEmpty();
        assertThat(reader.page("/es" + first).select("h1").text()).startsWith("Vacantes y títulos");
        assertThat(reader.get(first + "/report.pdf").body()).startsWith("%PDF-");
        assertThat(reader.get(first + "/report.xlsx").body()).startsWith("PK");
        assertThat(reader.get(first + "/snapshot.json").body()).contains("\"leastPossibleGap\"");
        var parameters = "?earlier=" + id(first) + "&later=" + id(second);
        var compared = reader.page("/gaps/reports/compare" + parameters);
        assertThat(compared.text()).contains("do not count the same", "only in the earlier report");
        assertThat(reader.get("/gaps/reports/compare.csv" + parameters).body()).contains("least_gap_before");
        assertThat(reader.page("/gaps/reports/compare?earlier=" + id(first) + "&later=" + id(first))
                        .text())
                .contains("0 gaps moved", "same sources");
        feed(reader.get("/es/gaps/reports.atom"), second);
        // Nobody takes a report back who does not publish for the region.
        var elsewhere = SITE.signedIn(Role.COORDINATOR, DeskSite.reference(SITE.elsewhere()));
        assertThat(elsewhere.get("/desk/gap-reports").body()).doesNotContain("/desk/gap-reports/withdraw");
        var token = elsewhere.page("/desk").selectFirst("[name=_csrf]").attr("value");
        for (var forbidden : List.of("", "/withdraw", "/remove")) {
            assertThat(elsewhere
                            .post(
                                    "/desk/gap-reports" + forbidden,
                                    Map.of("_csrf", token, "id", id(second), "sector", "0"))
                            .statusCode())
                    .isEqualTo(403);
        }
        var staff = staff();
        staff.submit(
                staff.page("/desk/gap-reports").selectFirst("form:has([name=id][value=" + id(second) + "])"), Map.of());
        assertThat(reader.get(second).statusCode()).isEqualTo(410);
        assertThat(reader.get(second + "/report.pdf").statusCode()).isEqualTo(404);
        assertThat(reader.get("/gaps/reports.atom").body()).doesNotContain(second);
        assertThat(reader.get(first).statusCode()).isEqualTo(200);
    }

    /// The page that compares two reports.
    static String compared(String earlier, String later) {
        return "/gaps/reports/compare?earlier=" + id(earlier) + "&later=" + id(later);
    }

    private static String id(String path) {
        return path.replaceFirst(".*/", "");
    }

    /// What RFC 4287 asks of a feed and its entries.
    private static void feed(HttpResponse<String> answer, String newest) throws Exception {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        var builders = DocumentBuilderFactory.newInstance();
        builders.setNamespaceAware(true);
        var root = builders.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (var name : List.of("id", "title", "updated", "author", "entry")) {
            assertThat(root.getElementsByTagName(name).getLength()).as(name).isPositive();
        }
        var entry = (org.w3c.dom.Element) root.getElementsByTagName("entry").item(0);
        assertThat(entry.getElementsByTagName("id").item(0).getTextContent()).endsWith("/es" + newest);
        java.time.Instant.parse(entry.getElementsByTagName("updated").item(0).getTextContent());
    }

    /// A server that sends mail, on the same database.
    private static DeskSite mailing() {
        return SITE.another(
                "--throughline.mail.host=localhost",
                "--throughline.mail.port=9",
                "--throughline.mail.from=desk@example.org",
                "--throughline.web.public-url=https://pathways.example.org");
    }

    private static HttpResponse<String> ask(DeskSite site, String address, Map<String, String> more) {
        var reader = site.browser();
        var form = reader.page("/es/gaps/reports").selectFirst("form[action$=/subscribe]");
        var fields = new java.util.HashMap<>(Map.of("email", address, "form", aMinuteAgo()));
        fields.putAll(more);
        var answer = reader.submit(form, fields);
        assertThat(reader.cookies.getCookieStore().getCookies()).isEmpty();
        return answer;
    }

    private static String aMinuteAgo() {
        return EarlierForms.token(SITE.database, "/gaps/reports", Duration.ofMinutes(1));
    }

    private static List<String> letters(String address) {
        return SITE.database
                .jdbc()
                .sql("select subject || body || leave_url from mail_message where recipient = :address order by id")
                .param("address", address)
                .query(String.class)
                .list();
    }

    private static long count(String sql) {
        return SITE.database.jdbc().sql(sql).query(Long.class).single();
    }

    @Test
    void aReaderIsToldOfReportsAndLeavesWithOneClick() {
        assertThat(SITE.browser().page("/gaps/reports").select("form[action$=/subscribe]"))
                .as("no form where no mail is sent")
                .isEmpty();
        var site = mailing();
        try {
            var address = "bea@example.org";
            var asked = ask(site, address, Map.of());
            assertThat(asked.headers().firstValue("Location").orElse("")).endsWith("/es/gaps/reports/asked");
            assertThat(letters(address)).singleElement().asString().contains("¿Quieres", "/es/gaps/reports/confirm/");
            var letter = letters(address).getFirst();
            // Who asks again sees the same, and no second letter goes out.
            assertThat(ask(site, "BEA@example.org", Map.of()).statusCode()).isEqualTo(asked.statusCode());
            assertThat(count("select count(*) from mail_message where lower(recipient) = 'bea@example.org'"))
                    .isEqualTo(1);
            var reader = site.browser();
            var confirm = path(letter, "/es/gaps/reports/confirm/[A-Za-z0-9_-]{32}");
            // A program that looks into mail opens links; nothing happens.
            assertThat(reader.get(confirm).statusCode()).isEqualTo(200);
            assertThat(count("select count(*) from subscriber where confirmed_at is not null"))
                    .isZero();
            assertThat(reader.submit(reader.page(confirm).selectFirst("form[action*=/confirm/]"), Map.of())
                            .body())
                    .contains("Estás en la lista");
            publish("0");
            BulletinRounds.round(site.bean(BulletinRounds.type()));
            assertThat(letters(address)).hasSizeGreaterThan(1).last().asString().contains("Un nuevo informe");
            var leave = path(letters(address).getLast(), "/es/gaps/reports/leave/[A-Za-z0-9_-]{32}");
            assertThat(reader.post(leave, Map.of("List-Unsubscribe", "One-Click"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(count("select count(*) from subscriber")).isZero();
            assertThat(letters(address)).as("letters that waited").isEmpty();
            assertThat(reader.page(leave).text()).contains("Dejar de recibir");
            assertThat(count("select count(*) from audit_event where concat(subject, detail, action) like '%bea@%'"))
                    .isZero();
            assertThat(count("select count(*) from audit_event where action = 'subscribed to gap reports'"))
                    .isEqualTo(1);
        } finally {
            site.close();
        }
    }

    private static String path(String letter, String pattern) {
        var found =
                Pattern.compile("https://pathways.example.org(" + pattern + ")").matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group(1);
    }

    @Test
    void whatMachinesSendIsNotKeptAndStaffTakeAnAddressOff() {
        var site = mailing();
        try {
            ask(site, "spam@example.org", Map.of("website", "https://spam.example"));
            ask(site, "spam@example.org", Map.of("form", "AAAA"));
            assertThat(ask(site, "no address", Map.of()).body()).contains("ana@example.org");
            assertThat(count("select count(*) from subscriber where address like 'spam%'"))
                    .isZero();
            ask(site, "cleo@example.org", Map.of());
            var staff = staff();
            var remove = staff.page("/desk/gap-reports").selectFirst("form[action$=/remove]");
            for (var said : List.of("removed", "nobody")) {
                assertThat(staff.submit(remove, Map.of("email", "Cleo@example.org"))
                                .headers()
                                .firstValue("Location")
                                .orElse(""))
                        .endsWith("said=" + said);
            }
            assertThat(letters("cleo@example.org")).isEmpty();
        } finally {
            site.close();
        }
    }
}
