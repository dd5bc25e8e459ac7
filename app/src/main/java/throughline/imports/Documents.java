package throughline.imports;

import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON documents. They are held in memory as a whole, so their size and depth are limited.
final class Documents {
    private static final int DEPTH = 200;

    private Documents() {}

    /// @throws FileProblem when the document is too large or not well-formed
    static JsonNode read(SourceFile file, Limits limits) throws IOException {
        var mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEPTH)
                                .maxDocumentLength(limits.documentBytes())
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try (var in = Content.open(file, limits)) {
            return mapper.readTree(in);
        } catch (JacksonException e) {
            throw new FileProblem(
                    Check.DAMAGED_DOCUMENT,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    "It begins like JSON but cannot be read to its end: " + e.getOriginalMessage());
        }
    }
}
