package throughline.engine.interest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Scores the O*NET Interest Profiler Short Form: 60 items in five blocks of twelve, each block two items of every
/// area in the order R R I I A A S S E E C C. An answer from 1 (strongly dislike) to 5 (strongly like) counts
/// itself less one.
public final class ShortForm {
    public static final int ITEMS = 60;
    public static final int MOST_ANSWER = 5;
    private static final int BLOCK = 12;

    private ShortForm() {}

    /// What the answers amount to.
    public sealed interface Scored {
        /// Every item was answered.
        record Complete(InterestScores scores) implements Scored {}

        /// Some areas have unanswered items. They get no score: a guess would be told as the person's interest. Without
        /// all six there is no fit of occupations, but what is complete can be shown.
        ///
        /// @param unanswered areas without a score, at least one
        /// @param sums       sums of the complete areas, each from 0 to 40
        record Incomplete(Set<InterestArea> unanswered, Map<InterestArea, Integer> sums) implements Scored {
            public Incomplete {
                unanswered = Set.copyOf(unanswered);
                sums = Map.copyOf(sums);
            }
        }
    }

    /// The area that the item at a position asks for.
    ///
    /// @param item from 0 to 59
    public static InterestArea area(int item) {
        if (item < 0 || item >= ITEMS) {
            throw new IllegalArgumentException("items are numbered from 0 to 59: " + item);
        }
        return InterestArea.values()[item % BLOCK / 2];
    }

    /// Scores the answers of one person.
    ///
    /// @param answers one for each of the 60 items, from 1 to 5, or empty where the item was left out
    /// @throws IllegalArgumentException for another number of answers, or an answer outside of 1 to 5
    public static Scored score(List<OptionalInt> answers) {
        if (answers.size() != ITEMS) {
            throw new IllegalArgumentException("60 answers are needed: " + answers.size());
        }
        var sums = new int[InterestArea.values().length];
        var unanswered = EnumSet.noneOf(InterestArea.class);
        for (var item = 0; item < ITEMS; item++) {
            var answer = answers.get(item);
            if (answer.isEmpty()) {
                unanswered.add(area(item));
            } else if (answer.getAsInt() < 1 || answer.getAsInt() > MOST_ANSWER) {
                throw new IllegalArgumentException("answers go from 1 to 5: " + answer.getAsInt() + " at item " + item);
            } else {
                sums[area(item).ordinal()] += answer.getAsInt() - 1;
            }
        }
        if (!unanswered.isEmpty()) {
            var complete = new EnumMap<InterestArea, Integer>(InterestArea.class);
            for (var area : EnumSet.complementOf(unanswered)) {
                complete.put(area, sums[area.ordinal()]);
            }
            return new Scored.Incomplete(unanswered, complete);
        }
        var listed = new ArrayList<Integer>();
        for (var sum : sums) {
            listed.add(sum);
        }
        return new Scored.Complete(new InterestScores(listed, InterestScores.SHORT_FORM_MOST));
    }
}
