package throughline.counsel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.explore.ProgramLines;
import throughline.explore.Ref;
import throughline.explore.RegionReader;
import throughline.maps.Maps;
import throughline.platform.Progress;
import throughline.posters.Handouts;
import throughline.region.Organization;
import throughline.region.Region;
import throughline.region.Segment;
import throughline.web.ErrorPages;
import throughline.web.Format;
import throughline.web.Page;
import throughline.web.PublicAddress;
import throughline.web.Visit;

/// The pages for counselors.
@Controller
final class CounselPages {
    private static final int FOUND = 30;
    private static final Set<Segment> SCHOOLS =
            Set.of(Segment.MIDDLE_SCHOOL, Segment.HIGH_SCHOOL, Segment.ADULT_SCHOOL, Segment.COLLEGE);

    private final Maps maps;
    private final Handouts handouts;
    private final PacketRoom room;
    private final PublicAddress address;
    private final ErrorPages errors;

    CounselPages(Maps maps, Handouts handouts, PacketRoom room, PublicAddress address, ErrorPages errors) {
        this.maps = maps;
        this.handouts = handouts;
        this.room = room;
        this.address = address;
        this.errors = errors;
    }

    @GetMapping("/counselors")
    CounselorsPage door(Visit visit) {
        var reader = RegionReader.of(visit);
        var words = visit.parameter("q");
        var wanted = fold(words.substring(0, Math.min(80, words.length()))).split("\\s+");
        var found = words.isBlank()
                ? List.<Organization>of()
                : visit.region().organizations().stream()
                        .filter(CounselPages::isSchool)
                        .filter(school ->
                                Stream.of(wanted).allMatch(word -> names(school).contains(word)))
                        .sorted(Comparator.comparing(Organization::name).thenComparing(Organization::slug))
                        .toList();
        var shown = found.stream()
                .limit(FOUND)
                .map(school -> new CounselorsPage.School(
                        new Ref("/counselors/" + school.slug(), null, reader.title(school)),
                        reader.word("organization-type", school.type()),
                        ProgramLines.place(school.address())))
                .toList();
        return new CounselorsPage(words, found.size(), shown);
    }

    private static boolean isSchool(Organization organization) {
        var segment = organization.segment();
        return organization.active() && segment != null && SCHOOLS.contains(segment);
    }

    private static String names(Organization school) {
        return fold(school.name() + " " + Objects.requireNonNullElse(school.nameEs(), "") + " "
                + Objects.requireNonNullElse(school.address().city(), ""));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    @GetMapping("/counselors/{slug}")
    Page school(@PathVariable String slug, Visit visit) {
        return visit.region()
                .findOrganization(slug)
                .<Page>map(school -> new CounselDesk(RegionReader.of(visit)).page(school))
                .orElseGet(() -> errors.notFound(visit));
    }

    @GetMapping("/counselors/{slug}/sheet")
    Page sheet(@PathVariable String slug, Visit visit) {
        return visit.region()
                .findOrganization(slug)
                .<Page>map(school -> new SheetPage(new CounselDesk(RegionReader.of(visit)).page(school)))
                .orElseGet(() -> errors.notFound(visit));
    }

    /// Begins a packet, says how far it is, and leads to it once it is ready.
    @GetMapping("/counselors/{slug}/packet")
    Page packet(@PathVariable String slug, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var school = visit.region().findOrganization(slug);
        if (school.isEmpty()) {
            return errors.notFound(visit);
        }
        var back = "/counselors/" + slug;
        return switch (PacketQuery.parse(visit, school.get().name(), back)) {
            case PacketQuery.Parsed.Invalid(var page) -> page;
            case PacketQuery.Parsed.Valid(var query) -> {
                var region = visit.region();
                var base = address.of(request);
                var job = room.of(key(region, slug, base, query), progress -> make(region, query, base, progress));
                var pdf = back + "/packet.pdf?" + query.parameters();
                yield new PacketPage(
                        RegionReader.of(visit).ref(school.get()),
                        back,
                        job.made(),
                        query.pathways().size(),
                        query.sheets(),
                        job.pdf().isPresent() ? pdf : null,
                        job.failed());
            }
        };
    }

    /// The packet, or the page that makes it.
    @GetMapping("/counselors/{slug}/packet.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug, Visit visit, HttpServletRequest request) {
        var school =
                visit.region().findOrganization(slug).map(Organization::name).orElse("");
        if (PacketQuery.parse(visit, school, "/counselors/" + slug) instanceof PacketQuery.Parsed.Valid(var query)) {
            var ready = room.find(key(visit.region(), slug, address.of(request), query))
                    .flatMap(PacketRoom.Job::pdf);
            if (ready.isPresent()) {
                return ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"packet-" + slug + ".pdf\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(ready.get());
            }
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        request.getContextPath() + "/counselors/" + slug + "/packet?" + visit.query())
                .build();
    }

    private static String key(Region region, String slug, String base, PacketQuery query) {
        return region.version() + " " + base + " " + slug + " " + query.parameters();
    }

    private byte[] make(Region region, PacketQuery query, String base, Progress progress) {
        var today = LocalDate.now(Format.ZONE);
        var made = query.pathways().stream()
                .flatMap(slug -> maps.find(region, today, Subject.of(Subject.Kind.PATHWAY, slug), View.PUBLIC).stream())
                .toList();
        return handouts.packet(region, made, query.wish(), base, today, progress);
    }
}
