package throughline.browse;

import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.region.Source;
import throughline.web.ErrorPages;
import throughline.web.Page;
import throughline.web.Visit;

/// Home, sectors, pathways, and what is known about the data.
@Controller
final class BrowsePages {
    private final Overview.Holder overviews;
    private final ErrorPages errors;

    BrowsePages(Overview.Holder overviews, ErrorPages errors) {
        this.overviews = overviews;
        this.errors = errors;
    }

    @GetMapping("/")
    HomePage home(Visit visit) {
        var region = visit.region();
        var overview = overviews.of(region);
        return new HomePage(
                overview.programs(),
                overview.courses(),
                overview.occupations(),
                overview.schools(),
                region.sources().size(),
                region.sources().stream()
                        .map(Source::importedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                overview.segments().stream()
                        .map(segment -> new HomePage.SegmentLine(
                                segment.key(),
                                overview.schoolsBySegment().getOrDefault(segment, 0),
                                "/search?kind=organization&segment=" + segment.key()))
                        .toList(),
                new SectorDesk(visit, overview).lines());
    }

    @GetMapping("/sectors")
    SectorsPage sectors(Visit visit) {
        return new SectorsPage(desk(visit).lines());
    }

    @GetMapping("/sectors/{slug}")
    Page sector(@PathVariable String slug, Visit visit) {
        return visit.region()
                .findSector(slug)
                .<Page>map(sector -> desk(visit).page(sector))
                .orElseGet(() -> errors.notFound(visit));
    }

    @GetMapping("/pathways/{slug}")
    Page pathway(@PathVariable String slug, Visit visit) {
        return visit.region()
                .findPathway(slug)
                .<Page>map(pathway -> desk(visit).page(pathway))
                .orElseGet(() -> errors.notFound(visit));
    }

    @GetMapping("/about-data")
    AboutDataPage aboutData(Visit visit) {
        return AboutDataPage.of(visit.region(), overviews.of(visit.region()));
    }

    @GetMapping("/glossary")
    GlossaryPage glossary(Visit visit) {
        return GlossaryPage.of(visit);
    }

    private SectorDesk desk(Visit visit) {
        return new SectorDesk(visit, overviews.of(visit.region()));
    }
}
