package throughline.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.Html;
import throughline.web.Language;
import throughline.web.Paths;
import throughline.web.PublicAddress;
import throughline.web.Visit;

/// What search engines are told: all pages in all languages, and where not to go.
@Controller
final class SitemapPages {
    /// Well below the limits of the protocol, 50,000 addresses and 50 MB.
    private static final int CHUNK = 5000;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final PublicAddress address;

    SitemapPages(PublicAddress address) {
        this.address = address;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("""
                        User-agent: *
                        Disallow: /search?
                        Disallow: /es/search?
                        Disallow: /search.csv
                        Disallow: /es/search.csv
                        Disallow: /language/
                        Sitemap: %s/sitemap.xml
                        """.replace("%s", address.of(request)));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> index(Visit visit, HttpServletRequest request) {
        var base = address.of(request);
        var count = Math.ceilDiv(paths(visit.region()).count(), CHUNK);
        var xml = new StringBuilder(HEAD + "<sitemapindex xmlns=\"" + SCHEMA + "\">\n");
        for (var chunk = 1; chunk <= count; chunk++) {
            xml.append("<sitemap><loc>")
                    .append(Html.escape(base + "/sitemaps/" + chunk + ".xml"))
                    .append("</loc></sitemap>\n");
        }
        return xml(xml.append("</sitemapindex>\n"));
    }

    @GetMapping("/sitemaps/{chunk:[0-9]{1,4}}.xml")
    ResponseEntity<String> chunk(@PathVariable int chunk, Visit visit, HttpServletRequest request) {
        var base = address.of(request);
        var paths = paths(visit.region())
                .skip((long) (Math.max(chunk, 1) - 1) * CHUNK)
                .limit(CHUNK)
                .toList();
        if (paths.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var xml = new StringBuilder(
                HEAD + "<urlset xmlns=\"" + SCHEMA + "\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        paths.forEach(path -> append(xml, base, Paths.encode(path)));
        return xml(xml.append("</urlset>\n"));
    }

    private static void append(StringBuilder xml, String base, String path) {
        for (var language : Language.values()) {
            xml.append("<url><loc>").append(location(base, language, path)).append("</loc>");
            for (var other : Language.values()) {
                xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                        .append(other.tag())
                        .append("\" href=\"")
                        .append(location(base, other, path))
                        .append("\"/>");
            }
            xml.append("</url>\n");
        }
    }

    private static String location(String base, Language language, String path) {
        var home = path.equals("/") && language != Language.EN;
        return Html.escape(base + language.prefix() + (home ? "" : path));
    }

    private static Stream<String> paths(Region region) {
        return Stream.of(
                        Stream.of("/", "/search", "/sectors", "/credit", "/about-data", "/glossary"),
                        region.sectors().stream().map(one -> "/sectors/" + one.slug()),
                        Rows.pathways(region).stream().map(one -> "/pathways/" + one.slug()),
                        region.occupations().stream().map(one -> "/occupations/" + one.soc()),
                        region.organizations().stream().map(one -> "/institutions/" + one.slug()),
                        region.programs().stream().map(one -> "/programs/" + one.slug()),
                        region.credentials().stream().map(one -> "/credentials/" + one.slug()),
                        region.activities().stream().map(one -> "/activities/" + one.slug()),
                        region.supports().stream().map(one -> "/supports/" + one.slug()),
                        region.agreements().stream()
                                .filter(one -> one.inForce(LocalDate.now(Format.ZONE)))
                                .map(one -> "/credit/" + one.slug())
                                .distinct(),
                        region.courses().stream().map(one -> "/courses/" + one.slug()))
                .flatMap(paths -> paths);
    }

    private static ResponseEntity<String> xml(StringBuilder xml) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml.toString());
    }
}
