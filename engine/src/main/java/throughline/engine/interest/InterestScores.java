package throughline.engine.interest;

import java.util.List;

/// How much somebody likes each of the six areas.
///
/// @param sums one sum for each area, in the order of [InterestArea], each from 0 to `most`
/// @param most the largest possible sum: 40 for the short form of 60 items, 20 for the mini form of 30
public record InterestScores(List<Integer> sums, int most) {
    public static final int SHORT_FORM_MOST = 40;
    public static final int MINI_FORM_MOST = 20;
    private static final int AREAS = InterestArea.values().length;

    /// @throws IllegalArgumentException unless there are six sums, each from 0 to `most`
    public InterestScores {
        sums = List.copyOf(sums);
        if (sums.size() != AREAS || most < 1) {
            throw new IllegalArgumentException(
                    "six sums are needed, and a positive largest one: " + sums + " of " + most);
        }
        for (var sum : sums) {
            if (sum < 0 || sum > most) {
                throw new IllegalArgumentException("a sum must lie between 0 and " + most + ": " + sums);
            }
        }
    }

    /// The sum of one area.
    public int sum(InterestArea area) {
        return sums.get(area.ordinal());
    }

    /// All areas equal: nothing can be said about fit.
    public boolean isFlat() {
        return scatter() == 0;
    }

    /// Interests so broad that an order of occupations says little: the population standard deviation is below one
    /// twentieth of the largest sum, 2 of 40. The bound is ours; no published one exists.
    public boolean isBroad() {
        return 400L * scatter() < (long) AREAS * AREAS * most * most;
    }

    /// The variance times 36, a whole number.
    private long scatter() {
        var total = 0L;
        var squares = 0L;
        for (var sum : sums) {
            total += sum;
            squares += (long) sum * sum;
        }
        return AREAS * squares - total * total;
    }
}
