package throughline.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteFileTest {
    private static final SiteFile FILES =
            new SiteFile(Set.of("/", "/es", "/sectors", "/es/sectors", "/programs/a", "/programs?letter=A&page=2"));

    @Test
    void addressesBecomeNamesThatEveryFileSystemTakes() {
        assertThat(SiteFile.of("/")).isEqualTo("index.html");
        assertThat(SiteFile.of("/es")).isEqualTo("es/index.html");
        assertThat(SiteFile.of("/es/programs/a")).isEqualTo("es/programs/a.html");
        assertThat(SiteFile.of("/programs?letter=A&page=2")).isEqualTo("programs@letter-A-page-2.html");
        assertThat(SiteFile.of("/programs?letter=%23")).isEqualTo("programs@letter-23.html");
    }

    @Test
    void linksLeadToFilesBesideThePageAndFormsAreGone() {
        var page = """
                <head><link rel="canonical" href="http://localhost/programs/a">
                <link rel="stylesheet" href="/assets/12/site.css"></head>
                <form class="searchbox compact" role="search" action="/search"><input name="q"></form><form action="/routes"></form><main id="main">
                <a href="/sectors#top">Sectors</a> <a href="/programs?letter=A&amp;page=2">A</a>
                <a href="/search?q=x">Search</a> <a href="/routes">Plan</a> <a href="/language/es?to=%2Fsectors">Español</a>
                <a href="/language/es?to=%2F">Inicio</a> <a href="https://example.org/">Out</a> <a href="#main">Down</a>""";
        assertThat(FILES.rewrite(page, "/programs/a", "A copy"))
                .doesNotContain("/routes")
                .doesNotContain("canonical")
                .contains("href=\"../assets/12/site.css\"")
                .contains("<main id=\"main\">\n<p class=\"notice\">A copy</p>")
                .contains("href=\"../sectors.html#top\"")
                .contains("href=\"../programs@letter-A-page-2.html\"")
                .contains("href=\"../search.html?q=x\">Search")
                .contains("href=\"../not-here.html\">Plan")
                .contains("action=\"../search.html\"")
                .contains("href=\"../es/sectors.html\"")
                .contains("href=\"../es/index.html\"")
                .contains("href=\"https://example.org/\"")
                .contains("href=\"#main\"");
    }
}
