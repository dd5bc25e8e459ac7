package throughline.imports;

import java.io.IOException;
import java.util.Optional;

/// Reads the rows of a table one after the other, blank ones included, so that row numbers stay true.
interface TableReader extends AutoCloseable {
    /// The next row; the buffer is reused, so it holds until the next call. Absent after the last row.
    ///
    /// @throws FileProblem when the file cannot be read on
    Optional<RowBuffer> next();

    /// Whether a row with fewer cells than the header is damaged; sheets leave out empty cells at the end of
    /// a row.
    boolean writesEveryCell();

    @Override
    void close() throws IOException;
}
