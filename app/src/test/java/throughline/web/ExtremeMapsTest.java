package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.region.RegionFixture;
import tools.jackson.databind.json.JsonMapper;

/// Maps that nobody would make on purpose: hostile titles, and thousands of steps.
class ExtremeMapsTest {
    private static final int LATER = 3_000;

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void hostileTitlesAreWordsInEveryForm() {
        var titles = List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)> & 'quotes'",
                "An overlong title ".repeat(280).strip(),
                "👩🏽‍🏭 Welding 🔥 for everybody",
                "اللحام وتقنيات المعادن المتقدمة",
                "]]> <!-- --> &amp; {0}");
        site.publish(RegionFixture.withTitles(titles));
        for (var number = 0; number < titles.size(); number++) {
            var map = "/maps/courses/marlin-college/h-" + number;
            var words = titles.get(number).substring(0, 12);
            for (var address : List.of(map, "/es" + map, "/embed" + map)) {
                var answer = site.get(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                var page = Jsoup.parse(answer.body());
                assertThat(page.select("img[onerror], script:not([src]):not([type])"))
                        .as(address)
                        .isEmpty();
                assertThat(page.select("h1").text()).as(address).startsWith(words);
                assertThat(page.select(".map-outline").text()).as(address).contains(words);
            }
            assertThat(site.get(map + ".svg").body()).as(map).doesNotContain("<script", "<img");
            assertThat(site.get(map + ".csv").body()).as(map).contains(words.replace("\"", "\"\""));
            assertThat(site.get(map + ".json").statusCode()).as(map).isEqualTo(200);
            assertThat(JsonMapper.shared()
                            .readTree(site.get("/ctdl" + map).body())
                            .has("@graph"))
                    .as(map)
                    .isTrue();
            var picture = site.bytes(map + ".png", Map.of()).body();
            assertThat(picture).as(map).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void thousandsOfStepsAreGroupedAndAllOfThemCanBeRead() {
        var random = new Random(7);
        var courses = new ArrayList<List<String>>();
        courses.add(List.of("BIO 1", "", "", ""));
        for (var number = 2; number <= LATER + 1; number++) {
            var before = random.nextInt(10) == 0 ? "BIO 1 and BIO " + (1 + random.nextInt(number - 1)) : "BIO 1";
            courses.add(List.of("BIO " + number, "", before, ""));
        }
        site.publish(RegionFixture.withCourses(courses));
        var map = "/maps/courses/marlin-college/bio-1";

        var grouped = Jsoup.parse(site.get(map).body());
        assertThat(grouped.select(".map-picture .cards > [transform]")).hasSizeBetween(20, 60);
        assertThat(grouped.select(".map-outline").text()).containsPattern("2,\\d{3} more courses");

        var all = site.get(map + "?all=yes");
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body().length()).as("a page that loads on a phone").isLessThan(100_000);
        assertThat(Jsoup.parse(all.body()).select(".map-none")).hasSize(1);
        assertThat(site.get(map + ".svg?all=yes").statusCode()).isEqualTo(404);
        assertThat(site.get(map + ".csv?all=yes").body().lines()).hasSizeGreaterThan(2_500);
    }
}
