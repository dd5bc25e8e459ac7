package throughline.maps;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Label;
import throughline.engine.map.Step;

/// Something on a map that its owner should mend.
///
/// @param map      subject of the map, for example `pathways/welding`
/// @param step     id of the step it is about, absent for the map as a whole
/// @param sentence the reason
/// @param owner    who can mend it, where one organization can
/// @param page     where it is seen and mended, without host
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        LintRule rule,
        LintRule.Severity severity,
        String map,
        @Nullable String step,
        Label sentence,
        @Nullable Label owner,
        String page) {
    /// A finding of a rule with one sentence.
    public static Finding of(LintRule rule, CareerMap map, @Nullable Step step, Object... arguments) {
        return of(rule, rule.severity(), Findings.key(rule), map, step, arguments);
    }

    static Finding of(
            LintRule rule,
            LintRule.Severity severity,
            String sentence,
            CareerMap map,
            @Nullable Step step,
            Object... arguments) {
        return new Finding(
                rule,
                severity,
                map.subject().path(),
                step == null ? null : step.id(),
                MapWords.sentence(sentence, arguments),
                step != null && step.offers().size() == 1
                        ? step.offers().getFirst().name()
                        : map.owner(),
                step == null || step.page() == null ? MapAddress.of(map.subject()) : step.page());
    }
}
