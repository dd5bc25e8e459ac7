package throughline.ctdl;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published vocabulary beside the project; tests that need it are skipped where it is absent.
final class CtdlFiles {
    private static final Path FOLDER = Path.of("../../shared/data/ctdl");

    private CtdlFiles() {}

    static Path folder() {
        assumeTrue(Files.isDirectory(FOLDER), "the CTDL vocabulary (../shared/data/ctdl) is absent");
        return FOLDER;
    }

    static Vocabulary vocabulary() throws Exception {
        return Vocabulary.read(folder().resolve("schema"));
    }

    static JsonNode read(String name) throws Exception {
        return JsonMapper.builder().build().readTree(Files.readAllBytes(folder().resolve(name)));
    }

    /// Number of RDF statements of a document, read with the bundled contexts only.
    static int statements(byte[] json) throws Exception {
        return JsonLd.toRdf(JsonDocument.of(new ByteArrayInputStream(json)))
                .loader(offline())
                .get()
                .size();
    }

    private static DocumentLoader offline() {
        var contexts = Map.of(
                "https://credreg.net/ctdl/schema/context/json", "schema/ctdl/context.json",
                "https://credreg.net/ctdlasn/schema/context/json", "schema/ctdlasn/context.json");
        return (url, options) -> {
            var file = contexts.get(url.toString());
            if (file == null) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not bundled: " + url);
            }
            try (InputStream in = Files.newInputStream(folder().resolve(file))) {
                return JsonDocument.of(in);
            } catch (java.io.IOException unreadable) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, unreadable);
            }
        };
    }
}
