package throughline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import throughline.web.TestSite;

/// Comparing as a browser without scripts does it.
class ComparePagesTest {
    private static final TestSite SITE = TestSite.shared();
    private static final String NURSING = "program:marlin-college-registered-nursing";

    private static Document page(String address) {
        var answer = SITE.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void thePageOfAProgramLeadsToTheComparisonAndASearchAddsToIt() {
        var program = page("/programs/marlin-college-registered-nursing");
        var alone = page(program.selectFirst("a[href^=/compare]").attr("href"));
        assertThat(alone.select("thead th[scope=col]")).hasSize(2);
        var form = alone.selectFirst("form[action=/compare]");
        assertThat(form.select("input[type=hidden]").eachAttr("value")).containsExactly(NURSING);
        var found = page("/compare?items=" + NURSING + "&q=nurse");
        var two = page(found.selectFirst(".adding a.chip").attr("href"));
        assertThat(two.select("thead th[scope=col]")).hasSize(3);
        var one = page(two.selectFirst("a.remove").attr("href"));
        assertThat(one.select("thead th[scope=col]")).hasSize(2);
    }

    @Test
    void onlyThingsOfOneKindDiffer() {
        var mixed = page("/compare?items=" + NURSING + "&items=occupation:29-1141");
        assertThat(mixed.select("tr.differs")).isEmpty();
        var alike = page("/compare?items=" + NURSING + ",program:long-name-center-long-title");
        assertThat(alike.select("tr.differs th").eachText()).anyMatch(text -> text.startsWith("What you get"));
    }

    @Test
    void whatIsUnknownOrTooMuchIsNamed() {
        var page = page("/compare?items=program:none&items=" + NURSING);
        assertThat(page.selectFirst(".caution").text()).contains("program:none");
    }

    @Test
    void resultsOfASearchCanBeMarked() {
        var results = page("/search?q=nursing");
        var marks = results.select("form[action=/compare] input[name=items]").eachAttr("value");
        assertThat(marks).contains(NURSING);
        assertThat(page("/compare?items=" + marks.getFirst()).select("thead th[scope=col]"))
                .hasSize(2);
    }
}
