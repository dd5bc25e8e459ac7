package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// "Plan my way" over the Region of the fixture.
class PlannerPagesTest {
    private static final TestSite SITE = TestSite.shared();
    private static final String NURSE = "/routes?who=diploma&goal=program:marlin-college-vocational-nursing";

    private static Document page(String address) {
        return Jsoup.parse(SITE.get(address).body());
    }

    @Test
    void aRouteSaysStepsRulesSourcesAndItsProof() {
        var page = page(NURSE);
        assertThat(page.select(".proof").text()).contains("No better route exists under what the region knows.");
        assertThat(page.select(".schedule .did").text()).contains("Begin the program Licensed Vocational Nursing");
        assertThat(page.select(".schedule .rule a.cite")).isNotEmpty();
        assertThat(page.select(".risks").text()).contains("it is only known that such awards were made");
        assertThat(page.select("svg.tmap .lit")).isNotEmpty();
        assertThat(page.select("svg.tmap text.stop").eachText()).contains("1");
    }

    @Test
    void noRouteNamesTheLinkItsOwnerAndWhomItConcerns() {
        var page = page(NURSE + "&evenings=yes");
        assertThat(page.select(".gap").text())
                .contains("Evening, weekend or online classes.")
                .contains("Marlin College")
                .contains("People who work or care for others by day.");
        assertThat(page.select(".gap dd a").attr("href")).doesNotContain("evenings");
    }

    @Test
    void wordsWithSeveralMeaningsAreAskedBackAndKeepTheRest() {
        var page = page("/routes?who=college&goal-words=nursing&evenings=yes");
        assertThat(page.select("#goal-choices input[type=radio]")).hasSizeGreaterThan(1);
        assertThat(page.select("#evenings").hasAttr("checked")).isTrue();
        assertThat(page.select("#who-college").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=goal-before]").attr("value")).isEqualTo("nursing");
    }

    @Test
    void whatIsChosenCountsUntilOtherWordsAreTyped() {
        var chosen =
                "/routes?who=diploma&goal-before=nursing&goal=program:marlin-college-vocational-nursing&goal-words=";
        assertThat(page(chosen + "nursing").select(".way")).isNotEmpty();
        assertThat(page(chosen + "nothing+of+the+kind").select("#goal-wrong")).isNotEmpty();
    }

    @Test
    void coursesAndCredentialsCountAsDone() {
        var page = page("/routes?who=diploma&done=course:marlin-college/bio-160"
                + "&done=credential:registered-nurse-license&goal=program:marlin-college-vocational-nursing");
        assertThat(page.select(".asked").text()).contains("BIO 160").contains("Registered Nurse License");
        assertThat(page("/routes?who=diploma&done=credential:registered-nurse-license"
                                + "&goal=credential:registered-nurse-license")
                        .text())
                .contains("You are there already");
    }

    @Test
    void whatIsMissingIsMarkedAtItsField() {
        var answer = SITE.get("/routes?who=student&goal-words=nursing&zip=1&cost=much&wage=");
        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".wrong").eachAttr("id"))
                .contains("school-wrong", "grade-wrong", "zip-wrong", "cost-wrong");
    }

    @Test
    void namesInEnglishAreMarkedInSpanishSentences() {
        var page = page("/es" + NURSE);
        assertThat(page.select(".risks [lang=en]").eachText()).contains("Licensed Vocational Nursing");
        assertThat(page.select(".risks li").text()).contains("Licensed Vocational Nursing");
        assertThat(SITE.get("/es" + NURSE, Map.of("Accept", "application/json")).body())
                .contains("\"risks\":[{\"text\":\"");
    }

    @Test
    void aGroupOfJobsIsCalledByItsJobs() {
        assertThat(page("/routes?who=diploma&goal=group:29-1000").select("h1").text())
                .contains("Nurses")
                .doesNotContain("29-1000");
    }

    @Test
    void nobodyKeepsTheAnswer() {
        var answer = SITE.get(NURSE);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page(NURSE).select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void theAnswerIsAlsoJson() {
        var json = SITE.get(NURSE, Map.of("Accept", "application/json")).body();
        assertThat(json)
                .contains("\"proven\":true")
                .contains("\"unitsSavedHundredths\"")
                .contains("\"paces\"");
    }

    @TestFactory
    Stream<DynamicTest> hostileAddressesAreAnsweredCalmly() {
        return LongStream.rangeClosed(1, 60)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    var address = hostile(new Random(seed));
                    var answer = SITE.get(address);
                    assertThat(answer.statusCode()).as(address).isIn(200, 400);
                    assertThat(Jsoup.parse(answer.body()).select("h1"))
                            .as(address)
                            .hasSize(1);
                    assertThat(answer.body())
                            .as(address)
                            .doesNotContain("<script>")
                            .doesNotContain("onerror=\"");
                }));
    }

    private static String hostile(Random random) {
        var names = new String[] {
            "who",
            "school",
            "school-words",
            "school-before",
            "grade",
            "goal",
            "goal-words",
            "goal-before",
            "wage",
            "done",
            "done-words",
            "done-before",
            "work",
            "learning",
            "evenings",
            "zip",
            "miles",
            "load",
            "summers",
            "cost",
            "route",
            "edit",
            "format-of"
        };
        var values = new String[] {
            "student",
            "diploma",
            "no-diploma",
            "yes",
            "10",
            "-1",
            "99999999999999999999",
            "NaN",
            "wage:",
            "wage:25",
            "wage:1e9",
            "group:",
            "group:29",
            "group:00-0000",
            "occupation:29-1141",
            "occupation:",
            ":",
            "program:marlin-college-vocational-nursing",
            "credential:../../etc/passwd",
            "harbor-high-school",
            "marlin-college",
            "92001",
            "\"><script>alert(1)</script>",
            "' or 1=1 --",
            "{0} ${x} #{y}",
            "\u0000\u202e\ud800",
            "ñ".repeat(600),
            "nursing AND (",
            "+-!*?~^\"[]\\/",
            " "
        };
        var address = new StringBuilder("/routes?x=1");
        for (var count = random.nextInt(1, 14); count > 0; count--) {
            address.append('&')
                    .append(names[random.nextInt(names.length)])
                    .append('=')
                    .append(URLEncoder.encode(values[random.nextInt(values.length)], StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
