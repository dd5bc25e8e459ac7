package throughline.grids;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.explore.RegionReader;
import throughline.web.BadRequestPage;
import throughline.web.ErrorPages;
import throughline.web.Page;
import throughline.web.Problem;
import throughline.web.Visit;

/// Programs term by term, at several paces.
@Controller
final class GridPages {
    private final ErrorPages errors;

    GridPages(ErrorPages errors) {
        this.errors = errors;
    }

    @GetMapping("/programs/{slug}/terms")
    Page terms(@PathVariable String slug, Visit visit) {
        var program = visit.region()
                .findProgram(slug)
                .filter(one -> !one.sequence().isEmpty())
                .orElse(null);
        if (program == null) {
            return errors.notFound(visit);
        }
        var written = visit.parameter("pace");
        return Pace.find(written)
                .<Page>map(pace -> new GridDesk(RegionReader.of(visit), visit.texts()).page(program, pace))
                .orElseGet(() -> new BadRequestPage(
                        List.of(Problem.of("pace", written, "grids.expected.pace")), "/programs/" + slug + "/terms"));
    }
}
