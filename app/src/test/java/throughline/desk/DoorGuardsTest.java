package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.people.Accounts;
import throughline.people.AuditLog.By;
import throughline.people.Passkeys;
import throughline.people.SignIn;
import throughline.people.SoftKey;

/// The doors as they stand on the internet: behind a proxy that speaks HTTPS, with strangers who try many times.
class DoorGuardsTest {
    private static DeskSite site;

    @BeforeAll
    static void start() {
        site = DeskSite.shared()
                .another(
                        "--throughline.web.public-url=https://pathways.example.org",
                        "--throughline.mail.host=localhost",
                        "--throughline.mail.port=9",
                        "--throughline.mail.from=desk@example.org");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /// As the proxy sends it on.
    private static HttpRequest.Builder request(String path, String scheme, String from) {
        return HttpRequest.newBuilder(URI.create(site.origin() + path))
                .header("Accept", "text/html")
                .header("X-Forwarded-Proto", scheme)
                .header("X-Forwarded-For", from);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void behindHttpsTheCookieBelongsToThisHostAndBrowsersStayWithHttps() throws Exception {
        var answer = send(request("/sign-in", "https", "192.0.2.1").build());
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-desk=")
                .contains("; Secure", "; HttpOnly", "; Path=/", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000; includeSubDomains");
        assertThat(send(request("/", "https", "192.0.2.1").build()).headers().firstValue("Strict-Transport-Security"))
                .isPresent();
        assertThat(send(request("/", "http", "192.0.2.1").build()).headers().firstValue("Strict-Transport-Security"))
                .as("a browser does not read it there")
                .isEmpty();
    }

    @Test
    void whoTriesManyAccountsFromOneAddressMustWait() {
        site.account("neighbor@example.org");
        var signIn = site.bean(SignIn.class);
        for (var tries = 0; tries < 40; tries++) {
            assertThat(signIn.byPassword("somebody-" + tries + "@example.org", "wrong wrong", "203.0.113.9"))
                    .isEmpty();
        }
        assertThat(signIn.byPassword("neighbor@example.org", DeskSite.PASSWORD, "203.0.113.9"))
                .as("right, and not tried")
                .isEmpty();
        assertThat(signIn.byPassword("neighbor@example.org", DeskSite.PASSWORD, "203.0.113.10"))
                .as("from elsewhere")
                .isPresent();
    }

    @Test
    void linksByMailAreCountedByAddressAndNoneGoesToWhoUsesPasskeysAlone() throws Exception {
        var asker = site.account("asker@example.org");
        var keyed = site.account("keyonly@example.org");
        var person = site.bean(Accounts.class).findPerson(keyed.id()).orElseThrow();
        var key = new SoftKey(site.bean(Passkeys.class).offer(person).handle());
        key.host = "pathways.example.org";
        key.origin = "https://pathways.example.org";
        var open = new HashSet<String>();
        open.add(Passkeys.newChallenge());
        assertThat(site.bean(Passkeys.class)
                        .add(
                                person,
                                "",
                                key.made(open.iterator().next()),
                                Passkeys.Site.of("https://pathways.example.org"),
                                open::remove,
                                ""))
                .isTrue();
        assertThat(site.bean(Accounts.class).setPasskeyOnly(By.COMMAND_LINE, keyed.id(), true))
                .isTrue();
        var page = send(request("/sign-in/forgotten", "https", "203.0.113.20").build());
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        var token = Jsoup.parse(page.body()).selectFirst("[name=_csrf]").attr("value");
        ask(keyed.email(), cookie, token);
        for (var times = 0; times < 12; times++) {
            ask(asker.email(), cookie, token);
        }
        var until = System.nanoTime() + 30_000_000_000L;
        while (letters(asker.email()) < 9 && System.nanoTime() < until) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(letters(asker.email()))
                .as("ten questions from one address, one of them for another")
                .isEqualTo(9);
        assertThat(letters(keyed.email())).isZero();
    }

    @Test
    void inputThatNoTextCanHoldIsRefusedBeforeAnybodyReadsIt() {
        var browser = DeskSite.shared().browser();
        assertThat(browser.get("/search?q=a%00b").statusCode()).isEqualTo(400);
        assertThat(browser.get("/sign-in?to=%00").statusCode()).isEqualTo(400);
        for (var path : List.of("/report", "/sign-in", "/sign-in/forgotten", "/desk/people/hand-over")) {
            assertThat(browser.post(path, Map.of("email", "a\0@example.org")).statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    private static void ask(String email, String cookie, String token) throws IOException, InterruptedException {
        var body = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        var answer = send(request("/sign-in/forgotten", "https", "203.0.113.20")
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static long letters(String email) {
        return site.database
                .jdbc()
                .sql("select count(*) from mail_message where recipient = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }
}
