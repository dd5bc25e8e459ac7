package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.desk.DeskSite.Browser;
import throughline.people.AuditLog;
import throughline.people.Membership;
import throughline.people.Role;

/// Signing in with another provider, against a server that speaks OpenID Connect: discovery, code flow, keys, nonce.
class OtherProvidersTest {
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());
    private static DeskSite site;
    private static HttpServer odd;
    private static ServerSocket silent;

    @BeforeAll
    static void start() throws IOException {
        PROVIDER.start(InetAddress.getLoopbackAddress(), 0);
        silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        odd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        odd.createContext("/", OtherProvidersTest::answerOddly);
        odd.start();
        var oddly = "http://localhost:" + odd.getAddress().getPort();
        var settings = new ArrayList<>(List.of("--throughline.sign-in.patience=2s"));
        settings.addAll(provider("school", "Two Valleys Schools", String.valueOf(PROVIDER.issuerUrl("school"))));
        settings.addAll(provider("gone", "Gone", "http://localhost:1/gone"));
        settings.addAll(provider("silent", "Silent", "http://localhost:" + silent.getLocalPort()));
        settings.addAll(provider("elsewhere", "Elsewhere", oddly + "/elsewhere"));
        settings.addAll(provider("posing", "Posing", oddly + "/posing"));
        site = DeskSite.shared().another(settings.toArray(String[]::new));
    }

    private static List<String> provider(String key, String name, String issuer) {
        var prefix = "--throughline.sign-in.providers." + key + ".";
        return List.of(
                prefix + "name=" + name,
                prefix + "issuer=" + issuer,
                prefix + "client-id=throughline",
                prefix + "client-secret=secret");
    }

    /// A provider that sends those who ask on to a server inside, and one that describes another.
    private static void answerOddly(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        ASKED.add(path);
        try (exchange) {
            if (path.startsWith("/elsewhere/")) {
                exchange.getResponseHeaders()
                        .set("Location", "http://127.0.0.1:" + odd.getAddress().getPort() + "/inside");
                exchange.sendResponseHeaders(302, -1);
            } else {
                var description = "{\"issuer\":\"" + PROVIDER.issuerUrl("school") + "\"}";
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, description.length());
                exchange.getResponseBody().write(description.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        odd.stop(0);
        silent.close();
        site.close();
        PROVIDER.shutdown();
    }

    private static HttpResponse<String> comeIn(Browser browser, String subject, Map<String, Object> claims) {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback("school", subject, "JWT", List.of("throughline"), claims, 600));
        var begin = browser.get("/sign-in/with/school");
        assertThat(begin.headers().firstValue("Location").orElse(""))
                .startsWith(PROVIDER.issuerUrl("school").toString())
                .contains("nonce=", "state=", "scope=openid", "code_challenge=", "code_challenge_method=S256");
        var back = browser.get(begin.headers().firstValue("Location").orElseThrow());
        return browser.get(back.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void whoWasInvitedComesInAndIsKnownByTheSubjectFromThenOn() {
        site.account("wei@example.org", new Membership(Role.FACULTY, DeskSite.reference(site.school())));
        assertThat(site.browser().page("/sign-in").text()).contains("Sign in with Two Valleys Schools");
        var browser = site.browser();
        var in = comeIn(browser, "subject-1", Map.of("email", "Wei@example.org", "email_verified", true));
        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/desk");
        assertThat(browser.page("/desk").text()).contains("Faculty");
        var later = site.browser();
        comeIn(later, "subject-1", Map.of("email", "married@example.org", "email_verified", true));
        assertThat(later.page("/desk/account").text()).contains("wei@example.org");
        assertThat(site.bean(AuditLog.class).search("identity bound", 0, 5)).hasSize(1);
    }

    @Test
    void whoWasNotInvitedOrIsNotVerifiedStaysOutside() {
        site.account("unverified@example.org");
        for (var claims : List.of(
                Map.<String, Object>of("email", "stranger@example.org", "email_verified", true),
                Map.<String, Object>of("email", "unverified@example.org", "email_verified", false),
                Map.<String, Object>of("email", "unverified@example.org"))) {
            var browser = site.browser();
            var answer = comeIn(browser, "subject-2", claims);
            assertThat(answer.body()).as(claims.toString()).contains("That did not work");
            assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        var browser = site.browser();
        var answer = browser.get("/sign-in/done/school?code=x&state=y");
        assertThat(answer.body()).contains("That did not work");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void aProviderThatIsDownKeepsNobodyElseOut() {
        site.account("local@example.org");
        var browser = site.browser();
        for (var provider : List.of("gone", "silent", "elsewhere", "posing")) {
            var began = System.nanoTime();
            var answer = browser.get("/sign-in/with/" + provider);
            assertThat(answer.body()).as(provider).contains("The other provider does not answer");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        }
        assertThat(ASKED)
                .as("no redirect is followed")
                .doesNotContain("/inside")
                .hasSize(2);
        browser.signIn("local@example.org");
    }
}
