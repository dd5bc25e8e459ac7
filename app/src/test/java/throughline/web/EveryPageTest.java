package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What holds for every page, in both languages, with something typical, empty, overlong and Spanish to show.
class EveryPageTest {
    private static final int MAX_BYTES = 100_000;
    private static final TestSite SITE = TestSite.shared();

    @Test
    void everyMappingOfAPageIsUnderTest() {
        var mappings = new TreeSet<String>();
        SITE.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            var isError = mapping.getPatternValues().contains("/error");
            if (!isError && Page.class.isAssignableFrom(handler.getMethod().getReturnType())) {
                mappings.addAll(mapping.getPatternValues());
            }
        });
        assertThat(PagesUnderTest.BY_MAPPING.keySet()).containsExactlyInAnyOrderElementsOf(mappings);
    }

    @TestFactory
    Stream<DynamicTest> pagesAreSoundInBothLanguages() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.concat(
                                PagesUnderTest.all().stream(), Stream.of("/search?zip=1", "/nothing/nursing"))
                        .map(address -> PagesUnderTest.in(language, address))
                        .map(address -> DynamicTest.dynamicTest(address, () -> soundPage(address, language))));
    }

    private static void soundPage(String address, Language language) throws Exception {
        var answer = SITE.get(address);
        var expected = address.contains("zip=1") && !address.contains("zip=92001")
                ? 400
                : address.contains("nothing/") ? 404 : 200;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        var page = Jsoup.parse(answer.body());
        assertThat(PageChecks.validationErrors(answer.body())).isEmpty();
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.tag());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.text()).contains(language == Language.EN ? "invented" : "inventados");
        PageChecks.everyFieldHasALabel(page);
        linksInsideThePageLand(page);
        nothingComesFromElsewhere(page);
        assertThat(weight(answer.body(), page)).isLessThan(MAX_BYTES);
        assertThat(answer.body()).as("inline styles are refused by the policy").doesNotContain(" style=\"");
    }

    @Test
    void theValidatorIsAwake() throws Exception {
        assertThat(PageChecks.validationErrors("<!DOCTYPE html><title>x</title><p><div></p>"))
                .contains("error");
    }

    private static void linksInsideThePageLand(Document page) {
        assertThat(page.body().firstElementChild().attr("href")).isEqualTo("#main");
        for (var link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
    }

    private static void nothingComesFromElsewhere(Document page) {
        for (var element : page.select("[src], link[rel=stylesheet], link[rel=icon], form")) {
            var address = element.attr("src") + element.attr("href") + element.attr("action");
            assertThat(address).as(element.outerHtml()).startsWith("/");
        }
    }

    /// The page with everything a first visit loads.
    private static int weight(String html, Document page) {
        var bytes = html.getBytes(StandardCharsets.UTF_8).length;
        for (var element : page.select("[src], link[rel=stylesheet], link[rel=icon]")) {
            bytes += SITE.get(element.attr("src") + element.attr("href")).body().length();
        }
        return bytes;
    }

    @TestFactory
    Stream<DynamicTest> linksOfPagesLeadToPages() {
        return PagesUnderTest.typical().stream()
                .map(address -> DynamicTest.dynamicTest(address, () -> {
                    var broken = new ArrayList<String>();
                    for (var link : Jsoup.parse(SITE.get(address).body()).select("a[href^=/], link[href^=/]")) {
                        var target = link.attr("href");
                        // What is behind the sign-in, the form for mistakes and published reports have tests of their
                        // own.
                        if (!target.contains("/desk/")
                                && !target.endsWith("/sign-in")
                                && !target.contains("/report?about=")
                                && !target.endsWith("/gaps/reports")
                                && SITE.get(target).statusCode() >= 400) {
                            broken.add(target);
                        }
                    }
                    assertThat(broken).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAlsoJson() {
        return PagesUnderTest.typical().stream()
                .map(address -> DynamicTest.dynamicTest(address, () -> {
                    var answer = SITE.get(address, Map.of("Accept", "application/json"));
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
                    assertThat(answer.body()).startsWith("{").doesNotContain("<span");
                }));
    }

    @Test
    void sitemapListsPagesThatExist() {
        var index = SITE.get("/sitemap.xml").body();
        assertThat(index).contains("/sitemaps/1.xml");
        var broken = new ArrayList<String>();
        for (var location : Jsoup.parse(SITE.get("/sitemaps/1.xml").body(), org.jsoup.parser.Parser.xmlParser())
                .select("loc")) {
            var path = location.text().substring(SITE.origin().length());
            if (SITE.get(path.isEmpty() ? "/" : path).statusCode() != 200) {
                broken.add(path);
            }
        }
        assertThat(broken).isEmpty();
        assertThat(SITE.get("/sitemaps/2.xml").statusCode()).isEqualTo(404);
        assertThat(List.of(SITE.get("/robots.txt").body().split("\n"))).contains("User-agent: *");
    }
}
