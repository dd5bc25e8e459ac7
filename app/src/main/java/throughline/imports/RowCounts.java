package throughline.imports;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What became of the rows of a file: each was used or is explained by a code. Blank lines are no rows.
///
/// @param explained rows that were not used, by the code that says why
public record RowCounts(long used, SequencedMap<String, Long> explained) {
    static final RowCounts NONE = new RowCounts(0, new TreeMap<>());

    public RowCounts {
        explained = Collections.unmodifiableSequencedMap(new TreeMap<>(explained));
    }

    public long explainedRows() {
        return explained.values().stream().mapToLong(Long::longValue).sum();
    }

    public long in() {
        return used + explainedRows();
    }
}
