package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.people.Accounts;
import throughline.people.AuditLog.By;
import throughline.people.Membership;
import throughline.people.OneTimeLink.Purpose;
import throughline.people.Role;
import throughline.web.PageChecks;
import throughline.web.TestBrowser;

/// What holds for every page behind the sign-in, in both languages: valid, labeled, accessible, light.
class DeskPagesTest {
    private static final DeskSite SITE = DeskSite.shared();
    private static final int MAX_BYTES = 100_000;
    private static long agreement;
    private static long draft;
    private static long unsigned;
    private static long workshop;

    /// Addresses by name, for somebody who may see all of them.
    private static Map<String, String> addresses() {
        var accounts = SITE.bean(Accounts.class);
        var account = accounts.invite(By.COMMAND_LINE, "link@example.org", "Link", "en");
        var pages = new LinkedHashMap<String, String>();
        pages.put("sign-in", "/sign-in");
        pages.put("forgotten", "/sign-in/forgotten");
        pages.put(
                "link",
                accounts.link(By.COMMAND_LINE, account, Purpose.INVITATION).path());
        pages.put("desk", "/desk");
        pages.put("account", "/desk/account");
        pages.put("people", "/desk/people?at=" + SITE.district().slug());
        pages.put("people-region", "/desk/people?at=region");
        pages.put("audit", "/desk/audit");
        var course = EditingTest.course();
        pages.put("edit-course", "/desk/edit/courses/" + course.slug());
        pages.put("history", "/desk/history/courses/" + course.slug());
        pages.put(
                "edit-program",
                "/desk/edit/programs/" + SITE.region().programs().getFirst().slug());
        pages.put("review", "/desk/review");
        pages.put("recommendations", "/desk/recommendations");
        pages.put("recommendation", AdviceDecisionTest.address(administrator(), 2));
        pages.put("gap-reports", "/desk/gap-reports");
        var report = BulletinsTest.publish("7");
        pages.put("bulletins", "/gaps/reports");
        pages.put("bulletin", report);
        pages.put("bulletin-compare", BulletinsTest.compared(report, BulletinsTest.publish("0")));
        pages.put("bulletin-asked", "/gaps/reports/asked");
        pages.put("bulletin-leave", "/gaps/reports/leave/" + "a".repeat(32));
        pages.put("agreements", "/desk/agreements");
        pages.put("agreement-files", "/desk/agreements/files");
        pages.put("match", "/desk/match");
        pages.put(
                "matches",
                MatchingTest.ask(
                        AgreementFixture.collegeCourse(), AgreementFixture.owner(AgreementFixture.schoolCourse(0))));
        pages.put("workshops", "/desk/workshops");
        pages.put("workshop", "/desk/workshops/" + workshop);
        pages.put("workshop-minutes", "/desk/workshops/" + workshop + "/minutes");
        pages.put("findings", "/desk/findings?at=" + SITE.district().slug());
        pages.put("agreement-kinds", "/desk/agreements/new");
        pages.put("agreement-new", "/desk/agreements/new?kind=articulation");
        var signed = "/desk/agreements/" + agreement;
        pages.put("agreement", signed);
        pages.put("agreement-history", signed + "/history");
        pages.put("agreement-edit", "/desk/agreements/" + draft + "/edit");
        pages.put("agreement-draft", "/desk/agreements/" + draft);
        pages.put("agreement-sign", "/desk/agreements/" + unsigned + "/sign");
        pages.put(
                "edit-institution", "/desk/edit/institutions/" + SITE.district().slug());
        pages.putAll(AddingTest.pages());
        pages.put("preview", KeepingTest.preview());
        pages.put("due", "/desk/due?at=" + SITE.school().slug());
        var owner = SITE.region().organizations().get(EditingTest.course().organizationId());
        pages.put("sheet", "/desk/sheet?at=" + owner.slug());
        pages.put("translations", "/desk/translations?at=" + owner.slug());
        pages.put("reports", "/desk/reports");
        pages.put("away", "/desk/away");
        pages.put("report", "/report?about=/courses/" + EditingTest.course().slug());
        return pages;
    }

