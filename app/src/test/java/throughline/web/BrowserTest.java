package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What only a browser can tell: accessibility on small and large screens, light and dark, that nothing is asked of
/// other hosts, that everything works without scripts and by keyboard.
class BrowserTest {
    private static final TestSite SITE = TestSite.shared();
    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        browser = TestBrowser.open();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static BrowserContext screen(int width, ColorScheme colors) {
        return browser.context(
                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colors));
    }

    private static List<String> addresses() {
        return Stream.concat(PagesUnderTest.all().stream(), Stream.of("/search?zip=1", "/nothing/nursing"))
                .toList();
    }

    @Test
    void axeFindsNothingInTheDarkOnASmallScreen() {
        assertThat(violations(Language.EN, 320, ColorScheme.DARK, addresses())).isEmpty();
    }

    @Test
    void axeFindsNothingOnPagesOfEveryTypeInBothLanguagesAndSizes() {
        var types = PagesUnderTest.typical();
        assertThat(violations(Language.EN, 1280, ColorScheme.LIGHT, types)).isEmpty();
        assertThat(violations(Language.ES, 320, ColorScheme.LIGHT, types)).isEmpty();
        assertThat(violations(Language.ES, 1280, ColorScheme.DARK, types)).isEmpty();
    }

    private static List<String> violations(Language language, int width, ColorScheme colors, List<String> addresses) {
        var found = new ArrayList<String>();
        try (var context = screen(width, colors)) {
            var page = context.newPage();
            for (var address : addresses) {
                page.navigate(SITE.origin() + PagesUnderTest.in(language, address));
                page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
                found.addAll(PageChecks.axe(page, address));
                if (PageChecks.overflows(page)) {
                    found.add(address + ": wider than the screen");
                }
            }
        }
        return found;
    }

    @Test
    void nothingIsAskedOfOtherHostsAndNoCookieIsSet() {
        var elsewhere = new ArrayList<String>();
        try (var context = screen(1280, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(SITE.origin()) && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 40")) {
                    elsewhere.add(message.text());
                }
            });
            addresses().forEach(address -> page.navigate(SITE.origin() + address));
            assertThat(context.cookies()).isEmpty();
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void aPersonSearchesNarrowsAndReadsWithoutScripts() {
        try (var context = browser.context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(SITE.origin() + "/");
            page.fill("#q", "nursing");
            page.press("#q", "Enter");
            assertThat(page.url()).endsWith("/search?q=nursing");
            page.click(".values a:has-text('Program')");
            assertThat(page.url()).contains("kind=program");
            page.click(".rows a:has-text('Registered Nursing')");
            assertThat(page.url()).endsWith("/programs/marlin-college-registered-nursing");
            page.click(".languages a");
            assertThat(page.url()).endsWith("/es/programs/marlin-college-registered-nursing");
        }
    }

    @Test
    void aPersonPlansAWayWithoutScriptsInBothLanguages() {
        try (var context = browser.context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            for (var prefix : List.of("", "/es")) {
                page.navigate(SITE.origin() + prefix + "/");
                page.click(".planway a");
                page.check("#who-diploma");
                page.fill("#goal-words", "nursing");
                page.check("#evenings");
                page.click(".planner button");
                page.check("input[name=goal][value='program:marlin-college-vocational-nursing']");
                page.click(".planner button");
                assertThat(page.locator(".gap").count()).isEqualTo(1);
                page.click(".gap dd a");
                assertThat(page.locator(".proof").count()).isEqualTo(1);
                assertThat(page.locator(".schedule > li").count()).isPositive();
                assertThat(page.url()).contains(prefix + "/routes?who=diploma&goal=program:");
            }
        }
    }

    @Test
    void theSkipLinkIsFirstAndLands() {
        try (var context = screen(1280, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(SITE.origin() + "/sectors");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void axeFindsNothingWithForcedColors() {
        var options = new Browser.NewContextOptions().setViewportSize(1280, 800).setForcedColors(ForcedColors.ACTIVE);
        var found = new ArrayList<String>();
        try (var context = browser.context(options)) {
            var page = context.newPage();
            for (var address : PagesUnderTest.typical()) {
                page.navigate(SITE.origin() + address);
                found.addAll(PageChecks.axe(page, address));
            }
        }
        assertThat(found).isEmpty();
    }
}
