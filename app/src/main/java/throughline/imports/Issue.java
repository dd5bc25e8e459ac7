package throughline.imports;

import org.jspecify.annotations.Nullable;

/// A remark of the import about one place in a file.
///
/// @param row     row as a person counts it, or 0 when the remark is about the whole file
/// @param column  name of the column, if the remark is about a cell
/// @param value   the value found, shortened to 200 characters
/// @param code    stable name of the kind of problem, in kebab case
/// @param message what was expected and how to mend the source
public record Issue(
        String file,
        int row,
        @Nullable String column,
        @Nullable String value,
        String code,
        Severity severity,
        String message) {

    /// How grave an issue is.
    public enum Severity {
        /// The file is not committed.
        ERROR,
        /// The row is used, or left out, with a remark that somebody should look at.
        WARNING,
        /// The row is rightly not used, for example a totals row.
        NOTE
    }
}
