package throughline.imports;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The records of a JSON document. The members of a record count as its cells where they are plain values.
final class DocumentRows implements Rows {
    private final FileName file;
    private final JsonKind kind;
    private final JsonNode document;
    private final Iterator<JsonKind.JsonRecord> records;
    private JsonKind.@Nullable JsonRecord current;
    private int number;

    DocumentRows(FileName file, JsonKind kind, JsonNode document) {
        this.file = file;
        this.kind = kind;
        this.document = document;
        this.records = kind.records(document).iterator();
    }

    @Override
    public boolean next() {
        if (!records.hasNext()) {
            current = null;
            return false;
        }
        current = records.next();
        number++;
        return true;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public List<String> columns() {
        return current == null ? List.of() : List.copyOf(current.value().propertyNames());
    }

    @Override
    public List<String> preamble() {
        return List.of();
    }

    @Override
    public @Nullable String text(String column) {
        var value = current == null ? null : current.value().get(column);
        if (value == null || value.isNull() || value.isContainer()) {
            return null;
        }
        var text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }

    @Override
    public boolean isAmbiguous(String column) {
        return false;
    }

    @Override
    public Edition edition(Row first) {
        return kind.edition(file, document);
    }

    @Override
    public void read(CheckedRow row, Sink sink) {
        if (current != null) {
            kind.read(row, current.value(), sink);
        }
    }

    @Override
    public void close() {}
}
