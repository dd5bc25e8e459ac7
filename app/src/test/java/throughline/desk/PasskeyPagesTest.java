package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import throughline.people.Accounts;
import throughline.people.AuditLog;
import throughline.people.Membership;
import throughline.people.Passkeys;
import throughline.people.Role;
import throughline.people.SoftKey;
import throughline.web.PageChecks;
import throughline.web.TestBrowser;

/// Passkeys on the pages: over HTTP with a key in software, and in a real browser with a device that it imitates.
class PasskeyPagesTest {
    private static final DeskSite SITE = DeskSite.shared();

    /// What everybody who signed in may ask for: the own passkeys.
    static final List<String> OWN = List.of(
            "POST /desk/confirm/passkey",
            "POST /desk/account/passkeys",
            "POST /desk/account/passkeys/new",
            "POST /desk/account/passkeys/remove",
            "POST /desk/account/passkeys/only");

    private static SoftKey key(DeskSite.Browser browser) throws Exception {
        var account = browser.page("/desk/account");
        var page = browser.submit(
                account.selectFirst("form[action$=passkeys/new]"), Map.of("name", "Key of a <b>test</b>"));
        assertThat(PageChecks.validationErrors(page.body())).isEmpty();
        var form = Jsoup.parse(page.body()).selectFirst("form[data-passkey=make]");
        var key = new SoftKey(form.attr("data-handle"));
        key.origin = SITE.origin();
        var added = browser.submit(form, Map.of("credential", key.made(form.attr("data-challenge"))));
        assertThat(added.headers().firstValue("Location").orElse("")).endsWith("done=PASSKEY_ADDED");
        assertThat(browser.page("/desk/account?done=PASSKEY_ADDED").text())
                .contains("The passkey is added", "Key of a <b>test</b>");
        return key;
    }

    private static java.net.http.HttpResponse<String> use(DeskSite.Browser browser, String page, SoftKey key) {
        var form = Jsoup.parse(page).selectFirst("form[data-passkey=use]");
        return browser.submit(form, Map.of("credential", key.signed(form.attr("data-challenge"))));
    }

    @Test
    void whoHasAPasskeyIsAskedForItBeforeWhatIsImportant() throws Exception {
        SITE.account("keyed@example.org", new Membership(Role.ADMINISTRATOR, Membership.REGION));
        var browser = SITE.browser();
        browser.signIn("keyed@example.org");
        var key = key(browser);
        // Somebody who learned the password comes in, and no further.
        var thief = SITE.browser();
        thief.signIn("keyed@example.org");
        var typed = Map.of("email", "byapasskey@example.org", "name", "Sure", "role", "faculty");
        var asked = thief.submit(thief.page("/desk/people?at=region").selectFirst("form[action$=invite]"), typed);
        assertThat(asked.body()).contains("we ask for your passkey").doesNotContain("present-password");
        assertThat(PageChecks.validationErrors(asked.body())).isEmpty();
        var held = Jsoup.parse(asked.body()).selectFirst("form[data-passkey=use]");
        var byPassword = new java.util.LinkedHashMap<>(DeskSite.Browser.filled(held, Map.of()));
        byPassword.put("present-password", DeskSite.PASSWORD);
        assertThat(thief.post("/desk/confirm", byPassword).body()).contains("we ask for your passkey");
        assertThat(SITE.bean(Accounts.class).find("byapasskey@example.org")).isEmpty();
        var again = use(thief, asked.body(), key);
        thief.submit(Jsoup.parse(again.body()).selectFirst("form.desk"), Map.of());
        assertThat(SITE.bean(Accounts.class).find("byapasskey@example.org")).isPresent();
    }

    @Test
    void aPasskeySignsInWithWhatWasTypedAndWhenThePasswordIsOff() throws Exception {
        SITE.account("only@example.org", new Membership(Role.ADMINISTRATOR, Membership.REGION));
        var browser = SITE.browser();
        browser.signIn("only@example.org");
        var key = key(browser);
        var off = browser.submit(browser.page("/desk/account").selectFirst("form[action$=passkeys/only]"), Map.of());
        assertThat(off.headers().firstValue("Location").orElse("")).endsWith("done=PASSWORD_OFF");
        var fresh = SITE.browser();
        var refused = fresh.submit(
                fresh.page("/sign-in").selectFirst("form.desk"),
                Map.of("email", "only@example.org", "password", DeskSite.PASSWORD));
        assertThat(refused.body()).contains("That did not work");
        var page = fresh.get("/sign-in?to=%2Fdesk%2Faccount").body();
        var in = use(fresh, page, key);
        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/desk/account");
        assertThat(fresh.page("/desk/account").text()).contains("Your password is switched off");
        assertThat(use(SITE.browser(), page, key).body()).contains("signed out meanwhile");
        var stranger = SITE.browser();
        var unknown = new SoftKey(Passkeys.newChallenge());
        unknown.origin = SITE.origin();
        assertThat(use(stranger, stranger.get("/sign-in").body(), unknown).body())
                .contains("That did not work");
        assertThat(stranger.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void aRealBrowserMakesAndUsesOne() {
        SITE.account("chromium@example.org", new Membership(Role.ADMINISTRATOR, Membership.REGION));
        TestBrowser.use(browser -> {
            try (var context = browser.newContext()) {
                var page = context.newPage();
                device(context.newCDPSession(page));
                page.navigate(SITE.origin() + "/sign-in?to=%2Fdesk%2Faccount");
                page.fill("#email", "chromium@example.org");
                page.fill("#password", DeskSite.PASSWORD);
                page.click("form.desk button");
                page.fill("#passkey-name", "Imitated");
                page.click("form[action$='passkeys/new'] button");
                assertThat(PageChecks.accessibility(page)).isEmpty();
                page.click("form[data-passkey=make] button");
                PlaywrightAssertions.assertThat(page.locator(".notice")).containsText("The passkey is added");
                // Drafts are kept by a script while somebody types: it may talk with this server, and with no other.
                assertThat(page.evaluate("fetch('/desk').then(answer => answer.status)"))
                        .isEqualTo(200);
                assertThat(page.evaluate("fetch('http://127.0.0.1:1/').then(() => '', why => why.name)"))
                        .isEqualTo("TypeError");
                var asked = page.locator("form[action$='passkeys/new'] button");
                // The device has one now, and makes no second.
                asked.click();
                page.click("form[data-passkey=make] button");
                PlaywrightAssertions.assertThat(page.locator("[data-said]")).containsText("has a passkey");
                page.navigate(SITE.origin() + "/desk");
                page.click("form[action$='/sign-in/out'] button");
                signInWithPasskey(page);
                PlaywrightAssertions.assertThat(page).hasURL(SITE.origin() + "/desk");
            }
        });
        assertThat(SITE.bean(AuditLog.class).search("passkey", 0, 50))
                .anyMatch(event ->
                        event.action().equals("signed in") && event.detail().equals("passkey"));
    }

    private static void signInWithPasskey(Page page) {
        page.navigate(SITE.origin() + "/sign-in");
        page.click("form[data-passkey=use] button");
    }

    private static void device(CDPSession session) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        var device = new JsonObject();
        device.add("options", options);
        session.send("WebAuthn.enable");
        session.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
