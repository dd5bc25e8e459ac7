package throughline.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One row of a file, read by column name. Names are matched as in [TableKind#signature()].
///
/// Cells arrive trimmed, `="…"` unwrapped, leading zeros kept; an empty cell is absent. The literal `None` is
/// a value.
/// The typed readers report what they cannot read: they record an issue with row, column, value and what was
/// expected, and reject the row.
public interface Row {
    /// Number of the row as a person counts it in the file, header lines included; from 1.
    int number();

    /// The column names of the header in its order, folded as in [TableKind#signature()]. Some sources write
    /// a year into them.
    List<String> columns();

    /// What stands above the header, one text per filled row (cells joined by a blank); empty when the header
    /// comes first. Workbooks often name their area and period there.
    List<String> preamble();

    /// Text of a cell; absent when the cell is empty or the file has no such column.
    Optional<String> text(String column);

    /// Text of a cell that must be filled; an empty one rejects the row.
    String required(String column);

    /// A whole number; group separators are allowed (`1,234`).
    Optional<Long> whole(String column);

    /// A decimal number; `$` and group separators are allowed.
    Optional<Double> decimal(String column);

    /// A decimal number as hundredths, rounded half up: `03.00` is 300.
    Optional<Long> hundredths(String column);

    /// A date written as ISO date, ISO date and time, `yyyyMMdd` or `M/d/yyyy`.
    Optional<LocalDate> date(String column);

    /// Records a remark about a row that is used all the same.
    void warn(String code, String column, String message);

    /// Explains why a row is rightly not used, for example a totals row. The caller adds no fact and returns.
    ///
    /// @param code stable, in kebab case; issues are counted by it
    void leaveOut(String code, String message);

    /// Refuses a row whose content is wrong; the file is then not committed unless the operator chose to
    /// leave such rows out. Never returns normally.
    RowRejected reject(String code, String column, String message);

    /// Thrown by [#reject] and by the typed readers; caught by the pipeline. A kind that reads on, to
    /// tell all that is wrong with a row, throws it again.
    final class RowRejected extends RuntimeException {
        private static final long serialVersionUID = 1;

        RowRejected() {
            super(null, null, false, false);
        }
    }
}
