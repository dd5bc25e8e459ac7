package throughline.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A real browser for tests, which are skipped where none is installed.
public final class TestBrowser implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static TestBrowser open() {
        var chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "Chromium is not installed; .ci/run installs it");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
        // A busy machine may take long; what is waited for never comes twice, so a long wait costs nothing.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        return new TestBrowser(playwright, browser);
    }

    public BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /// A browser for as long as a test needs it.
    public static void use(Consumer<Browser> test) {
        try (var own = open()) {
            test.accept(own.browser);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
