package throughline.drawings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.IntFunction;

/// Parts that many cards have alike, such as a mark or "You can start here": each is written once among the definitions
/// and shown again where it belongs. What a card says is in its name, so nothing is lost to who does not see it.
final class Stencils {
    private final Map<String, Integer> times = new HashMap<>();
    private final SequencedMap<String, String> ids = new LinkedHashMap<>();

    /// Counts a part that will be shown.
    ///
    /// @param part markup of the part, moved down by so many pixels
    void count(IntFunction<String> part) {
        var markup = part.apply(0);
        if (times.merge(markup, 1, Integer::sum) == 2) {
            ids.put(markup, "k" + ids.size());
        }
    }

    /// The parts that are shown more than once.
    void define(SvgText out) {
        ids.forEach((markup, id) ->
                out.add("<g id=\"").add(id).add("\">").add(markup).add("</g>"));
    }

    /// Shows a part at its place.
    void show(SvgText out, IntFunction<String> part, int x, int y) {
        var id = ids.get(part.apply(0));
        if (id != null) {
            out.use(id, x, y, "");
        } else if (x == 0) {
            out.add(part.apply(y));
        } else {
            out.add("<g transform=\"translate(").add(x).add(")\">");
            out.add(part.apply(y)).add("</g>");
        }
    }
}
