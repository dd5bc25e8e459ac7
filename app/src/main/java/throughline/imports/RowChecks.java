package throughline.imports;

import java.sql.SQLException;
import java.util.SequencedMap;
import java.util.TreeMap;
import throughline.imports.Row.RowRejected;

/// Takes the rows of one file through its kind and holds the rule that none is lost: each is used, or
/// explained.
final class RowChecks {
    private final Planned.Known planned;
    private final boolean leaveOutErrors;
    private final CheckedRow row;
    private final FactSink sink;
    private final SequencedMap<String, Long> explained = new TreeMap<>();
    private long used;

    /// @param leaveOutErrors whether the file may still be imported after a row with an error
    RowChecks(Planned.Known planned, boolean leaveOutErrors, CheckedRow row, FactSink sink) {
        this.planned = planned;
        this.leaveOutErrors = leaveOutErrors;
        this.row = row;
        this.sink = sink;
    }

    RowCounts counts() {
        return new RowCounts(used, explained);
    }

    void take(Rows rows) throws SQLException, InterruptedException {
        row.start();
        sink.startRow(row.number());
        try {
            rows.read(row, sink);
            rejectDuplicate();
        } catch (RowRejected _) {
            // The row holds its own explanation.
        }
        var explanation = row.explanation();
        if (!row.isRejected() && explanation.isPresent() == sink.factsOfRow() > 0) {
            throw new IllegalStateException("Kind " + planned.kind().id()
                    + (explanation.isPresent() ? " both used and left out" : " neither used nor explained") + " row "
                    + row.number() + " of " + planned.file() + ".");
        }
        if (explanation.isEmpty()) {
            used++;
            sink.keepRow();
        } else {
            explained.merge(explanation.get(), 1L, Long::sum);
            sink.dropRow();
            if (row.isRejected() && !leaveOutErrors) {
                sink.checkOnly();
            }
        }
    }

    private void rejectDuplicate() {
        var duplicate = sink.findDuplicate();
        if (row.explanation().isEmpty() && duplicate.isPresent()) {
            throw row.reject(
                    Check.DUPLICATE_KEY,
                    "",
                    "Rows " + duplicate.get().earlier() + " and " + row.number() + " describe the same thing ("
                            + duplicate.get().key() + "). Remove one of them.");
        }
    }
}
