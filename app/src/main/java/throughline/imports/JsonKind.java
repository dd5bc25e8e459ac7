package throughline.imports;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A kind of file that is one JSON document.
public interface JsonKind extends ImportKind {
    /// Whether a document of this shape is of this kind; must look at names of members only, not at the whole
    /// document.
    boolean recognizes(JsonNode document);

    /// Which edition of the source this document is.
    Edition edition(FileName file, JsonNode document);

    /// The records of the document. Each counts as one row; rows are numbered from 1.
    Stream<JsonRecord> records(JsonNode document);

    /// Turns one record into facts, under the same rule as [TableKind#read].
    void read(Row row, JsonNode record, Sink sink);

    /// One record with its key inside the document, which is shown in issues.
    record JsonRecord(String key, JsonNode value) {}
}
