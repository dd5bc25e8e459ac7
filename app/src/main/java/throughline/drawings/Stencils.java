package throughline.drawings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.IntFunction;

/// Parts that many cards have alike, such as a mark or "You can start here": each is written once among the definitions
/// and shown again where it belongs. All have names, so that a card can be announced by the parts it consists of.
final class Stencils {
    private final Map<String, Integer> times = new HashMap<>();
    private final SequencedMap<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    /// What a part is for who listens: what a card is called, what is told of it, and where one starts and leaves.
    enum Role {
        NAME,
        FACTS,
        MORE
    }

    /// A part of a card.
    ///
    /// @param style  class of the style sheet, or empty
    /// @param lang   language of its words, or empty for that of the picture
    /// @param body   its markup, moved down by so many pixels
    /// @param key    what parts that look alike have in common
    record Part(int x, int y, Role role, String style, String lang, IntFunction<String> body, String key) {
        static Part of(int x, int y, Role role, IntFunction<String> body) {
            return of(x, y, role, "", "", body);
        }

        static Part of(int x, int y, Role role, String style, String lang, IntFunction<String> body) {
            return new Part(x, y, role, style, lang, body, style + " " + lang + " " + body.apply(0));
        }

        private void write(SvgText out, String id, int x, int y) {
            out.add("<g id=\"").add(id).add("\"").named(style, lang);
            if (x != 0) {
                out.add(" transform=\"translate(").add(x).add(")\"");
            }
            out.add(">").add(body.apply(y)).add("</g>");
        }
    }

    /// Counts a part that will be shown.
    void count(Part part) {
        var key = part.key();
        times.merge(key, 1, Integer::sum);
        if (parts.putIfAbsent(key, part) == null) {
            ids.put(key, "k" + Integer.toString(ids.size(), 36));
        }
    }

    /// The name of a part that was counted.
    String name(Part part) {
        return ids.getOrDefault(part.key(), "");
    }

    /// The parts that are shown more than once.
    void define(SvgText out) {
        parts.forEach((key, part) -> {
            if (isShared(key)) {
                part.write(out, name(part), 0, 0);
            }
        });
    }

    private boolean isShared(String key) {
        return times.getOrDefault(key, 0) > 1;
    }

    /// Shows a part at its place.
    void show(SvgText out, Part part) {
        var key = part.key();
        if (isShared(key)) {
            out.use(name(part), part.x(), part.y(), "");
        } else {
            part.write(out, name(part), part.x(), part.y());
        }
    }
}
