package throughline.engine.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What students can do after a course, as sentences that can be compared with those of another course. Two outcomes
/// are the same where twice the words they share are at least six tenths of all their words, endings left out.
/// Immutable.
public final class Outcomes {
    /// Of a course that states none.
    public static final Outcomes NONE = new Outcomes(List.of());

    private static final double ALIKE = .6;
    private static final int STEM = 5;

    private final List<Outcome> list;

    private record Outcome(String text, Set<String> words) {}

    /// What two courses have in common.
    ///
    /// @param common the shared outcomes in the words of the candidate, in its order
    /// @param share  twice their number, divided by the number of all outcomes of both; 0 where one states none
    public record Shared(List<String> common, double share) {
        static final Shared NOTHING = new Shared(List.of(), 0);

        public Shared {
            common = List.copyOf(common);
        }
    }

    private record Pair(int own, int other, double alike) {}

    private Outcomes(List<Outcome> list) {
        this.list = List.copyOf(list);
    }

    public static Outcomes of(List<String> texts) {
        return new Outcomes(
                texts.stream().map(text -> new Outcome(text, words(text))).toList());
    }

    /// Words without their endings, so that `inspect a weld` is `inspecting welds`.
    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (var word : CourseTitles.normalize(text).split(" ")) {
            words.add(word.substring(0, Math.min(STEM, word.length())));
        }
        words.remove("");
        return words;
    }

    /// Pairs the outcomes of a candidate with these, the most alike first, each at most once; ties in their order.
    Shared sharedWith(Outcomes candidate) {
        if (list.isEmpty() || candidate.list.isEmpty()) {
            return Shared.NOTHING;
        }
        var pairs = new ArrayList<Pair>();
        for (var own = 0; own < list.size(); own++) {
            for (var other = 0; other < candidate.list.size(); other++) {
                var alike = alike(list.get(own).words, candidate.list.get(other).words);
                if (alike >= ALIKE) {
                    pairs.add(new Pair(own, other, alike));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
        var owns = new HashSet<Integer>();
        var others = new HashSet<Integer>();
        for (var pair : pairs) {
            if (!owns.contains(pair.own) && others.add(pair.other)) {
                owns.add(pair.own);
            }
        }
        var common = IntStream.range(0, candidate.list.size())
                .filter(others::contains)
                .mapToObj(other -> candidate.list.get(other).text)
                .toList();
        return new Shared(common, 2.0 * common.size() / (list.size() + candidate.list.size()));
    }

    private static double alike(Set<String> one, Set<String> other) {
        var both = one.stream().filter(other::contains).count();
        var all = one.size() + other.size();
        return all == 0 ? 0 : 2.0 * both / all;
    }
}
