package throughline.nearby;

import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import throughline.explore.RegionReader;
import throughline.web.Page;
import throughline.web.Visit;

/// The directories of what is near.
@Controller
final class NearbyPages {
    NearbyPages() {}

    @GetMapping("/supports")
    Page supports(Visit visit) {
        return page(visit, NearbyDesk::supports);
    }

    @GetMapping("/work-based-learning")
    Page work(Visit visit) {
        return page(visit, NearbyDesk::work);
    }

    private static Page page(Visit visit, Function<NearbyDesk, Page> make) {
        return switch (NearbyQuery.parse(visit)) {
            case NearbyQuery.Parsed.Invalid(var page) -> page;
            case NearbyQuery.Parsed.Valid(var query) ->
                make.apply(new NearbyDesk(RegionReader.of(visit), visit.texts(), query));
        };
    }
}
