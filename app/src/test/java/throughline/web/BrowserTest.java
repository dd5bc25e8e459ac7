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

    /// Each language meets each size, each size each look, and the dark every page there is.
    @Test
    void axeFindsNothingInTheDarkOnASmallScreen() {
        assertThat(faults(Language.EN, screen(320, ColorScheme.DARK), addresses()))
                .isEmpty();
    }

    @Test
    void axeFindsNothingOnPagesOfEveryTypeInBothLanguagesAndSizes() {
        var types = PagesUnderTest.typical();
        assertThat(faults(Language.EN, screen(1280, ColorScheme.LIGHT), types)).isEmpty();
        assertThat(faults(Language.ES, screen(320, ColorScheme.LIGHT), types)).isEmpty();
    }

    @Test
    void axeFindsNothingWithForcedColors() {
        var forced = browser.context(
                new Browser.NewContextOptions().setViewportSize(1280, 800).setForcedColors(ForcedColors.ACTIVE));
        assertThat(faults(Language.ES, forced, PagesUnderTest.typical())).isEmpty();
    }

    /// What axe finds, pages wider than the screen, what is asked of other hosts, what the console complains about and
    /// cookies. Closes the context.
    private static List<String> faults(Language language, BrowserContext context, List<String> addresses) {
        var found = new ArrayList<String>();
        try (context) {
            var page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(SITE.origin()) && !request.url().startsWith("data:")) {
                    found.add("asks " + request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 40")) {
                    found.add("console: " + message.text());
                }
            });
            for (var address : addresses) {
                page.navigate(SITE.origin() + PagesUnderTest.in(language, address));
                page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
                found.addAll(PageChecks.axe(page, address));
                if (PageChecks.overflows(page)) {
                    found.add(address + ": wider than the screen");
                }
            }
            context.cookies().forEach(cookie -> found.add("cookie " + cookie.name));
        }
        return found;
    }

    @Test
    void aPersonSearchesNarrowsAndReadsWithoutScripts() {
        try (var context = browser.context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(SITE.origin() + "/");
            page.fill("#q", "nursing");
            page.press("#q", "Enter");
            PageChecks.leadsTo(page, "/search?q=nursing");
            page.click(".values a:has-text('Program')");
            PageChecks.leadsTo(page, "kind=program");
            page.click(".rows a:has-text('Registered Nursing')");
            PageChecks.leadsTo(page, "/programs/marlin-college-registered-nursing");
            page.click(".languages a");
            PageChecks.leadsTo(page, "/es/programs/marlin-college-registered-nursing");
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
                PageChecks.has(page, ".gap", 1);
                page.click(".gap dd a");
                PageChecks.has(page, ".proof", 1);
                PageChecks.hasSome(page, ".schedule > li");
                PageChecks.leadsTo(page, prefix + "/routes?who=diploma&goal=program:");
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
            PageChecks.has(page, "#main:focus", 1);
        }
    }
}
