package throughline.explore;

import java.util.List;
import throughline.web.Cite;

/// The sources behind a page, for its foot.
///
/// @param attributions sentences the licenses ask to show
public record Sources(List<Cite> cites, List<String> attributions) {
    public Sources {
        cites = List.copyOf(cites);
        attributions = List.copyOf(attributions);
    }
}
