package throughline.ctdl;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.MapAddress;
import throughline.maps.Maps;
import throughline.region.Region;
import throughline.web.ErrorPages;
import throughline.web.Format;
import throughline.web.PublicAddress;
import throughline.web.Visit;

/// Linked data of maps and agreements: `/ctdl/maps/pathways/welding`, `/ctdl/agreements/NAME`, and the same under its
/// identifier, `/ctdl/graph/ce-…`. The address of a resource leads to the page about it.
@Controller
final class CtdlPages {
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

    private final Maps maps;
    private final Publications publications;
    private final PublicAddress address;
    private final ErrorPages errors;
    private @Nullable Index index;

    CtdlPages(Maps maps, Publications publications, PublicAddress address, ErrorPages errors) {
        this.maps = maps;
        this.publications = publications;
        this.address = address;
        this.errors = errors;
    }

    /// Subjects by identifier, for one Region and one address.
    private record Index(String version, String base, Map<String, Subject> subjects, Map<String, String> agreements) {}

    @GetMapping("/ctdl/maps/{*subject}")
    Object map(@PathVariable String subject, Visit visit, HttpServletRequest request) {
        return Subject.parse(subject.substring(1))
                .flatMap(parsed -> publish(parsed, visit, request))
                .<Object>map(answer -> answer)
                .orElseGet(() -> errors.notFound(visit));
    }

    @GetMapping("/ctdl/agreements/{slug}")
    Object agreement(@PathVariable String slug, Visit visit, HttpServletRequest request) {
        return publish(slug, visit, request).<Object>map(answer -> answer).orElseGet(() -> errors.notFound(visit));
    }

    @GetMapping("/ctdl/graph/{ctid}")
    Object graph(@PathVariable String ctid, Visit visit, HttpServletRequest request) {
        return find(ctid, visit, request)
                .flatMap(subject -> publish(subject, visit, request))
                .or(() -> findAgreement(ctid, visit, request).flatMap(slug -> publish(slug, visit, request)))
                .<Object>map(answer -> answer)
                .orElseGet(() -> errors.notFound(visit));
    }

    @GetMapping("/ctdl/resources/{ctid}")
    Object resource(@PathVariable String ctid, Visit visit, HttpServletRequest request) {
        return find(ctid, visit, request)
                .map(MapAddress::of)
                .or(() -> findAgreement(ctid, visit, request).map(slug -> "/credit/" + slug))
                .<Object>map(path -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(address.of(request) + path))
                        .build())
                .orElseGet(() -> errors.notFound(visit));
    }

    private Optional<ResponseEntity<byte[]>> publish(Subject subject, Visit visit, HttpServletRequest request) {
        return maps.find(visit.region(), LocalDate.now(Format.ZONE), subject, View.PUBLIC)
                .map(map -> publications.of(visit.region(), map, address.of(request)))
                .map(CtdlPages::answer);
    }

    /// An agreement that is in force today.
    private Optional<ResponseEntity<byte[]>> publish(String slug, Visit visit, HttpServletRequest request) {
        var today = LocalDate.now(Format.ZONE);
        var lines = visit.region().agreements().stream()
                .filter(one -> one.slug().equals(slug) && one.inForce(today))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(answer(publications.of(visit.region(), lines, address.of(request))));
    }

    private static ResponseEntity<byte[]> answer(String document) {
        return ResponseEntity.ok()
                .contentType(JSON_LD)
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .body(document.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> findAgreement(String ctid, Visit visit, HttpServletRequest request) {
        return Optional.ofNullable(
                index(visit.region(), address.of(request)).agreements().get(ctid));
    }

    private Optional<Subject> find(String ctid, Visit visit, HttpServletRequest request) {
        return Optional.ofNullable(
                index(visit.region(), address.of(request)).subjects().get(ctid));
    }

    private synchronized Index index(Region region, String base) {
        var present = index;
        if (present == null
                || !present.version().equals(region.version())
                || !present.base().equals(base)) {
            var subjects = new HashMap<String, Subject>();
            for (var kind : Subject.Kind.values()) {
                if (kind != Subject.Kind.SELECTION) {
                    Maps.subjects(region, kind)
                            .forEach(subject -> subjects.put(Publications.ctid(subject, base), subject));
                }
            }
            var agreements = new HashMap<String, String>();
            region.agreements().forEach(one -> agreements.put(Publications.ctid(one, base), one.slug()));
            present = new Index(region.version(), base, subjects, agreements);
            index = present;
        }
        return present;
    }
}
