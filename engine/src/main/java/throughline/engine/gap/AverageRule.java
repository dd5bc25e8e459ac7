package throughline.engine.gap;

import java.util.List;

/// How the awards of several school years become one number of awards a year.
///
/// A rule is applied to each row, that is program, college and award type; only then are rows added. Adding
/// the years of several rows first gives another number.
public enum AverageRule {
    /// Centers of Excellence: the mean from the first year with an award to the last year. Years without
    /// awards count after that first one, not before: (0, 0, 1) is 1, (0, 12, 0) is 6, (9, 4, 0) is 13/3.
    FIRST_AWARD_TO_LAST_YEAR,
    /// The mean of all years.
    ALL_YEARS;

    /// Awards a year.
    ///
    /// @param awards awards of consecutive school years, oldest first, none of them suppressed: a suppressed
    ///               count is unknown and must not be given as 0
    /// @throws IllegalArgumentException if a count is negative
    public Fraction average(List<Long> awards) {
        var sum = 0L;
        var years = 0L;
        for (var count : awards) {
            if (count < 0) {
                throw new IllegalArgumentException("negative awards in " + awards);
            }
            sum = Math.addExact(sum, count);
            if (this == ALL_YEARS || sum > 0) {
                years++;
            }
        }
        return years == 0 ? Fraction.ZERO : Fraction.of(sum, years);
    }
}
