package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.nodes.Document;

/// What is looked for on every page, wherever it stands.
public final class PageChecks {
    private PageChecks() {}

    /// What the validator of HTML says, nothing when the page is valid.
    public static String validationErrors(String html) throws Exception {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    public static void everyFieldHasALabel(Document page) {
        for (var field : page.select("input:not([type=hidden]), select, textarea")) {
            var label = field.id().isEmpty() ? null : page.selectFirst("label[for=" + field.id() + "]");
            assertThat(label != null || field.hasAttr("aria-label"))
                    .as(field.outerHtml())
                    .isTrue();
        }
    }

    /// Waits until the page that opens has this many of the elements: a click returns before the next page is whole, so
    /// counting at once may count half of a page.
    public static void has(Page page, String selector, int count) {
        PlaywrightAssertions.assertThat(page.locator(selector)).hasCount(count);
    }

    public static void hasSome(Page page, String selector) {
        PlaywrightAssertions.assertThat(page.locator(selector).first()).isAttached();
    }

    /// Waits until the first of the elements has the words in it.
    public static void reads(Page page, String selector, String words) {
        PlaywrightAssertions.assertThat(page.locator(selector).first()).containsText(words);
    }

    /// Waits until the page with these words in its address is open.
    public static void leadsTo(Page page, String words) {
        page.waitForURL(address -> address.contains(words));
    }

    /// What axe finds on the page that is open, each with the address before it: the size of targets too, and spoken
    /// names that lack what is seen. A card of a career map is named by its title and described by its facts, which
    /// that rule takes for a lack.
    static List<String> axe(Page page, String address) {
        page.waitForLoadState();
        page.evaluate(AxeBuilder.getAxeScript());
        var found = (List<?>) page.evaluate("""
                async () => {
                  const found = await axe.run({ resultTypes: ['violations'], rules: {
                    'target-size': { enabled: true },
                    'label-content-name-mismatch': { enabled: !document.querySelector('.tmap') } } });
                  return found.violations.map(one => one.id + ' ' + one.nodes.slice(0, 3).map(node => node.html));
                }""");
        return found.stream().map(violation -> address + ": " + violation).toList();
    }

    /// Whether the page can be scrolled sideways.
    static boolean overflows(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /// What axe finds on the page that is open, and whether it is wider than the screen.
    public static List<String> accessibility(Page page) {
        var all = new ArrayList<>(axe(page, page.url()));
        if (overflows(page)) {
            all.add("wider than the screen");
        }
        return all;
    }
}
