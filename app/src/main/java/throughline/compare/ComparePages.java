package throughline.compare;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import throughline.explore.RegionReader;
import throughline.finder.FinderQuery;
import throughline.finder.Finders;
import throughline.web.NotReady;
import throughline.web.Visit;

/// `/compare?items=program:one&items=program:other`: things may also stand in one parameter with commas between.
@Controller
final class ComparePages {
    /// Names beyond these are not read.
    private static final int MOST_NAMES = 12;

    private final Finders finders;

    ComparePages(Finders finders) {
        this.finders = finders;
    }

    @GetMapping("/compare")
    ComparePage compare(Visit visit) {
        var keys = visit.parameters().getOrDefault("items", List.of()).stream()
                .flatMap(written -> Stream.of(written.split(",")))
                .map(String::strip)
                .filter(key -> !key.isEmpty() && key.length() <= FinderQuery.MAX_WORDS)
                .limit(MOST_NAMES)
                .toList();
        var words = visit.parameter("q");
        var finder = finders.present().orElseThrow(NotReady::new);
        return new CompareDesk(RegionReader.of(visit), visit.texts())
                .page(keys, words.substring(0, Math.min(words.length(), FinderQuery.MAX_WORDS)), finder);
    }
}
