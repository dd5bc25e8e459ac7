package throughline.atlas;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.drawings.Drawing;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.Maps;
import throughline.maps.StepWords;
import throughline.web.ErrorPages;
import throughline.web.Format;
import throughline.web.Page;
import throughline.web.Visit;
import throughline.web.Words;

/// Career maps as pages, as drawings and for frames of other sites.
@Controller
final class MapPages {
    /// Characters of picture and outline that a page of less than 100 KB has room for.
    private static final int LIGHT = 84_000;
    /// A picture of more steps can be read by nobody, and laying it out takes long.
    static final int MOST_DRAWN = 160;

    private final Maps maps;
    private final ErrorPages errors;

    MapPages(Maps maps, ErrorPages errors) {
        this.maps = maps;
        this.errors = errors;
    }

    @GetMapping("/maps")
    MapIndexPage index(Visit visit) {
        return new MapIndexPage(visit.region().sectors().stream()
                .map(sector -> new MapIndexPage.SectorMaps(
                        words(visit, sector.title(), sector.titleEs()),
                        "/maps/sectors/" + sector.slug(),
                        sector.pathways().stream()
                                .map(pathway -> new MapIndexPage.Line(
                                        words(visit, pathway.title(), pathway.titleEs()),
                                        "/maps/pathways/" + pathway.slug()))
                                .toList()))
                .toList());
    }

    @GetMapping("/maps/{*subject}")
    Page map(@PathVariable String subject, Visit visit) {
        return find(subject, visit).<Page>map(map -> page(map, visit, false)).orElseGet(() -> errors.notFound(visit));
    }

    @GetMapping("/embed/maps/{*subject}")
    Page embedded(@PathVariable String subject, Visit visit) {
        return find(subject, visit)
                .<Page>map(map -> new EmbedPage(page(map, visit, true)))
                .orElseGet(() -> errors.notFound(visit));
    }

    private static LocalDate today() {
        return LocalDate.now(Format.ZONE);
    }

    private Optional<CareerMap> find(String path, Visit visit) {
        return find(maps, path.substring(1), visit);
    }

    /// The map that an address asks for; empty when subject or school are unknown.
    static Optional<CareerMap> find(Maps maps, String path, Visit visit) {
        var region = visit.region();
        var school = visit.parameter("school");
        if (!school.isEmpty() && region.findOrganization(school).isEmpty()) {
            return Optional.empty();
        }
        var view = new View(
                visit.parameter("all").equals("yes"),
                false,
                school.isEmpty() ? null : school,
                visit.parameter("lanes").equals("steps"));
        return Subject.parse(path).flatMap(subject -> maps.find(region, today(), subject, view));
    }

    static StepWords words(Visit visit) {
        return new StepWords(visit.region(), visit.language(), visit.texts());
    }

    private static Drawing draw(CareerMap map, Visit visit) {
        return Drawing.of(map, words(visit), visit.texts(), visit.language());
    }

    private static MapPage.Picture picture(CareerMap map, Outline outline, Visit visit) {
        if (map.steps().size() > MOST_DRAWN) {
            return new MapPage.Picture.None();
        }
        var drawing = draw(map, visit);
        // Links in the page may have a prefix; a language's is longest.
        return outline.weight() + drawing.inline(path -> "/es" + path).length() > LIGHT
                ? new MapPage.Picture.Beside(drawing.width(), drawing.height(), drawing.room())
                : new MapPage.Picture.Inline(drawing);
    }

    private static MapPage page(CareerMap map, Visit visit, boolean embedded) {
        var words = words(visit);
        var outline = new OutlineMaker(map, words, visit.texts(), visit.language()).outline();
        if (outline.weight() > LIGHT) {
            outline = new OutlineMaker(map, words, visit.texts(), visit.language()).brief();
        }
        return new MapPage(
                map,
                outline,
                schools(map, words),
                ZoomMaker.of(map, visit),
                picture(map, outline, visit),
                words.words(map.title()),
                embedded);
    }

    /// The schools that offer something on a map, by name.
    static List<MapPage.School> schools(CareerMap map, StepWords words) {
        var schools = new TreeMap<String, MapPage.School>();
        for (var step : map.steps()) {
            for (var offer : step.offers()) {
                var slug = offer.organization();
                if (slug != null) {
                    schools.putIfAbsent(
                            slug,
                            new MapPage.School(slug, words.words(offer.name()).value()));
                }
            }
        }
        return schools.values().stream()
                .sorted(Comparator.comparing(MapPage.School::name).thenComparing(MapPage.School::slug))
                .toList();
    }

    private static Words words(Visit visit, String english, @Nullable String spanish) {
        return Words.of(visit.language(), english, spanish);
    }
}
