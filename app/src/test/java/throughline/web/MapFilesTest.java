package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Every address at which a map is a file, asked over HTTP: what comes, in which type and language, kept for how long,
/// framed by whom, and what hostile names get.
class MapFilesTest {
    private static final TestSite SITE = TestSite.shared();
    private static final String MAP = "/maps/pathways/patient-care";
    private static final Map<String, String> TYPES = Map.of(
            MAP + ".svg",
            "image/svg+xml",
            MAP + "?format=svg",
            "image/svg+xml",
            MAP + ".png",
            "image/png",
            MAP + ".csv",
            "text/csv",
            MAP + ".json",
            "application/json",
            MAP + ".docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "/ctdl" + MAP,
            "application/ld+json",
            "/posters/pathways/patient-care.pdf",
            "application/pdf",
            "/embed" + MAP,
            "text/html",
            MAP,
            "text/html");

    @Test
    void everyFileComesInItsTypeWithoutCookieAndMayNotBeFramed() {
        TYPES.forEach((address, type) -> {
            var answer = SITE.bytes(address, Map.of());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(address)
                    .startsWith(type);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(address).isEmpty();
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(address)
                    .contains("nosniff");
            var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy.contains("frame-ancestors *")).as(address).isEqualTo(address.startsWith("/embed/"));
            assertThat(answer.body()).as(address).isNotEmpty();
        });
    }

    @Test
    void theDrawingIsWellFormedInTheLanguageAskedForAndItsLinksKeepIt() throws Exception {
        for (var language : Language.values()) {
            var svg = SITE.get(language.prefix() + MAP + ".svg").body();
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            assertThat(root.getTagName()).isEqualTo("svg");
            assertThat(root.getAttribute("lang")).isEqualTo(language.tag());
            assertThat(svg).contains("href=\"" + language.prefix() + "/");
            assertThat(svg).doesNotContain("<script");
        }
        assertThat(SITE.get("/es" + MAP + ".svg").body())
                .isNotEqualTo(SITE.get(MAP + ".svg").body());
    }

    @Test
    void thePreviewIsAPictureOfTheSizeThatThePagePromises() throws IOException {
        var image = ImageIO.read(
                new ByteArrayInputStream(SITE.bytes(MAP + ".png", Map.of()).body()));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(SITE.get(MAP).body())
                .contains("property=\"og:image\"")
                .contains(MAP + ".png")
                .contains("property=\"og:title\"");
    }

    @Test
    void dataFilesHoldEveryStep() {
        var json = JsonMapper.shared().readTree(SITE.get(MAP + ".json").body());
        var svg = SITE.get(MAP + ".svg").body();
        var csv = SITE.get(MAP + ".csv").body();
        assertThat(json.get("steps").size()).isPositive();
        json.get("steps").forEach(step -> {
            assertThat(csv).contains(step.get("id").asString());
            if (step.has("page")) {
                assertThat(svg).contains("href=\"" + step.get("page").asString().replace("&", "&amp;") + "\"");
            }
        });
        assertThat(JsonMapper.shared().readTree(SITE.get("/ctdl" + MAP).body()).has("@context"))
                .isTrue();
    }

    @Test
    void theDocumentHasHeadingsListsLinksAndItsLanguage() throws Exception {
        for (var language : Language.values()) {
            var address = language.prefix() + MAP + ".docx";
            var bytes = SITE.bytes(address, Map.of()).body();
            assertThat(SITE.bytes(address, Map.of()).body()).isEqualTo(bytes);
            var parts = new HashMap<String, String>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    var part = zip.readAllBytes();
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
                    parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
                }
            }
            assertThat(parts)
                    .containsKeys("[Content_Types].xml", "_rels/.rels", "word/styles.xml", "word/numbering.xml");
            var locale = language == Language.ES ? "es-US" : "en-US";
            assertThat(parts.get("word/styles.xml")).contains("<w:lang w:val=\"" + locale + "\"/>");
            var document = parts.get("word/document.xml");
            var outline = Jsoup.parse(SITE.get(language.prefix() + MAP).body()).select(".map-outline");
            assertThat(count(document, "w:val=\"Heading1\""))
                    .isEqualTo(outline.select("h3").size() + 1);
            assertThat(count(document, "w:val=\"Heading2\""))
                    .isEqualTo(outline.select("h4").size());
            assertThat(count(document, "w:val=\"Item1\""))
                    .isEqualTo(outline.select(".steps > li").size());
            assertThat(count(document, "w:val=\"Item2\""))
                    .isEqualTo(outline.select(".nexts > li").size());
            assertThat(parts.get("word/_rels/document.xml.rels"))
                    .contains("Target=\"" + SITE.origin() + language.prefix() + "/");
        }
    }

    @Test
    void aPlanOfStudyHasItsCoursesByGradeAndSubject() {
        var page = Jsoup.parse(SITE.get(MAP + "/study-plan").body());
        assertThat(page.select(".matrix thead th")).hasSize(8);
        var ninth = page.select(".matrix tbody tr").first();
        assertThat(ninth.select("th").text()).isEqualTo("Grade 9");
        assertThat(ninth.select("td").get(5).select("li").text()).isEqualTo("Introduction to Health Careers");
        assertThat(page.select("main h2").eachText()).contains("Early college credit", "Certifications and licenses");
        assertThat(SITE.get(MAP).body()).contains(MAP + "/study-plan");
        assertThat(SITE.get("/maps/occupations/no-such/study-plan").statusCode())
                .isEqualTo(404);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void aFileThatIsKnownIsNotSentAgain() {
        for (var address : List.of(MAP + ".svg", MAP + ".png", MAP + ".json")) {
            var tag = SITE.get(address).headers().firstValue("ETag").orElseThrow();
            var again = SITE.get(address, Map.of("If-None-Match", tag));
            assertThat(again.statusCode()).as(address).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void hostileAndUnknownNamesAreNotFoundAndNotRepeated() {
        var names = List.of(
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "nothing",
                "..%2f..%2fetc%2fpasswd",
                "a".repeat(3_000),
                "%F0%9F%94%A5",
                "%D8%A7%D9%84%D9%84%D8%AD%D8%A7%D9%85",
                "patient-care%00",
                "'%20or%201=1--");
        for (var name : names) {
            for (var address : List.of(
                    "/maps/pathways/" + name + ".svg",
                    "/maps/pathways/" + name + ".png",
                    "/maps/pathways/" + name + ".csv",
                    "/maps/pathways/" + name + ".json",
                    "/maps/pathways/" + name + ".docx",
                    "/maps/pathways/" + name,
                    "/maps/" + name + "/patient-care.svg",
                    "/ctdl/maps/pathways/" + name,
                    "/posters/pathways/" + name + ".pdf",
                    "/embed/maps/pathways/" + name,
                    MAP + ".svg?school=" + name,
                    "/embed" + MAP + "?school=" + name)) {
                var answer = SITE.get(address);
                assertThat(answer.statusCode()).as(address).isBetween(400, 414);
                assertThat(answer.body()).as(address).doesNotContain("<script>alert");
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
    }
}
