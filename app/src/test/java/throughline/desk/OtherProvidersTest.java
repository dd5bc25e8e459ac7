package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.desk.DeskSite.Browser;
import throughline.people.AuditLog;
import throughline.people.Membership;
import throughline.people.Role;

/// Signing in with another provider, against a server that speaks OpenID Connect: discovery, code flow, keys, nonce.
@Tag("database")
class OtherProvidersTest {
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static DeskSite site;

    @BeforeAll
    static void start() {
        PROVIDER.start(InetAddress.getLoopbackAddress(), 0);
        site = DeskSite.shared()
                .another(
                        "--throughline.sign-in.providers.school.name=Two Valleys Schools",
                        "--throughline.sign-in.providers.school.issuer=" + PROVIDER.issuerUrl("school"),
                        "--throughline.sign-in.providers.school.client-id=throughline",
                        "--throughline.sign-in.providers.school.client-secret=secret",
                        "--throughline.sign-in.providers.gone.name=Gone",
                        "--throughline.sign-in.providers.gone.issuer=http://localhost:1/gone",
                        "--throughline.sign-in.providers.gone.client-id=throughline",
                        "--throughline.sign-in.providers.gone.client-secret=secret");
    }

    @AfterAll
    static void stop() {
        site.close();
        PROVIDER.shutdown();
    }

    private static HttpResponse<String> comeIn(Browser browser, String subject, Map<String, Object> claims) {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback("school", subject, "JWT", List.of("throughline"), claims, 600));
        var begin = browser.get("/sign-in/with/school");
        assertThat(begin.headers().firstValue("Location").orElse(""))
                .startsWith(PROVIDER.issuerUrl("school").toString())
                .contains("nonce=", "state=", "scope=openid");
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
        assertThat(browser.get("/sign-in/with/gone").statusCode()).isBetween(400, 599);
        browser.signIn("local@example.org");
    }
}
