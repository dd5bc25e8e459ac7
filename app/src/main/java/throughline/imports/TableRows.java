package throughline.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of a table below its header.
final class TableRows implements Rows {
    private final FileName file;
    private final TableKind kind;
    private final TableReader reader;
    private final Layout.Heading heading;
    private Optional<RowBuffer> current = Optional.empty();

    TableRows(FileName file, TableKind kind, TableReader reader, Layout.Heading heading) {
        this.file = file;
        this.kind = kind;
        this.reader = reader;
        this.heading = heading;
    }

    @Override
    public boolean next() {
        do {
            current = reader.next();
        } while (current.isPresent()
                && (current.get().number() <= heading.row() || current.get().filled() == 0));
        return current.isPresent();
    }

    @Override
    public int number() {
        return current.map(RowBuffer::number).orElse(0);
    }

    @Override
    public List<String> columns() {
        return heading.header().columns();
    }

    @Override
    public List<String> preamble() {
        return heading.preamble();
    }

    @Override
    public @Nullable String text(String column) {
        var index = heading.header().index(column);
        return index < 0 || current.isEmpty() ? null : current.get().text(index);
    }

    @Override
    public boolean isAmbiguous(String column) {
        return heading.header().index(column) == Header.AMBIGUOUS;
    }

    @Override
    public Edition edition(Row first) {
        return kind.edition(file, first);
    }

    @Override
    public void read(CheckedRow row, Sink sink) {
        var width = heading.header().width();
        var buffer = current.orElseThrow();
        if (reader.writesEveryCell() && (buffer.cells() < width || buffer.filled() > width)) {
            throw row.reject(
                    Check.RAGGED_ROW,
                    "",
                    "The row has " + buffer.cells() + " cells, the header " + width
                            + ". Text with a delimiter or line break must be in quotation marks.");
        }
        kind.read(row, sink);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
