package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import throughline.people.Accounts;
import throughline.people.Act;
import throughline.people.Membership;
import throughline.people.Policy;
import throughline.people.Role;
import throughline.web.Page;
import throughline.web.PrivatePage;

/// Every address behind the sign-in × every role × the own organization, one below it and one elsewhere, over HTTP.
class DeskRightsTest {
    private static final DeskSite SITE = DeskSite.shared();

    /// Addresses that everybody who signed in may ask for; they show and change only what is their own.
    private static final List<String> OWN = List.of(
            "GET /desk",
            "GET /desk/account",
            "POST /desk/account/password",
            "POST /desk/account/sessions",
            "POST /desk/confirm",
            "GET /desk/away",
            "POST /desk/away");

    /// Before the sign-in: what stands there asks for a password or a link.
    private static final List<String> OPEN = List.of(
            "GET /sign-in",
            "GET /sign-in/forgotten",
            "POST /sign-in/forgotten",
            "POST /sign-in/passkey",
            "GET /link/{link}",
            "POST /link/{link}");

    /// What an address asks the policy for, at the organization that is named in it.
    private static final Map<String, Act> ASKS = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("GET /desk/people", Act.MANAGE_PEOPLE),
            Map.entry("POST /desk/people/invite", Act.MANAGE_PEOPLE),
            Map.entry("POST /desk/people/take", Act.MANAGE_PEOPLE),
            Map.entry("POST /desk/people/hand-over", Act.MANAGE_PEOPLE),
            Map.entry("GET /desk/audit", Act.READ_AUDIT),
            Map.entry("GET /desk/audit.csv", Act.READ_AUDIT),
            Map.entry("GET /desk/add", Act.PROPOSE),
            Map.entry("GET /desk/due", Act.READ_WORK),
            Map.entry("POST /desk/due", Act.CONFIRM),
            Map.entry("GET /desk/sheet", Act.PROPOSE),
            Map.entry("GET /desk/sheet.xlsx", Act.PROPOSE),
            Map.entry("POST /desk/sheet", Act.PROPOSE),
            Map.entry("POST /desk/sheet/accept", Act.PROPOSE),
            Map.entry("GET /desk/translations", Act.PROPOSE),
            Map.entry("POST /desk/translations", Act.PROPOSE)));

    private static TreeSet<String> mappings(boolean protectedOnes) {
        var found = new TreeSet<String>();
        SITE.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var pattern : mapping.getPatternValues()) {
                var method = methods.isEmpty()
                        ? RequestMethod.GET
                        : methods.iterator().next();
                if (isProtected(pattern) == protectedOnes) {
                    found.add(method + " " + pattern);
                }
            }
        });
        return found;
    }

    private static boolean isProtected(String pattern) {
        return SecurityConfiguration.PATHS.stream()
                .anyMatch(path -> pattern.equals(path) || pattern.startsWith(path + "/"));
    }

    @Test
    void everyAddressBehindTheSignInHasItsRuleHere() {
        var known = new TreeSet<>(OWN);
        known.addAll(PasskeyPagesTest.OWN);
        known.addAll(OPEN);
        known.addAll(ASKS.keySet());
        known.addAll(EditingTest.ADDRESSES);
        known.addAll(AddingTest.ADDRESSES);
        known.addAll(AdviceDecisionTest.ADDRESSES);
        known.addAll(AgreementFixture.ADDRESSES);
        known.addAll(ReportsTest.ADDRESSES);
        known.addAll(MatchingTest.ADDRESSES);
        known.addAll(FindingsTest.ADDRESSES);
        known.addAll(BulletinsTest.ADDRESSES);
        assertThat(mappings(true)).isEqualTo(known);
    }

    @Test
    void outsideOfItNothingIsSentAndNoPageIsPrivate() {
        assertThat(mappings(false))
                .allMatch(mapping -> mapping.startsWith("GET ")
                        || mapping.equals("POST /report")
                        || mapping.startsWith("POST /gaps/reports/"));
        SITE.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            var type = handler.getMethod().getReturnType();
            var inside = mapping.getPatternValues().stream().allMatch(DeskRightsTest::isProtected);
            assertThat(PrivatePage.class.isAssignableFrom(type) || type == Object.class || !inside)
                    .as(mapping + " may be kept by caches")
                    .isTrue();
            assertThat(inside
                            || !PrivatePage.class.isAssignableFrom(type)
                            || mapping.getPatternValues().stream()
                                    .allMatch(path -> path.equals("/report") || path.startsWith("/gaps/reports")))
                    .as(mapping + " is private outside of the protected paths")
                    .isTrue();
            assertThat(inside && type == Page.class).isFalse();
        });
    }

    @Test
    void nobodyGetsPastTheDoor() {
        for (var mapping : mappings(true)) {
            var path = mapping.substring(mapping.indexOf(' ') + 1)
                    .replace("/{*thing}", "/courses/a/b")
                    .replace("{id}", "1")
                    .replace("{paper}", "1")
                    .replace("{kind}", "grow")
                    .replace("{soc}", "29-2061");
            if (OPEN.contains(mapping)) {
                continue;
            }
            for (var prefix : List.of("", "/es")) {
                var answer = mapping.startsWith("GET")
                        ? SITE.browser().get(prefix + path)
                        : SITE.browser().post(prefix + path, Map.of());
                assertThat(answer.statusCode()).as(prefix + mapping).isIn(302, 200);
                assertThat(answer.statusCode() == 302 || answer.body().contains("name=\"password\""))
                        .as(prefix + mapping)
                        .isTrue();
            }
        }
        // Ways around the filter that servers have read as the same path.
        for (var path :
                List.of("//desk", "/desk;x=1", "/DESK", "/./desk", "/es/../desk", "/%64esk", "/desk/", "/es//desk")) {
            var answer = SITE.browser().get(path);
            assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRoleGetsWhatThePolicySaysAndNothingElse() {
        var district = SITE.district();
        var places = Map.of(
                "own", district.slug(),
                "below", SITE.school().slug(),
                "elsewhere", SITE.elsewhere().slug(),
                "region", "region");
        return Stream.of(Role.values())
                .map(role -> DynamicTest.dynamicTest(role.key(), () -> {
                    var browser = SITE.signedIn(role, DeskSite.reference(district));
                    var token =
                            browser.page("/desk").selectFirst("[name=_csrf]").attr("value");
                    var wrong = new ArrayList<String>();
                    for (var entry : ASKS.entrySet()) {
                        for (var place : places.entrySet()) {
                            var permitted = isPermitted(role, entry.getValue(), place.getKey(), entry.getKey());
                            var status = ask(browser, token, entry.getKey(), place.getValue());
                            if (permitted == (status == 403)) {
                                wrong.add(entry.getKey() + " " + place.getKey() + " answers " + status);
                            }
                        }
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    /// The log belongs to the region: nobody of a district reads it.
    private static boolean isPermitted(Role role, Act act, String place, String mapping) {
        if (act == Act.READ_AUDIT || place.equals("region") || place.equals("elsewhere")) {
            return false;
        }
        var policy = new Policy(SITE.bean(Callers.class).organizations());
        var person = new throughline.people.Person(
                0, "", "", "en", List.of(new Membership(role, DeskSite.reference(SITE.district()))));
        return policy.may(person, act, DeskSite.reference(SITE.school())) && !needsSomebody(mapping);
    }

    /// Without somebody who has the role there is nothing to take: that is answered like something not permitted.
    private static boolean needsSomebody(String mapping) {
        return mapping.endsWith("take") || mapping.endsWith("hand-over");
    }

    private static int ask(DeskSite.Browser browser, String token, String mapping, String slug) {
        var path = mapping.substring(mapping.indexOf(' ') + 1);
        return mapping.startsWith("GET")
                ? browser.get(path + "?at=" + slug).statusCode()
                : browser.post(path, Map.of("_csrf", token, "at", slug, "role", "faculty", "account", "999999"))
                        .statusCode();
    }

    @Test
    void administratorsOfTheRegionReadTheLogAndOthersOfTheRegionDoNot() {
        for (var role : Role.values()) {
            var browser = SITE.signedIn(role, Membership.REGION);
            var expected = role == Role.ADMINISTRATOR ? 200 : 403;
            assertThat(browser.get("/desk/audit").statusCode()).as(role.key()).isEqualTo(expected);
            assertThat(browser.get("/es/desk/audit.csv").statusCode())
                    .as(role.key())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aCoordinatorInvitesHandsOverAndTakesInTheOwnTreeOnly() {
        var accounts = SITE.bean(Accounts.class);
        var browser = SITE.signedIn(Role.COORDINATOR, DeskSite.reference(SITE.district()));
        var school = SITE.school();
        var invite = browser.page("/desk/people?at=" + school.slug()).selectFirst("form[action$=invite]");
        var answer =
                browser.submit(invite, Map.of("email", "teacher@example.org", "name", "Te Acher", "role", "faculty"));
        assertThat(answer.body()).contains("/link/");
        var teacher = accounts.find("teacher@example.org").orElseThrow();
        assertThat(accounts.membershipsOf(teacher))
                .containsExactly(new Membership(Role.FACULTY, DeskSite.reference(school)));
        // What the form does not offer cannot be sent by hand either.
        for (var role : List.of("administrator", "regional-staff")) {
            assertThat(browser.submit(invite, Map.of("email", "x@example.org", "name", "X", "role", role))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(browser.submit(
                                invite,
                                Map.of(
                                        "email",
                                        "x@example.org",
                                        "name",
                                        "X",
                                        "role",
                                        "faculty",
                                        "at",
                                        SITE.elsewhere().slug()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(accounts.find("x@example.org")).isEmpty();
        SITE.account("heir@example.org");
        var page = browser.page("/desk/people?at=" + school.slug());
        browser.submit(
                page.selectFirst("form[action$=hand-over]:has([value=" + teacher.id() + "])"),
                Map.of("to", "heir@example.org"));
        assertThat(accounts.membershipsOf(teacher)).isEmpty();
        var heir = accounts.find("heir@example.org").orElseThrow();
        assertThat(accounts.membershipsOf(heir)).hasSize(1);
        page = browser.page("/desk/people?at=" + school.slug());
        browser.submit(page.selectFirst("form[action$=take]:has([value=" + heir.id() + "])"), Map.of());
        assertThat(accounts.membershipsOf(heir)).isEmpty();
    }

    @Test
    void aRoleThatIsTakenEndsAtOnce() {
        var school = DeskSite.reference(SITE.school());
        var account = SITE.account("ends@example.org", new Membership(Role.COORDINATOR, school));
        var browser = SITE.browser();
        browser.signIn("ends@example.org");
        assertThat(browser.get("/desk/people").statusCode()).isEqualTo(200);
        SITE.bean(Accounts.class)
                .revoke(throughline.people.AuditLog.By.COMMAND_LINE, account, new Membership(Role.COORDINATOR, school));
        assertThat(browser.get("/desk/people").statusCode()).isEqualTo(403);
    }

    @Test
    void rolesAreLentToColleaguesUntilADayAndNoFurther() {
        var accounts = SITE.bean(Accounts.class);
        var school = DeskSite.reference(SITE.school());
        SITE.account(
                "away@example.org",
                new Membership(Role.COORDINATOR, school),
                new Membership(Role.ADMINISTRATOR, Membership.REGION));
        SITE.account("colleague@example.org", new Membership(Role.FACULTY, school));
        SITE.account("stranger@example.org", new Membership(Role.FACULTY, DeskSite.reference(SITE.elsewhere())));
        var browser = SITE.browser();
        browser.signIn("away@example.org");
        var form = browser.page("/desk/away").selectFirst("form.desk");
        var day = java.time.LocalDate.now(throughline.web.Format.ZONE).plusDays(14);
        for (var to : List.of("stranger@example.org", "nobody@example.org", "away@example.org")) {
            assertThat(browser.submit(form, Map.of("to", to, "until", day.toString(), "step", "lend"))
                            .body())
                    .as(to)
                    .contains("to-problem");
        }
        assertThat(browser.submit(form, Map.of("to", "colleague@example.org", "until", "2020-01-01", "step", "lend"))
                        .body())
                .contains("until-problem");
        browser.submit(form, Map.of("to", "colleague@example.org", "until", day.toString(), "step", "lend"));
        var colleague = accounts.find("colleague@example.org").orElseThrow();
        assertThat(accounts.membershipsOf(colleague))
                .containsExactlyInAnyOrder(
                        new Membership(Role.FACULTY, school), new Membership(Role.COORDINATOR, school, day));
        // What is lent is not lent on.
        var theirs = SITE.browser();
        theirs.signIn("colleague@example.org");
        SITE.account("third@example.org", new Membership(Role.ANALYST, school));
        theirs.submit(
                theirs.page("/desk/away").selectFirst("form.desk"),
                Map.of("to", "third@example.org", "until", day.toString(), "step", "lend"));
        assertThat(accounts.membershipsOf(accounts.find("third@example.org").orElseThrow()))
                .noneMatch(membership -> membership.role() == Role.COORDINATOR);
        browser.submit(browser.page("/desk/away").selectFirst("form:has([value=back])"), Map.of("step", "back"));
        assertThat(accounts.membershipsOf(colleague)).containsExactly(new Membership(Role.FACULTY, school));
    }

    @Test
    void whatSomebodyTypedGoesAlongWhenTheyHandOver() {
        var drafts = SITE.bean(throughline.history.Drafts.class);
        var course = EditingTest.course();
        var school = SITE.region().organizations().get(course.organizationId());
        var leaves = SITE.account("leaves@example.org", new Membership(Role.FACULTY, DeskSite.reference(school)));
        var stays = SITE.account("stays@example.org");
        var browser = SITE.browser();
        browser.signIn("leaves@example.org");
        browser.submit(
                browser.page("/desk/edit/courses/" + course.slug()).selectFirst("form.desk"),
                Map.of("description", "Half written", "step", "keep"));
        var coordinator = SITE.signedIn(Role.COORDINATOR, DeskSite.reference(school));
        coordinator.submit(
                coordinator
                        .page("/desk/people?at=" + school.slug())
                        .selectFirst("form[action$=hand-over]:has([value=" + leaves.id() + "])"),
                Map.of("to", "stays@example.org"));
        var heir = SITE.bean(Accounts.class).findPerson(stays.id()).orElseThrow();
        assertThat(drafts.listOf(heir)).hasSize(1);
        assertThat(drafts.listOf(heir).getFirst().fields()).containsEntry("description", "Half written");
    }
}
