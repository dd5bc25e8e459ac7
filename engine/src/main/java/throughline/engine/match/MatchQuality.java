package throughline.engine.match;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import throughline.engine.match.CourseMatcher.Course;

/// How good an order of candidates is, judged by decisions that it was not told.
///
/// @param questions how many questions were asked
/// @param atOne     share of questions with a right answer in first place, from 0 to 1 (recall at 1)
/// @param atThree   the same for the first three places
/// @param atFive    the same for the first five
/// @param atTen     the same for the first ten
/// @param reciprocalRank mean of 1 / place of the first right answer (MRR); 0 where none is found
public record MatchQuality(
        int questions, double atOne, double atThree, double atFive, double atTen, double reciprocalRank) {

    /// A course, the institution whose courses are asked for, and the codes that faculty accepted.
    public record Question(Course course, String sending, Set<String> accepted) {
        public Question {
            accepted = Set.copyOf(accepted);
        }
    }

    /// @param ranker gives the codes for a question, best first
    /// @throws IllegalArgumentException without a question
    public static MatchQuality of(Collection<Question> questions, Function<Question, List<String>> ranker) {
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("at least one question is needed");
        }
        var found = new int[] {0, 0, 0, 0};
        var reciprocal = 0.0;
        for (var question : questions) {
            var place = place(ranker.apply(question), question.accepted);
            found[0] += place <= 1 ? 1 : 0;
            found[1] += place <= 3 ? 1 : 0;
            found[2] += place <= 5 ? 1 : 0;
            found[3] += place <= 10 ? 1 : 0;
            reciprocal += place == Integer.MAX_VALUE ? 0 : 1.0 / place;
        }
        var count = (double) questions.size();
        return new MatchQuality(
                questions.size(),
                found[0] / count,
                found[1] / count,
                found[2] / count,
                found[3] / count,
                reciprocal / count);
    }

    private static int place(List<String> ranked, Set<String> accepted) {
        for (var i = 0; i < ranked.size(); i++) {
            if (accepted.contains(ranked.get(i))) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }
}
