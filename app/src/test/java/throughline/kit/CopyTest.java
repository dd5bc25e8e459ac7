package throughline.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.platform.Progress;
import throughline.region.RegionFixture;
import throughline.web.Language;
import throughline.web.PageChecks;
import throughline.web.TestBrowser;
import throughline.web.TestSite;

/// A copy of the site is opened from its folder in a real browser that has no network.
class CopyTest {
    private static final TestSite SITE = TestSite.shared();

    @TempDir
    private Path folder;

    @Test
    void isReadAndSearchedWithoutANetwork() {
        var server = (SiteExport.Server)
                address -> SITE.bytes(address, Map.of("Accept", "text/html")).body();
        new SiteExport(RegionFixture.region(true), server, LocalDate.of(2026, 11, 28))
                .write(folder, List.of(Language.EN, Language.ES), Progress.silent());
        TestBrowser.use(browser -> {
            try (var context = browser.newContext()) {
                context.setOffline(true);
                var page = context.newPage();
                page.navigate(folder.resolve("index.html").toUri().toString());
                page.fill("#q", "registered nur");
                page.press("#q", "Enter");
                found(page, "Registered Nurses");
                page.locator("#copy-found a").first().click();
                PageChecks.reads(page, "h1", "Registered Nurses");
                page.locator("a[hreflang=es]").first().click();
                PageChecks.has(page, "html[lang=es]", 1);
                page.navigate(folder.resolve("es/search.html").toUri().toString());
                page.fill("#copy-words", "ENFERMER");
                found(page, "nfermer");
                page.fill("#copy-words", "zzzz");
                PageChecks.reads(page, "#copy-count", "No se encontró nada");
                PageChecks.has(page, "#copy-found a", 0);
            }
        });
    }

    private static void found(Page page, String title) {
        PageChecks.reads(page, "#copy-found a", title);
        assertThat(page.locator("#copy-count").textContent()).matches("[1-9].*");
    }
}
