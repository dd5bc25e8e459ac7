package throughline.finder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Mixes the best results so that a page does not show the same again and again: each further result of a kind
/// or with a title that was shown counts a little less than the one before.
final class Mixer {
    /// So many of the best are mixed; what comes after keeps its order.
    static final int MIXED = 200;

    private static final float[] SAME_KIND = powers(0.985f);
    private static final float[] SAME_TITLE = powers(0.985f);
    private static final float[] SAME_TITLE_AND_PLACE = powers(0.88f);
    /// Catalogs list a course again for each year in which it changed.
    private static final float[] SAME_COURSE = powers(0.6f);

    private final Rows rows;
    private final int[] kinds = new int[Kind.values().length];
    private final HashMap<Object, int[]> shown = new HashMap<>();

    private Mixer(Rows rows) {
        this.rows = rows;
    }

    /// What a result keeps after 0, 1, 2 ... others like it.
    private static float[] powers(float base) {
        var powers = new float[13];
        for (var i = 0; i < powers.length; i++) {
            powers[i] = (float) Math.pow(base, i);
        }
        return powers;
    }

    /// A result with how many results like it were shown; those with the same title share one counter.
    private record Candidate(Matches.Match match, int kind, int[] titles, int[] titlesHere, int[] courses) {}

    private record TitleHere(String title, int organization) {}

    private record CodeHere(String code, int organization) {}

    /// The first `wanted` rows in the order in which they are shown. The same rows give the same order.
    static List<Matches.Match> mix(List<Matches.Match> best, Rows rows, int wanted) {
        return new Mixer(rows).mix(best, wanted);
    }

    private List<Matches.Match> mix(List<Matches.Match> best, int wanted) {
        var left = new ArrayList<Candidate>();
        best.stream().limit(MIXED).map(this::candidate).forEach(left::add);
        var mixed = new ArrayList<Matches.Match>(best.size());
        while (!left.isEmpty() && mixed.size() < wanted) {
            var next = 0;
            var nextScore = Float.NEGATIVE_INFINITY;
            for (var i = 0; i < left.size(); i++) {
                // What follows scores less even if it keeps everything.
                if (left.get(i).match().score() <= nextScore) {
                    break;
                }
                var score = left.get(i).match().score() * kept(left.get(i));
                if (score > nextScore) {
                    next = i;
                    nextScore = score;
                }
            }
            var chosen = left.remove(next);
            kinds[chosen.kind()]++;
            chosen.titles()[0]++;
            chosen.titlesHere()[0]++;
            chosen.courses()[0]++;
            mixed.add(chosen.match());
        }
        if (mixed.size() < wanted) {
            mixed.addAll(best.subList(mixed.size(), Math.min(wanted, best.size())));
        }
        return mixed;
    }

    private Candidate candidate(Matches.Match match) {
        var thing = rows.thing(match.row());
        return new Candidate(
                match,
                rows.kind(match.row()).ordinal(),
                shown.computeIfAbsent(thing.title(), _ -> new int[1]),
                shown.computeIfAbsent(new TitleHere(thing.title(), thing.organizationId()), _ -> new int[1]),
                thing instanceof Thing.OfCourse(var course)
                        ? shown.computeIfAbsent(new CodeHere(course.code(), course.organizationId()), _ -> new int[1])
                        : new int[1]);
    }

    private float kept(Candidate candidate) {
        return SAME_KIND[Math.min(12, kinds[candidate.kind()])]
                * SAME_TITLE[Math.min(12, candidate.titles()[0])]
                * SAME_TITLE_AND_PLACE[Math.min(12, candidate.titlesHere()[0])]
                * SAME_COURSE[Math.min(12, candidate.courses()[0])];
    }
}
