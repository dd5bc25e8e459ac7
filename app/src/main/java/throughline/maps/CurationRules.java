package throughline.maps;

import java.util.List;
import throughline.engine.map.Label;

/// Rules about what people decided: nothing that is needed disappears, and nothing is decided about what is gone.
final class CurationRules {
    private CurationRules() {}

    static void check(Findings in) {
        var curation = in.map.curation();
        curation.unused().forEach(step -> in.add(LintRule.MC01, null, step));
        for (var hidden : curation.hidden()) {
            if (!hidden.neededBy().isEmpty()) {
                var first = hidden.neededBy().getFirst();
                in.add(LintRule.MC02, in.steps.get(first), hidden.title(), in.title(first));
            }
        }
    }

    /// Decisions about maps that the Region does not have; such a map cannot be checked itself.
    static List<Finding> strays(Curations curations) {
        return curations.unknown().stream()
                .map(map -> new Finding(
                        LintRule.MC01,
                        LintRule.MC01.severity(),
                        map,
                        null,
                        MapWords.sentence("lint.mc01.map", map),
                        (Label) null,
                        "/maps"))
                .toList();
    }
}
