package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import throughline.region.RegionFixture;

/// Pages from memory are told from fresh ones by nothing but their speed.
class CachedPagesTest {
    private static final TestSite SITE = TestSite.empty();
    private static final Map<String, String> HTML = Map.of("Accept", "text/html");

    static {
        SITE.publish(RegionFixture.region(true));
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    private static void warm(String path, Map<String, String> headers) {
        SITE.get(path, headers);
        SITE.get(path, headers);
    }

    private static int kept() {
        return SITE.bean(PageCache.class).size();
    }

    @Test
    void aPageFromMemoryIsTheSameWithTheSameHeaders() {
        for (var path :
                List.of("/sectors", "/es/sectors", "/search?q=nurs&kind=program", "/", "/sectors?format=json")) {
            var fresh = SITE.get(path);
            SITE.get(path);
            var before = kept();
            var again = SITE.get(path);
            assertThat(kept()).isEqualTo(before).isPositive();
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(fresh.body());
            assertThat(without(again.headers().map()))
                    .isEqualTo(without(fresh.headers().map()));
            assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    /// What differs from answer to answer.
    private static Map<String, List<String>> without(Map<String, List<String>> headers) {
        var same = new TreeMap<>(headers);
        same.remove("date");
        return same;
    }

    @Test
    void theTagIsStrongAndDiffersByLanguageAndForm() {
        var tags = List.of(
                tag("/sectors", HTML),
                tag("/es/sectors", HTML),
                tag("/sectors", Map.of("Accept", "application/json")),
                tag("/sectors", Map.of("Accept", "text/html", "Accept-Encoding", "gzip")));
        assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.startsWith("\""));
        warm("/sectors", HTML);
        var unchanged = SITE.get("/sectors", Map.of("Accept", "text/html", "If-None-Match", tags.getFirst()));
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().firstValue("ETag")).hasValue(tags.getFirst());
        assertThat(SITE.get("/sectors", Map.of("Accept", "application/json", "If-None-Match", tags.getFirst()))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String tag(String path, Map<String, String> headers) {
        return SITE.get(path, headers).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void aBrowserThatTakesItGetsThePagePacked() throws IOException {
        var plain = SITE.get("/glossary");
        var packing = Map.of("Accept", "text/html", "Accept-Encoding", "gzip, deflate, br");
        for (var visit = 0; visit < 3; visit++) {
            var packed = SITE.bytes("/glossary", packing);
            assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(packed.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
            assertThat(packed.body().length).isLessThan(plain.body().length() / 2);
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain.body());
            }
        }
        var refusing = SITE.bytes("/glossary", Map.of("Accept", "text/html", "Accept-Encoding", "gzip;q=0, br"));
        assertThat(refusing.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void onlyTheHeadersComeWhenOnlyTheyAreAskedFor() {
        var page = SITE.get("/about-data");
        for (var visit = 0; visit < 3; visit++) {
            var head = SITE.head("/about-data");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("ETag"))
                    .isEqualTo(page.headers().firstValue("ETag"));
            assertThat(head.headers().firstValueAsLong("Content-Length"))
                    .hasValue(page.body().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void theRememberedLanguageStillDecidesWhereTheHomePageGoes() {
        warm("/", HTML);
        SITE.get("/");
        assertThat(SITE.get("/", Map.of("Cookie", "language=es")).statusCode()).isEqualTo(302);
        assertThat(SITE.get("/", Map.of("Cookie", "language=en")).statusCode()).isEqualTo(200);
        assertThat(SITE.get("/").headers().allValues("Vary")).contains("Cookie");
    }

    @Test
    void errorsAreNotKept() {
        warm("/sectors", HTML);
        var before = kept();
        for (var path : List.of("/programs/nothing", "/search?page=x", "/nowhere")) {
            warm(path, HTML);
            var answer = SITE.get(path);
            assertThat(answer.statusCode()).isBetween(400, 404);
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void theNextRegionShowsAtOnce() {
        var site = TestSite.empty();
        try {
            site.publish(RegionFixture.region(true));
            for (var visit = 0; visit < 3; visit++) {
                assertThat(site.get("/sectors").body()).contains("class=\"demonstration\"");
            }
            var tag = site.get("/sectors").headers().firstValue("ETag").orElseThrow();
            site.publish(RegionFixture.region(false));
            var next = site.get("/sectors", Map.of("Accept", "text/html", "If-None-Match", tag));
            assertThat(next.statusCode()).isEqualTo(200);
            assertThat(next.body()).doesNotContain("class=\"demonstration\"");
        } finally {
            site.close();
        }
    }
}
