package throughline.gaps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.AverageRule;
import throughline.engine.gap.Fraction;

/// One row of a source: the awards of an institution under a code and award type, and their average.
///
/// @param awardType absent where the source adds all types together
/// @param years     the years that are averaged, oldest first
/// @param average   awards a year; suppressed years are left out of it
record SupplyRow(
        int organizationId,
        int sourceId,
        String code,
        @Nullable String awardType,
        List<Year> years,
        Fraction average) {
    SupplyRow {
        years = List.copyOf(years);
    }

    /// @param awards absent when suppressed, which is not 0
    record Year(String schoolYear, @Nullable Integer awards) {}

    /// The row with the mean from the first year with an award to the last.
    static SupplyRow of(int organizationId, int sourceId, String code, @Nullable String awardType, List<Year> years) {
        var counts = years.stream()
                .flatMap(year -> java.util.stream.Stream.ofNullable(year.awards()))
                .map(Integer::longValue)
                .toList();
        return new SupplyRow(
                organizationId, sourceId, code, awardType, years, AverageRule.FIRST_AWARD_TO_LAST_YEAR.average(counts));
    }

    boolean suppressed() {
        return years.stream().anyMatch(year -> year.awards() == null);
    }
}
