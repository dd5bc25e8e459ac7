package throughline.maps;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;

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
        String page) {}
