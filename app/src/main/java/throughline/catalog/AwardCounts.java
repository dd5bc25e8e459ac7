package throughline.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.imports.Row;

/// Numbers of awards as sources write them.
final class AwardCounts {
    /// How California and federal agencies write a count that they keep back.
    private static final Set<String> SUPPRESSED = Set.of("*", "**", "***", "#");

    private AwardCounts() {}

    /// The count of a cell; null when it is empty or kept back, which is not 0.
    static @Nullable Integer read(Row row, String column) {
        if (row.text(column).filter(SUPPRESSED::contains).isPresent()) {
            row.warn(
                    "suppressed",
                    column,
                    row.text(column).get()
                            + " says that the count is kept back: stored as not known, not as zero; averages leave"
                            + " the year out");
            return null;
        }
        var awards = row.whole(column).orElse(null);
        if (awards == null) {
            return null;
        }
        if (awards < 0 || awards > Integer.MAX_VALUE) {
            throw row.reject("awards", column, "a number of awards from 0, or * where it is kept back");
        }
        return awards.intValue();
    }
}
