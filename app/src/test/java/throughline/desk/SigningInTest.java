package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import throughline.desk.DeskSite.Browser;
import throughline.people.Account;
import throughline.people.Accounts;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.AuditLog.Verdict;
import throughline.people.Membership;
import throughline.people.OneTimeLink.Purpose;
import throughline.people.Role;

/// Coming in, staying in, going out, as people and as those who try it without being invited.
@Tag("database")
class SigningInTest {
    private static final DeskSite SITE = DeskSite.shared();

    private static String session(Browser browser) {
        return browser.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("desk"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Test
    void publicPagesKnowNobody() {
        var browser = SITE.signedIn(Role.ADMINISTRATOR, Membership.REGION);
        for (var path :
                List.of("/", "/search?q=nurse", "/es/sectors", "/about-data", "/assets/x/site.css", "/nothing")) {
            var fresh = SITE.browser().get(path);
            assertThat(fresh.headers().allValues("Set-Cookie")).as(path).isEmpty();
            var signedIn = browser.get(path);
            assertThat(signedIn.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(signedIn.body()).as(path).isEqualTo(fresh.body());
            assertThat(signedIn.headers().firstValue("ETag"))
                    .isEqualTo(fresh.headers().firstValue("ETag"));
        }
        assertThat(browser.get("/").headers().firstValue("Cache-Control")).hasValue("no-cache");
        // A form to a public page is no form at all.
        assertThat(browser.post("/about-data", Map.of("a", "b")).statusCode()).isEqualTo(405);
    }

    @Test
    void thePasswordOpensTheDeskInEveryLanguageWithANewSession() {
        SITE.account("ana@example.org", new Membership(Role.FACULTY, DeskSite.reference(SITE.school())));
        var browser = SITE.browser();
        var first = browser.get("/es/desk/people");
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location").orElse("")).endsWith("/es/sign-in?to=%2Fdesk%2Fpeople");
        var form = browser.page("/es/sign-in?to=%2Fdesk%2Faccount").selectFirst("form.desk");
        var before = session(browser);
        assertThat(new String(Base64.getDecoder().decode(before), StandardCharsets.UTF_8))
                .as("more random bits than a UUID has")
                .matches("[A-Za-z0-9_-]{36}")
                .doesNotMatch("[0-9a-f-]{36}");
        var answer = browser.submit(form, Map.of("email", "Ana@example.org ", "password", DeskSite.PASSWORD));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/es/desk/account");
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("Path=/;", "HttpOnly", "SameSite=Lax");
        assertThat(session(browser)).isNotEqualTo(before);
        var page = browser.get("/desk/account");
        assertThat(page.body()).contains("ana@example.org");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("ETag")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(Jsoup.parse(browser.get("/es/desk").body()).select("h1").text())
                .isEqualTo("Mi escritorio");
    }

    @Test
    void anOpenRedirectIsNotOffered() {
        SITE.account("ana@example.org");
        for (var to : List.of("//evil.example", "https://evil.example", "/desk//evil.example", "/\\evil", "/search")) {
            var browser = SITE.browser();
            var form = browser.page("/sign-in").selectFirst("form.desk");
            var answer =
                    browser.submit(form, Map.of("email", "ana@example.org", "password", DeskSite.PASSWORD, "to", to));
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(to)
                    .endsWith(SITE.origin() + "/desk");
        }
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswer() {
        SITE.account("known@example.org");
        var answers = new ArrayList<String>();
        for (var email : List.of("known@example.org", "nobody@example.org")) {
            var browser = SITE.browser();
            var form = browser.page("/sign-in").selectFirst("form.desk");
            var answer = browser.submit(form, Map.of("email", email, "password", "wrong wrong wrong"));
            answers.add(answer.statusCode()
                    + Jsoup.parse(answer.body()).select("main").text());
            assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
        }
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).contains("That did not work");
        var link = SITE.browser().page("/sign-in/forgotten").text();
        assertThat(link).contains("This site sends no mail");
    }

    @Test
    void fiveWrongPasswordsMakeTheNextWaitEvenWhenItIsRight() {
        SITE.account("guessed@example.org");
        var browser = SITE.browser();
        for (var tries = 0; tries < 5; tries++) {
            var form = browser.page("/sign-in").selectFirst("form.desk");
            browser.submit(form, Map.of("email", "guessed@example.org", "password", "wrong " + tries));
        }
        var form = browser.page("/sign-in").selectFirst("form.desk");
        var answer = browser.submit(form, Map.of("email", "guessed@example.org", "password", DeskSite.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("That did not work");
        var waits = SITE.database
                .jdbc()
                .sql(
                        "select wait_until > now() + interval '20 seconds' from account where email = 'guessed@example.org'")
                .query(Boolean.class)
                .single();
        assertThat(waits).isTrue();
        SITE.bean(Accounts.class)
                .setState(
                        By.COMMAND_LINE,
                        SITE.bean(Accounts.class).find("guessed@example.org").orElseThrow(),
                        Account.State.ACTIVE);
        browser.signIn("guessed@example.org");
    }

    @Test
    void aLinkIsOpenedByLookersAndUsedOnceByItsOwner() {
        var accounts = SITE.bean(Accounts.class);
        var account = accounts.invite(By.COMMAND_LINE, "new@example.org", "New Person", "en");
        var link = accounts.link(By.COMMAND_LINE, account, Purpose.INVITATION);
        for (var looks = 0; looks < 3; looks++) {
            assertThat(SITE.browser().get(link.path()).statusCode()).isEqualTo(200);
        }
        var browser = SITE.browser();
        var form = browser.page(link.path()).selectFirst("form.desk");
        for (var weak : Map.of(
                        "short", "shorter than 12", "newperson2026", "easily guessed", "password1234", "easily guessed")
                .entrySet()) {
            var refused = browser.submit(form, Map.of("password", weak.getKey()));
            assertThat(refused.statusCode()).isEqualTo(200);
            assertThat(refused.body()).contains(weak.getValue());
        }
        var set = browser.submit(form, Map.of("password", "brass otter umbrella 12"));
        assertThat(set.statusCode()).isEqualTo(303);
        assertThat(browser.page("/desk").text()).contains("New Person");
        assertThat(SITE.browser().get(link.path()).statusCode()).isEqualTo(404);
        var kept = SITE.database
                .jdbc()
                .sql("select password from account where email = 'new@example.org'")
                .query(String.class)
                .single();
        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        var browser = SITE.signedIn(Role.ADMINISTRATOR, Membership.REGION);
        var fields = Map.of("at", "region", "email", "evil@example.org", "name", "Evil", "role", "administrator");
        var foreign = browser.post("/desk/people/invite", fields, "Sec-Fetch-Site", "cross-site");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).doesNotContain("evil@example.org");
        var withoutToken = browser.post("/desk/people/invite", fields);
        assertThat(withoutToken.body()).contains("Send what you typed");
        assertThat(SITE.bean(Accounts.class).find("evil@example.org")).isEmpty();
        assertThat(SITE.browser()
                        .post("/sign-in", Map.of("email", "a@example.org", "password", "x"))
                        .body())
                .contains("signed out meanwhile");
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        var browser = SITE.signedIn(Role.ADMINISTRATOR, Membership.REGION);
        var form = browser.page("/desk/people?at=region").selectFirst("form[action$=invite]");
        SITE.database.jdbc().sql("delete from spring_session").update();
        var typed = Map.of("email", "late@example.org", "name", "Late <b>Person</b>", "role", "faculty");
        var ended = browser.submit(form, typed);
        assertThat(ended.body()).contains("What you typed is kept");
        var signIn = Jsoup.parse(ended.body()).selectFirst("form.desk");
        assertThat(signIn.selectFirst("[name=held.name]").attr("value")).isEqualTo("Late <b>Person</b>");
        var email = Role.ADMINISTRATOR.key() + "-" + Integer.toHexString(Membership.REGION.hashCode()) + "@example.org";
        var back = browser.submit(signIn, Map.of("email", email, "password", DeskSite.PASSWORD));
        assertThat(back.body())
                .contains("Nothing was lost", "Late &lt;b&gt;Person&lt;/b&gt;")
                .doesNotContain("<b>Person</b></dd>");
        var again = browser.submit(Jsoup.parse(back.body()).selectFirst("form.desk"), Map.of());
        assertThat(again.body()).contains("/link/");
        assertThat(SITE.bean(Accounts.class)
                        .find("late@example.org")
                        .orElseThrow()
                        .name())
                .isEqualTo("Late <b>Person</b>");
    }

    @Test
    void whatIsImportantAsksForThePasswordAgain() {
        var browser = SITE.signedIn(Role.ADMINISTRATOR, Membership.REGION);
        SITE.database
                .jdbc()
                .sql("delete from spring_session_attributes where attribute_name = 'confirmedAt'")
                .update();
        var form = browser.page("/desk/people?at=region").selectFirst("form[action$=invite]");
        var typed = Map.of("email", "careful@example.org", "name", "Careful", "role", "faculty");
        var asked = browser.submit(form, typed);
        assertThat(asked.body()).contains("Please confirm that it is you");
        assertThat(SITE.bean(Accounts.class).find("careful@example.org")).isEmpty();
        var confirm = Jsoup.parse(asked.body()).selectFirst("form[action$=confirm]");
        var wrong = browser.submit(confirm, Map.of("present-password", "not it at all"));
        assertThat(wrong.body()).contains("This is not your password");
        var right = browser.submit(confirm, Map.of("present-password", DeskSite.PASSWORD));
        browser.submit(Jsoup.parse(right.body()).selectFirst("form.desk"), Map.of());
        assertThat(SITE.bean(Accounts.class).find("careful@example.org")).isPresent();
    }

    @Test
    void aLockEndsOpenSessionsAndSoDoesSigningOutEverywhere() {
        SITE.account("busy@example.org");
        var desk = SITE.browser();
        desk.signIn("busy@example.org");
        var phone = SITE.browser();
        phone.signIn("busy@example.org");
        var account = desk.page("/desk/account");
        assertThat(account.text()).contains("2 places");
        desk.submit(account.selectFirst("form[action$=sessions]"), Map.of());
        assertThat(phone.get("/desk").statusCode()).isEqualTo(302);
        assertThat(desk.get("/desk").statusCode()).isEqualTo(200);
        var accounts = SITE.bean(Accounts.class);
        accounts.setState(By.COMMAND_LINE, accounts.find("busy@example.org").orElseThrow(), Account.State.LOCKED);
        assertThat(desk.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionEndsAfterAWorkingDayAndWhatWasTypedStays() {
        SITE.account("early@example.org", new Membership(Role.ADMINISTRATOR, Membership.REGION));
        var browser = SITE.browser();
        browser.signIn("early@example.org");
        var form = browser.page("/desk/people?at=region").selectFirst("form[action$=invite]");
        age(browser, Duration.ofHours(11));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        age(browser, Duration.ofHours(13));
        assertThat(browser.submit(form, Map.of("name", "Kept")).body()).contains("What you typed is kept");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
    }

    /// As if the person had signed in that long ago.
    private static void age(Browser browser, Duration age) {
        SessionRepository<?> sessions = SITE.bean(SessionRepository.class);
        var id = new String(java.util.Base64.getDecoder().decode(session(browser)));
        since(sessions, id, Instant.now().minus(age));
    }

    private static <S extends Session> void since(SessionRepository<S> sessions, String id, Instant since) {
        var kept = sessions.findById(id);
        kept.setAttribute(Callers.SIGNED_IN_AT, since);
        sessions.save(kept);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsThePresentOne() {
        SITE.account("mo@example.org");
        var browser = SITE.browser();
        browser.signIn("mo@example.org");
        var change = browser.page("/desk/account").selectFirst("form:has([name=present-password])");
        var wanted = "seven quiet ladders 52";
        var wrong = browser.submit(change, Map.of("present-password", "not it at all", "password", wanted));
        assertThat(Jsoup.parse(wrong.body()).select("[name=present-password][aria-invalid=true][autofocus]"))
                .hasSize(1);
        browser.submit(change, Map.of("present-password", DeskSite.PASSWORD, "password", wanted));
        for (var password : List.of(DeskSite.PASSWORD, wanted)) {
            var again = SITE.browser();
            var answer = again.submit(
                    again.page("/sign-in").selectFirst("form.desk"),
                    Map.of("email", "mo@example.org", "password", password));
            assertThat(answer.headers().firstValue("Location").orElse("").endsWith("/desk"))
                    .as(password)
                    .isEqualTo(password.equals(wanted));
        }
    }

    @Test
    void signingOutEndsTheSession() {
        var browser = SITE.signedIn(Role.FACULTY, DeskSite.reference(SITE.school()));
        var old = session(browser);
        browser.submit(browser.page("/desk").selectFirst("form[action$=out]"), Map.of());
        assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
        var left = SITE.database
                .jdbc()
                .sql("select count(*) from spring_session where session_id = :id")
                .param("id", new String(java.util.Base64.getDecoder().decode(old)))
                .query(Long.class)
                .single();
        assertThat(left).isZero();
    }

    @Test
    void twoServersOnOneDatabaseShareSessions() {
        var browser = SITE.signedIn(Role.FACULTY, DeskSite.reference(SITE.school()));
        var other = SITE.another();
        try {
            assertThat(browser.at(other).page("/desk").text()).contains("Faculty");
        } finally {
            other.close();
        }
    }

    @Test
    void everythingStandsInTheLogAndTheLogIsWhole() {
        SITE.signedIn(Role.FACULTY, DeskSite.reference(SITE.school()));
        assertThat(SITE.bean(AuditLog.class).search("signed in", 0, 5)).isNotEmpty();
        assertThat(SITE.bean(AuditLog.class).verify(null)).isInstanceOf(Verdict.Whole.class);
    }
}
