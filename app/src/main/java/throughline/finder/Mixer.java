package throughline.finder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Mixes the best results so that a page does not show the same again and again: each further result of a kind
/// or with a title that was shown counts a little less than the one before.
final class Mixer {
    /// So many of the best are mixed; what comes after keeps its order.
    static final int MIXED = 200;

    private static final float SAME_KIND = 0.985f;
    private static final float SAME_TITLE = 0.98f;
    private static final float SAME_TITLE_AND_PLACE = 0.85f;

    /// The more of the same were shown, the less the next counts, down to here.
    private static final int MOST_COUNTED = 12;

    private static final double[] KIND_KEPT = powers(SAME_KIND);
    private static final double[] TITLE_KEPT = powers(SAME_TITLE);
    private static final double[] BOTH_KEPT = powers(SAME_TITLE_AND_PLACE);

    /// Each match with numbers for its kind, its title, and its title at its place.
    private final List<Matches.Match> best;

    private final int[] kinds;
    private final int[] titles;
    private final int[] both;
    private final int[] shownKinds = new int[Kind.values().length];
    private final int[] shownTitles;
    private final int[] shownBoth;

    private Mixer(List<Matches.Match> best, Rows rows) {
        this.best = best;
        kinds = new int[best.size()];
        titles = new int[best.size()];
        both = new int[best.size()];
        shownTitles = new int[best.size()];
        shownBoth = new int[best.size()];
        var titleNumbers = new HashMap<String, Integer>();
        var bothNumbers = new HashMap<String, Integer>();
        for (var i = 0; i < best.size(); i++) {
            var thing = rows.thing(best.get(i).row());
            kinds[i] = rows.kind(best.get(i).row()).ordinal();
            titles[i] = titleNumbers.computeIfAbsent(thing.title(), _ -> titleNumbers.size());
            both[i] =
                    bothNumbers.computeIfAbsent(thing.organizationId() + " " + thing.title(), _ -> bothNumbers.size());
        }
    }

    /// The first `wanted` rows in the order in which they are shown. The same rows give the same order.
    static List<Matches.Match> mix(List<Matches.Match> best, Rows rows, int wanted) {
        var mixed = new ArrayList<Matches.Match>(Math.min(wanted, best.size()));
        new Mixer(best.subList(0, Math.min(MIXED, best.size())), rows).fill(mixed, wanted);
        if (mixed.size() < wanted) {
            mixed.addAll(best.subList(mixed.size(), Math.min(wanted, best.size())));
        }
        return mixed;
    }

    private void fill(List<Matches.Match> mixed, int wanted) {
        var taken = new boolean[best.size()];
        while (mixed.size() < Math.min(wanted, best.size())) {
            var next = -1;
            var nextScore = Float.NEGATIVE_INFINITY;
            for (var i = 0; i < taken.length; i++) {
                var score = taken[i] ? Float.NEGATIVE_INFINITY : best.get(i).score() * kept(i);
                if (next < 0 && !taken[i] || score > nextScore) {
                    next = i;
                    nextScore = score;
                }
            }
            taken[next] = true;
            shownKinds[kinds[next]]++;
            shownTitles[titles[next]]++;
            shownBoth[both[next]]++;
            mixed.add(best.get(next));
        }
    }

    private float kept(int i) {
        return (float) (KIND_KEPT[Math.min(MOST_COUNTED, shownKinds[kinds[i]])]
                * TITLE_KEPT[Math.min(MOST_COUNTED, shownTitles[titles[i]])]
                * BOTH_KEPT[Math.min(MOST_COUNTED, shownBoth[both[i]])]);
    }

    private static double[] powers(float base) {
        var powers = new double[MOST_COUNTED + 1];
        for (var i = 0; i < powers.length; i++) {
            powers[i] = Math.pow(base, i);
        }
        return powers;
    }
}
