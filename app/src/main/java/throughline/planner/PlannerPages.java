package throughline.planner;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import throughline.finder.Finders;
import throughline.maps.Maps;
import throughline.routes.RouteNames;
import throughline.web.Format;
import throughline.web.NotReady;
import throughline.web.Page;
import throughline.web.Visit;

/// "Plan my way": the question and its answer, at one address.
@Controller
final class PlannerPages {
    private final Finders finders;
    private final Maps maps;

    PlannerPages(Finders finders, Maps maps) {
        this.finders = finders;
        this.maps = maps;
    }

    /// An answer may tell much of a person, so neither we nor what is on the way keeps it.
    @GetMapping("/routes")
    Page routes(Visit visit, HttpServletResponse response) {
        var finder = finders.present().orElseThrow(NotReady::new);
        if (!visit.query().isEmpty()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
        var names = new RouteNames(finder);
        return switch (new FormReader(visit, names).read()) {
            case FormReader.Read.Open(var page) -> page;
            case FormReader.Read.Complete(var asked, var route) ->
                new AnswerDesk(visit, names, maps, LocalDate.now(Format.ZONE)).page(asked, route);
        };
    }
}