    private static DeskSite.Browser administrator() {
        SITE.account(
                "all@example.org",
                new Membership(Role.ADMINISTRATOR, Membership.REGION),
                new Membership(Role.COORDINATOR, DeskSite.reference(SITE.district())),
                new Membership(Role.REGIONAL_STAFF, Membership.REGION),
                new Membership(Role.EXECUTIVE, Membership.REGION));
        EditingTest.leaveSomeWork();
        if (agreement == 0) {
            agreement = AgreementFixture.leaveOne();
            draft = AgreementFixture.leaveDraft();
            unsigned = AgreementFixture.leaveUnsigned();
            workshop = MatchingTest.leaveWorkshop();
        }
        SITE.account("li@example.org", new Membership(Role.FACULTY, DeskSite.reference(SITE.district())));
        var browser = SITE.browser();
        browser.signIn("all@example.org");
        return browser;
    }

    @TestFactory
    Stream<DynamicTest> pagesAreSoundInBothLanguages() {
        var browser = administrator();
        return addresses().values().stream()
                .flatMap(path -> Stream.of(path, "/es" + path))
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    var answer = browser.get(path);
                    assertThat(answer.statusCode()).isIn(200, 404);
                    assertThat(PageChecks.validationErrors(answer.body())).isEmpty();
                    assertThat(answer.body().length()).isLessThan(MAX_BYTES);
                    assertThat(answer.body()).doesNotContain(" style=\"");
                    var page = Jsoup.parse(answer.body());
                    assertThat(page.select("h1")).hasSize(1);
                    assertThat(page.select("form[method=post]:not([action$=/report]):not([action*=/gaps/reports/])"))
                            .allSatisfy(form -> assertThat(
                                            form.select("[name=_csrf]").attr("value"))
                                    .isNotEmpty());
                    PageChecks.everyFieldHasALabel(page);
                }));
    }

    @Test
    void axeFindsNothing() {
        var signedIn = administrator();
        var found = new ArrayList<String>();
        TestBrowser.use(browser -> {
            // Spanish, whose words are longer, on the narrow screen.
            try (var narrow = screen(browser, signedIn, 320);
                    var wide = screen(browser, signedIn, 1280)) {
                var small = narrow.newPage();
                var large = wide.newPage();
                addresses().forEach((name, path) -> {
                    found.addAll(look(small, name, "/es" + path));
                    found.addAll(look(large, name, path));
                });
            }
        });
        assertThat(found).isEmpty();
    }

    /// A form that is refused puts the keyboard on the message, which leads to each field with a mistake.
    @Test
    void theKeyboardStandsAtWhatIsWrong() {
        var signedIn = administrator();
        TestBrowser.use(browser -> {
            try (var screen = screen(browser, signedIn, 1280)) {
                var page = screen.newPage();
                page.navigate(SITE.origin() + addresses().get("edit-course"));
                var units = page.locator("#units_min_hundredths");
                units.fill("a few");
                units.press("Enter");
                PlaywrightAssertions.assertThat(page.locator(".notice[role=alert]"))
                        .isFocused();
                page.keyboard().press("Tab");
                PlaywrightAssertions.assertThat(page.locator(".notice a")).isFocused();
                page.keyboard().press("Enter");
                PlaywrightAssertions.assertThat(page.locator("#units_min_hundredths:target"))
                        .hasValue("a few");
            }
        });
    }

    private static BrowserContext screen(Browser browser, DeskSite.Browser signedIn, int width) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
        signedIn.cookies
                .getCookieStore()
                .getCookies()
                .forEach(cookie -> context.addCookies(
                        List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(SITE.origin()))));
        return context;
    }

    /// With `-Dshots=FOLDER` a picture of each page is kept there.
    private static List<String> look(Page page, String name, String path) {
        page.navigate(SITE.origin() + path);
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        var width = page.viewportSize().width;
        var shots = System.getProperty("shots");
        if (shots != null) {
            var file = name + "-" + width + (path.startsWith("/es") ? "-es" : "") + ".png";
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(shots, file)));
        }
        return PageChecks.accessibility(page).stream()
                .map(violation -> path + " at " + width + ": " + violation)
                .toList();
    }
}
