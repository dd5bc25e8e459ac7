package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// Languages, caching, headers and errors, over HTTP.
class ShellTest {
    private static final TestSite SITE = TestSite.shared();

    @Test
    void spanishLivesUnderItsOwnAddressAndIsLinkedBothWays() {
        var spanish = Jsoup.parse(SITE.get("/es/sectors").body());
        assertThat(spanish.select("link[hreflang=en]").attr("href")).isEqualTo(SITE.origin() + "/sectors");
        assertThat(spanish.select("main a[href^=/]").eachAttr("href")).allMatch(href -> href.startsWith("/es/"));
        assertThat(spanish.selectFirst("h1").text()).isEqualTo("Sectores y trayectorias");
        assertThat(SITE.get("/es").statusCode()).isEqualTo(200);
    }

    @Test
    void theRegionIsNamedInTheLanguageOfThePage() {
        assertThat(Jsoup.parse(SITE.get("/").body()).selectFirst("h1").text()).endsWith("Two Valleys");
        assertThat(Jsoup.parse(SITE.get("/es").body()).selectFirst("h1").text()).endsWith("Dos Valles");
    }

    @Test
    void contentWithoutTranslationIsMarkedAsEnglish() {
        var spanish = Jsoup.parse(SITE.get("/es/sectors").body());
        assertThat(spanish.select("[lang=en]").eachText()).contains("Business and Finance");
        assertThat(spanish.select("main span").eachText()).doesNotContain("Atención al paciente");
    }

    @Test
    void theChosenLanguageIsRememberedForTheHomePage() {
        var choice = SITE.get("/language/es?to=%2Fsearch%3Fq%3Dnurse");
        assertThat(choice.statusCode()).isEqualTo(303);
        assertThat(choice.headers().firstValue("Location")).hasValue("/es/search?q=nurse");
        var cookie = choice.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("language=es").contains("HttpOnly", "SameSite=Lax");
        var home = SITE.get("/", Map.of("Cookie", "language=es"));
        assertThat(home.statusCode()).isEqualTo(302);
        assertThat(home.headers().firstValue("Location").orElseThrow()).endsWith("/es");
    }

    @Test
    void theChoiceOfLanguageLeadsToNoOtherHost() {
        for (var elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/%5Cevil.example", "/%0d%0aX: y"}) {
            var answer = SITE.get("/language/es?to=" + Paths.segment(Paths.decode(elsewhere)));
            assertThat(answer.headers().firstValue("Location")).hasValue("/es");
        }
    }

    @Test
    void aBrowserThatHasThePageIsToldSo() {
        var first = SITE.get("/sectors");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = SITE.get("/sectors", Map.of("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(SITE.get("/es/sectors", Map.of("If-None-Match", tag)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void filesMayBeKeptForEver() {
        var page = Jsoup.parse(SITE.get("/").body());
        var css = SITE.get(page.selectFirst("link[rel=stylesheet]").attr("href"));
        assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(SITE.get("/assets/old/site.css").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(SITE.get("/assets/old/nothing.css").statusCode()).isEqualTo(404);
    }

    @Test
    void browsersAreToldToLoadNothingFromElsewhere() {
        for (var path : new String[] {"/", "/nothing", "/search?page=x", "/search.csv"}) {
            var headers = SITE.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void whatIsMissingIsSearchedFor() {
        var missing = Jsoup.parse(SITE.get("/programs/registered-nursing").body());
        assertThat(missing.selectFirst("input[name=q]").val()).isEqualTo("registered nursing");
        assertThat(missing.select("main a").eachText()).contains("Registered Nursing");
    }

    @Test
    void whatCannotBeReadIsNamedAndMended() {
        var answer = SITE.get("/search?q=nurse&sort=best&page=0&kind=boat&zip=123&miles=5&all=boats");
        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("tbody th").eachText()).containsExactlyInAnyOrder("sort", "page", "kind", "zip", "all");
        assertThat(page.selectFirst("a.button").attr("href")).isEqualTo("/search?q=nurse");
        assertThat(SITE.get("/search?q=" + "a".repeat(300)).statusCode()).isEqualTo(400);
        assertThat(SITE.get("/search?q=%00%ff%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void whatPagesDoNotAnswerIsRefusedCalmly() {
        var answer = SITE.post("/sectors");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(Jsoup.parse(answer.body()).selectFirst("h1").text())
                .isEqualTo("This address does not work that way");
        assertThat(SITE.get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void addressesThatTheServerCannotReadAreAnsweredByAPageOfOurs() throws Exception {
        for (var path : new String[] {"/%zz", "/programs/%00", "/programs/a%2Fb", "/|", "/%C0%AF", "/search?q=[a|b]"}) {
            var page = Jsoup.parse(SITE.raw("GET " + path + " HTTP/1.1"));
            assertThat(page.select("h1").text()).as(path).isEqualTo("We could not read that address");
            assertThat(page.select("form[role=search]")).hasSize(1);
        }
        var spanish = SITE.raw("GET /es/%zz HTTP/1.1");
        assertThat(spanish)
                .startsWith("HTTP/1.1 400")
                .contains("No pudimos leer", "Content-Security-Policy: default-src 'none'");
    }

    @Test
    void whileTheRegionIsBuiltPagesSaySoAndAskAgain() {
        var empty = TestSite.empty();
        try {
            for (var path : new String[] {"/", "/es/search", "/nothing", "/sectors/x", "/sitemap.xml"}) {
                var answer = empty.get(path);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(Jsoup.parse(answer.body()).select("meta[http-equiv=refresh]"))
                        .hasSize(1);
            }
        } finally {
            empty.close();
        }
    }

    @Test
    void aFailureTellsItsReferenceAndNothingOfTheInside() {
        var pages = SITE.bean(ErrorPages.class);
        var request = new org.springframework.mock.web.MockHttpServletRequest("GET", "/sectors");
        var inside = "relation \"account\" at /srv/secret/Store.java:12";
        var failure = pages.failure(new IllegalStateException(inside), request);
        assertThat(failure.status().value()).isEqualTo(500);
        assertThat(failure.toString()).doesNotContain("account", "/srv", "IllegalState");
        assertThat(pages.failure(new IllegalStateException(inside), request).toString())
                .as("a reference of its own")
                .isNotEqualTo(failure.toString());
        var away = pages.failure(new org.springframework.transaction.CannotCreateTransactionException(inside), request);
        assertThat(away.status().value()).isEqualTo(503);
        assertThat(away.toString()).doesNotContain("account", "/srv");
    }

    @Test
    void tablesCarryNoFormulas() {
        assertThat(SITE.get("/search.csv?q=nurs").body())
                .startsWith("\ufeffKind,Name")
                .contains("Registered Nurses");
        assertThat(CsvFile.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvFile.harmless("-12.5")).isEqualTo("-12.5");
        assertThat(CsvFile.harmless("@here")).isEqualTo("'@here");
    }
}
