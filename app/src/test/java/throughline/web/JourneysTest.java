package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.region.BuiltRegions;

/// Five people find their way from the home page to a printed page, in both languages, with scripts and without, in the
/// demonstration region. What waits for a course is seen with a mouse, a keyboard and on a phone.
class JourneysTest {
    private static final TestSite SITE = TestSite.empty();
    private static @Nullable TestBrowser browser;

    @BeforeAll
    static void start() {
        browser = TestBrowser.open();
        SITE.publish(BuiltRegions.demonstration());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        SITE.close();
    }

    private interface Journey {
        void go(Page page);
    }

    /// Begins on the home page and ends with a page in hand.
    private static void travel(Language language, boolean scripts, Journey journey) {
        try (var context = Objects.requireNonNull(browser)
                .context(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
            var page = context.newPage();
            page.setDefaultTimeout(20_000);
            page.navigate(SITE.origin() + PagesUnderTest.in(language, "/"));
            journey.go(page);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
            assertThat(new String(page.pdf(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    private static void follow(Page page, String path) {
        page.locator("a[href$='" + path + "']").first().click();
    }

    @ParameterizedTest
    @CsvSource({"EN,true", "EN,false", "ES,true", "ES,false"})
    void ninthGraderWhoLikesToBuildThings(Language language, boolean scripts) {
        travel(language, scripts, page -> {
            follow(page, "/interests");
            page.locator("a.button").click();
            for (var step = 0; step < 6; step++) {
                for (var item = step * 10 + 1; item <= step * 10 + 10; item++) {
                    var realistic = (item - 1) % 12 < 2;
                    page.check("#q" + item + "-" + (realistic ? 5 : 2));
                }
                page.locator("form.questions button").click();
            }
            PageChecks.leadsTo(page, "scores=40,10,10,10,10,10");
            page.selectOption("#from", "high-school");
            page.locator("form.place button").click();
            page.locator(".begin a").first().click();
            PageChecks.hasSome(page, "ol.line > li");
            page.locator("ol.line .title a").first().click();
            PageChecks.leadsTo(page, "/programs/");
        });
    }

    @ParameterizedTest
    @CsvSource({"EN,true", "EN,false", "ES,true", "ES,false"})
    void parentWithFourQuestions(Language language, boolean scripts) {
        travel(language, scripts, page -> {
            follow(page, "/parents");
            page.locator(".sector a").first().click();
            PageChecks.has(page, ".answers > li", 4);
            PageChecks.hasSome(page, ".answers .index li");
        });
    }

    @ParameterizedTest
    @CsvSource({"EN,true", "EN,false", "ES,true", "ES,false"})
    void adultWithoutDiplomaInTheEvening(Language language, boolean scripts) {
        travel(language, scripts, page -> {
            follow(page, "/doors");
            follow(page, "/doors/adults");
            page.selectOption("#when", "evening");
            page.check("#free");
            page.locator("form.place button").click();
            page.locator(".row .title a").first().click();
            PageChecks.leadsTo(page, "/programs/");
        });
    }

    @ParameterizedTest
    @CsvSource({"EN,true", "EN,false", "ES,true", "ES,false"})
    void counselorWithThirtyStudents(Language language, boolean scripts) {
        travel(language, scripts, page -> {
            follow(page, "/counselors");
            page.fill("#school", "high");
            page.locator("form.searchbox button").first().click();
            page.locator(".index a").first().click();
            page.waitForLoadState();
            var pathways = page.locator("input[name=pathway]");
            for (var at = 0; at < pathways.count(); at++) {
                pathways.nth(at).setChecked(at < 2);
            }
            page.fill("#copies", "15");
            page.locator("section.packet button").click();
            PageChecks.leadsTo(page, "/packet");
            var again = page.locator("a.again, a.button").first();
            for (var looks = 0; looks < 60 && again.getAttribute("class").contains("again"); looks++) {
                page.waitForTimeout(500);
                again.click();
                page.waitForLoadState();
            }
            var packet = SITE.bytes(page.locator("a.button").getAttribute("href"), Map.of());
            assertThat(packet.statusCode()).isEqualTo(200);
            assertThat(packet.headers().firstValue("Content-Type")).contains("application/pdf");
            page.navigate(page.url().replaceFirst("/packet.*", "") + "/sheet");
            PageChecks.has(page, ".ask li", 8);
        });
    }

    @ParameterizedTest
    @CsvSource({"EN,true", "EN,false", "ES,true", "ES,false"})
    void veteranWithALicense(Language language, boolean scripts) {
        travel(language, scripts, page -> {
            follow(page, "/doors");
            follow(page, "/doors/certificate");
            page.fill("#have", "nurs");
            page.locator("form.searchbox:has(#have) button").click();
            page.locator("ul.rows a.title").first().click();
            PageChecks.has(page, "#stated", 1);
            follow(page, "/supports");
            page.selectOption("#kind", "veterans");
            page.locator("form.place button").click();
            PageChecks.hasSome(page, ".row");
        });
    }

    private static String termsOfAProgram() {
        return "/programs/"
                + BuiltRegions.demonstration().programs().stream()
                        .filter(one -> one.awardType().equals("associate-degree")
                                && one.sequence().size() > 10)
                        .findFirst()
                        .orElseThrow()
                        .slug()
                + "/terms";
    }

    @Test
    void whatWaitsForACourseLightsUp() {
        try (var context =
                Objects.requireNonNull(browser).context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(SITE.origin() + termsOfAProgram());
            var course = page.locator("a.course:has(text.many)").first();
            var lit = course.locator(".hot .waits").first();
            PlaywrightAssertions.assertThat(lit).isHidden();
            course.hover();
            PlaywrightAssertions.assertThat(lit).isVisible();
            PlaywrightAssertions.assertThat(course.locator(".hot use").first()).hasCSS("fill", "none");
            page.locator("h1").hover();
            PlaywrightAssertions.assertThat(lit).isHidden();
            page.locator(".grid-scroll").focus();
            for (var tabs = 0; tabs < 12 && !lit.isVisible(); tabs++) {
                page.keyboard().press("Tab");
            }
            PlaywrightAssertions.assertThat(lit).isVisible();
            page.setViewportSize(390, 844);
            PlaywrightAssertions.assertThat(course).isHidden();
            PlaywrightAssertions.assertThat(page.locator(".waits-mark:visible")).hasCount(0);
            page.locator(".by-term summary").first().click();
            var waiting = page.locator(".by-term details[open] .unlocks > li").count();
            PlaywrightAssertions.assertThat(page.locator(".waits-mark:visible")).hasCount(waiting);
        }
    }
}
