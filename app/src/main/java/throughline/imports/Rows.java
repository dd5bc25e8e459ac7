package throughline.imports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one file on their way to its kind: lines of a table, or records of a document.
interface Rows extends AutoCloseable {
    /// Goes to the next row that is not blank.
    ///
    /// @return false after the last one
    /// @throws FileProblem when the file cannot be read on
    boolean next();

    int number();

    List<String> columns();

    List<String> preamble();

    /// A cell, trimmed; null when it is empty or there is no such column.
    @Nullable
    String text(String column);

    boolean isAmbiguous(String column);

    /// What the first row says about the file.
    Edition edition(Row first);

    /// Lets the kind read the row.
    void read(CheckedRow row, Sink sink);

    @Override
    void close() throws IOException;
}
