package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Career maps in a real browser: by keyboard, on small and magnified screens, on paper, in the dark, with forced
/// colors and without scripts.
class MapBrowserTest {
    private static final TestSite SITE = TestSite.shared();
    private static final String MAP = "/maps/pathways/patient-care";
    private static final List<String> MAPS = List.of(
            MAP,
            "/maps/sectors/sector-7",
            "/maps/programs/marlin-college-registered-nursing",
            "/maps/courses/marlin-college/nurs-101",
            "/maps/occupations/29-1141",
            "/maps/schools/harbor-high-school",
            "/embed" + MAP);
    /// Where the looks of a map differ most; all others are walked by [BrowserTest].
    private static final List<String> KINDS = List.of(MAP, "/maps/sectors/sector-7", "/embed" + MAP);

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

    private static Browser.NewContextOptions width(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 800);
    }

    private static Page visit(BrowserContext context, String address) {
        var page = context.newPage();
        page.navigate(SITE.origin() + address);
        return page;
    }

    @Test
    void theKeyboardWalksThePictureFromLeftToRight() {
        try (var context = browser.context(width(1280))) {
            var page = visit(context, MAP);
            page.focus(".map-scroll");
            var columns = new ArrayList<Integer>();
            var names = new ArrayList<String>();
            for (var step = 0; step < 60; step++) {
                page.keyboard().press("Tab");
                if (!(Boolean) page.evaluate("document.activeElement.matches('.cards > a')")) {
                    break;
                }
                columns.add(((Number) page.evaluate("Number(document.activeElement.getAttribute('transform')"
                                + ".match(/translate[(]([0-9]+)/)[1])"))
                        .intValue());
                names.add((String) page.evaluate("""
                        () => (document.activeElement.getAttribute('aria-labelledby') ?? '').split(' ')
                          .map(part => document.getElementById(part)?.textContent).join(' ')"""));
                assertThat((Boolean) page.evaluate("document.activeElement.matches(':focus-visible')"))
                        .isTrue();
                assertThat(seen(page)).as("on the screen: " + names.getLast()).isTrue();
            }
            assertThat(columns).isSorted().hasSize((int) count(page, ".cards > a"));
            assertThat(names).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
            page.focus(".cards > a");
            var goal = page.getAttribute(".cards > a", "href");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith(goal));
        }
    }

    /// Whether what has the focus is on the screen at least in part.
    private static boolean seen(Page page) {
        return (Boolean) page.evaluate("""
                () => {
                  const box = document.activeElement.getBoundingClientRect();
                  return box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
                }""");
    }

    private static long count(Page page, String selector) {
        return page.locator(selector).count();
    }

    @Test
    void whoListensHearsTheWordsBeforeThePicture() {
        try (var context = browser.context(width(1280))) {
            var tree = context.newCDPSession(visit(context, MAP)).send("Accessibility.getFullAXTree");
            var nodes = new HashMap<String, JsonObject>();
            tree.getAsJsonArray("nodes")
                    .forEach(node ->
                            nodes.put(node.getAsJsonObject().get("nodeId").getAsString(), node.getAsJsonObject()));
            var heard = new ArrayList<String>();
            listen(tree.getAsJsonArray("nodes").get(0).getAsJsonObject(), nodes, heard);
            assertThat(heard).containsSubsequence("The map in words", "Careers", "The map as a picture");
        }
    }

    /// Names in the order of the accessibility tree.
    private static void listen(JsonObject node, Map<String, JsonObject> nodes, List<String> heard) {
        if (node.has("name")) {
            heard.add(node.getAsJsonObject("name").get("value").getAsString());
        }
        node.getAsJsonArray("childIds").forEach(id -> listen(nodes.get(id.getAsString()), nodes, heard));
    }

    /// A page of another site, on another port, with the line of markup that a map offers.
    @Test
    void aMapInTheFrameOfAnotherSiteOpensItsLinksBesideThatSite() throws IOException {
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (var context = browser.context(width(1280))) {
            var snippet = visit(context, MAP + "/embed?height=900").inputValue("#embed-code");
            var body = ("<!DOCTYPE html><title>Another site</title>" + snippet).getBytes(StandardCharsets.UTF_8);
            other.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, body.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            other.start();
            var page = context.newPage();
            var address = "http://127.0.0.1:" + other.getAddress().getPort() + "/";
            page.navigate(address);
            var frame = page.frameLocator("iframe");
            assertThat(page.locator("iframe").getAttribute("height")).isEqualTo("900");
            frame.locator(".map-scroll").scrollIntoViewIfNeeded();
            var goal = frame.locator(".cards > a").first().getAttribute("href");
            var opened = context.waitForPage(
                    () -> frame.locator(".cards > a > rect").first().click());
            assertThat(opened.url()).isEqualTo(SITE.origin() + goal);
            assertThat(page.url()).isEqualTo(address);
            frame.locator(".nexts a").first().click();
            assertThat(context.pages()).as("within the frame").hasSize(3).contains(page, opened);
            assertThat(context.cookies()).isEmpty();
        } finally {
            other.stop(0);
        }
    }

    @Test
    void aMapInANarrowFrameIsInWordsAndWithoutViolations() {
        try (var context = browser.context(width(320))) {
            for (var language : Language.values()) {
                var address = PagesUnderTest.in(language, "/embed" + MAP);
                assertThat(PageChecks.axe(visit(context, address), address)).isEmpty();
            }
        }
    }

    @Test
    void nothingScrollsSidewaysOnSmallAndMagnifiedScreens() {
        // 1280 pixels at 400 % are 320 for the page.
        for (var size : List.of(320, 768, 1280)) {
            try (var context = browser.context(width(size))) {
                for (var address : MAPS) {
                    var page = visit(context, address);
                    assertThat(PageChecks.overflows(page))
                            .as(address + " at " + size)
                            .isFalse();
                    if (size <= 400) {
                        assertThat(page.locator(".map-outline").isVisible())
                                .as(address)
                                .isTrue();
                        assertThat(page.locator(".map-picture").isVisible())
                                .as(address)
                                .isFalse();
                    }
                    page.close();
                }
            }
        }
    }

    @Test
    void aPictureThatIsTooWideScrollsInItsOwnRegionAndCanHaveTheFocus() {
        try (var context = browser.context(width(1000))) {
            var page = visit(context, MAP);
            var wider = (Boolean) page.evaluate("(() => { const region = document.querySelector('.map-scroll');"
                    + " return region.scrollWidth > region.clientWidth; })()");
            assertThat(page.getAttribute(".map-scroll", "tabindex")).isEqualTo("0");
            assertThat(PageChecks.overflows(page)).isFalse();
            if (wider) {
                page.focus(".map-scroll");
                page.keyboard().press("ArrowRight");
                page.waitForTimeout(300);
                assertThat(((Number) page.evaluate("document.querySelector('.map-scroll').scrollLeft")).intValue())
                        .isPositive();
            }
        }
    }

    @Test
    void onPaperThePictureFitsAndControlsAreLeftOut() {
        try (var context = browser.context(width(1280))) {
            var page = visit(context, MAP);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".map-picture").isVisible()).isTrue();
            assertThat(page.locator(".map-outline").isVisible()).isTrue();
            assertThat(page.locator(".map-links").isVisible()).isFalse();
            assertThat(PageChecks.overflows(page)).isFalse();
            assertThat(page.pdf()).isNotEmpty();
        }
    }

    @Test
    void everyLookHasEnoughContrastInBothLanguages() {
        var found = new ArrayList<String>();
        var looks = List.of(
                width(1280),
                width(1280).setColorScheme(ColorScheme.DARK),
                width(1280).setForcedColors(ForcedColors.ACTIVE));
        for (var look : looks) {
            try (var context = browser.context(look)) {
                for (var language : Language.values()) {
                    for (var address : KINDS) {
                        var page = visit(context, PagesUnderTest.in(language, address));
                        found.addAll(PageChecks.axe(page, language.tag() + " " + address));
                        page.close();
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void inTheDarkThePictureIsDark() {
        try (var context = browser.context(width(1280).setColorScheme(ColorScheme.DARK))) {
            var fill = (String) visit(context, MAP)
                    .evaluate("getComputedStyle(document.querySelector('.cards > a:not(.gone) > rect')).fill");
            assertThat(fill).isEqualTo("rgb(16, 22, 20)");
        }
    }

    @Test
    void withForcedColorsCardsHaveEdges() {
        try (var context = browser.context(width(1280).setForcedColors(ForcedColors.ACTIVE))) {
            var page = visit(context, MAP);
            var differs = (Boolean) page.evaluate("""
                    () => {
                      const style = getComputedStyle(document.querySelector('.cards > a > rect'));
                      return style.stroke !== style.fill && style.stroke !== 'none';
                    }""");
            assertThat(differs).isTrue();
        }
    }

    @Test
    void everythingIsThereWithoutScripts() {
        try (var context = browser.context(width(1280).setJavaScriptEnabled(false))) {
            var page = visit(context, MAP);
            assertThat(count(page, ".cards > a")).isPositive();
            assertThat(count(page, ".steps > li")).isPositive();
            page.click(".map-links a[href='#outline']");
            PageChecks.leadsTo(page, "#outline");
            page.click(".map-embed summary");
            assertThat(page.inputValue("#embed-code"))
                    .startsWith("<iframe src=\"http")
                    .contains("/embed" + MAP);
        }
    }

    @Test
    void wordsOnCardsStayInsideOfThem() {
        try (var context = browser.context(width(1280))) {
            for (var language : Language.values()) {
                var page = visit(context, PagesUnderTest.in(language, MAP));
                var outside = (List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('.cards > [transform]')].flatMap(card => {
                          const box = card.querySelector('rect').getBoundingClientRect();
                          return [...card.querySelectorAll('text')]
                            .filter(text => text.getBoundingClientRect().right > box.right + 1)
                            .map(text => text.textContent);
                        })""");
                assertThat(outside).isEmpty();
                page.close();
            }
        }
    }
}
