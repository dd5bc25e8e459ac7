package throughline.finder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Mixes the best results so that a page does not show the same again and again: each further result of a kind
/// or with a title that was shown counts a little less than the one before.
final class Mixer {
    /// So many of the best are mixed; what comes after keeps its order.
    static final int MIXED = 200;

    private static final float SAME_KIND = 0.985f;
    private static final float SAME_TITLE = 0.98f;
    private static final float SAME_TITLE_AND_PLACE = 0.85f;

    private Mixer() {}

    /// The same rows in the order in which they are shown. The same rows give the same order.
    static List<Matches.Match> mix(List<Matches.Match> best, Rows rows) {
        var left = new ArrayList<>(best.subList(0, Math.min(MIXED, best.size())));
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        var titles = new HashMap<String, Integer>();
        var mixed = new ArrayList<Matches.Match>(best.size());
        while (!left.isEmpty()) {
            var next = 0;
            var nextScore = Float.NEGATIVE_INFINITY;
            for (var i = 0; i < left.size(); i++) {
                var score = left.get(i).score() * kept(left.get(i).row(), rows, kinds, titles);
                if (score > nextScore) {
                    next = i;
                    nextScore = score;
                }
            }
            var chosen = left.remove(next);
            kinds.merge(rows.kind(chosen.row()), 1, Integer::sum);
            var thing = rows.thing(chosen.row());
            titles.merge(thing.title(), 1, Integer::sum);
            titles.merge(thing.organizationId() + " " + thing.title(), 1, Integer::sum);
            mixed.add(chosen);
        }
        mixed.addAll(best.subList(mixed.size(), best.size()));
        return mixed;
    }

    private static float kept(int row, Rows rows, Map<Kind, Integer> kinds, Map<String, Integer> titles) {
        var thing = rows.thing(row);
        var sameKind = kinds.getOrDefault(rows.kind(row), 0);
        var sameTitle = titles.getOrDefault(thing.title(), 0);
        var sameBoth = titles.getOrDefault(thing.organizationId() + " " + thing.title(), 0);
        return (float) (Math.pow(SAME_KIND, Math.min(12, sameKind))
                * Math.pow(SAME_TITLE, Math.min(12, sameTitle))
                * Math.pow(SAME_TITLE_AND_PLACE, Math.min(12, sameBoth)));
    }
}
