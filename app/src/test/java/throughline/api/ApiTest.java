package throughline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import throughline.web.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The running interface against its description: every described address is asked, every answer judged by its
/// schema.
class ApiTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path COMMITTED = Path.of("../docs/reference/openapi.json");

    private final TestSite site = TestSite.shared();

    private JsonNode description() {
        return JSON.readTree(site.get("/api/v1/openapi.json").body());
    }

    @Test
    void everyDescribedAddressAnswersByItsSchema() {
        var description = description();
        description.path("paths").propertyStream().forEach(path -> {
            var name = path.getKey();
            var content = path.getValue().at("/get/responses/200/content");
            var list = "/api/v1" + name.replace("/{name}", "");
            if (content.has("text/csv")) {
                var table = site.get(list);
                assertThat(table.statusCode()).as(name).isEqualTo(200);
                assertThat(table.body()).as(name).startsWith("\ufeff").contains("\r\n");
                return;
            }
            var asked = name.endsWith("/{name}") ? list + "/" + firstName(list) : list;
            var answer = site.get(asked);
            assertThat(answer.statusCode()).as(asked).isEqualTo(200);
            assertThat(errors(description, content.at("/application~1json/schema"), answer.body()))
                    .as(asked)
                    .isEmpty();
        });
    }

    private String firstName(String list) {
        var first = JSON.readTree(site.get(list + "?limit=1").body()).at("/items/0");
        for (var key : new String[] {"slug", "soc", "code", "id"}) {
            if (first.has(key)) {
                return first.path(key).asString();
            }
        }
        throw new AssertionError("no name in " + first);
    }

    private static String errors(JsonNode description, JsonNode schema, String body) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", description.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(JSON.readTree(body))
                .stream()
                .limit(5)
                .map(Object::toString)
                .reduce("", (one, other) -> one + "\n" + other);
    }

    @Test
    void problemsFollowTheirSchemaAndKeepTheirCodes() {
        var description = description();
        var schema = JSON.readTree("{\"$ref\": \"#/components/schemas/ProblemDetail\"}");
        for (var asked : Map.of(
                        "/api/v1/programs?limit=1000", "limit-out-of-range",
                        "/api/v1/programs?cursor=xx", "cursor-unknown",
                        "/api/v1/programs?color=red", "unknown-parameter",
                        "/api/v1/search?zip=junk", "value-not-understood")
                .entrySet()) {
            var answer = site.get(asked.getKey());
            assertThat(answer.statusCode()).as(asked.getKey()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(errors(description, schema, answer.body())).isEmpty();
            assertThat(JSON.readTree(answer.body()).at("/errors/0/code").asString())
                    .isEqualTo(asked.getValue());
        }
        for (var nothing : Set.of("/api/v1/nothing", "/api/v1/programs/nothing", "/api/v1/a-b/c")) {
            var answer = site.get(nothing);
            assertThat(answer.statusCode()).as(nothing).isEqualTo(404);
            assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo("not-found");
        }
    }

    @Test
    void listsLeadThroughEveryThingOnce() {
        var seen = new TreeSet<String>();
        var next = "/api/v1/courses?limit=2";
        var total = 0;
        while (next != null) {
            var answer = site.get(next);
            var list = JSON.readTree(answer.body());
            total = list.path("total").asInt();
            list.path("items")
                    .forEach(item ->
                            assertThat(seen.add(item.path("slug").asString())).isTrue());
            next = list.path("next").isNull() ? null : list.path("next").asString();
            assertThat(answer.headers().firstValue("Link").orElse("").contains("rel=\"next\""))
                    .isEqualTo(next != null);
        }
        assertThat(seen).hasSize(total);
    }

    @Test
    void aFilterNarrowsAList() {
        var all = JSON.readTree(site.get("/api/v1/institutions").body())
                .path("total")
                .asInt();
        var colleges =
                JSON.readTree(site.get("/api/v1/institutions?segment=college").body());
        assertThat(colleges.path("total").asInt()).isPositive().isLessThan(all);
        colleges.path("items")
                .forEach(one -> assertThat(one.path("segment").asString()).isEqualTo("college"));
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        var tag = site.get("/api/v1/region").headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        var again = site.get("/api/v1/region", Map.of("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    }

    @Test
    void otherOriginsMayReadAndGetNoCookie() {
        var answer = site.get("/api/v1/sectors", Map.of("Origin", "https://example.org"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theDescriptionIsWhole() {
        var description = description();
        var operations = new HashSet<String>();
        description.path("paths").propertyStream().forEach(path -> {
            var get = path.getValue().path("get");
            assertThat(operations.add(get.path("operationId").asString()))
                    .as(path.getKey())
                    .isTrue();
            assertThat(get.path("summary").asString()).isNotBlank();
            assertThat(get.path("responses").has("200")).isTrue();
            assertThat(path.getKey().contains("{name}"))
                    .isEqualTo(get.path("parameters").toString().contains("\"in\":\"path\""));
        });
        description
                .findValues("$ref")
                .forEach(reference -> assertThat(description
                                .at(reference.asString().substring(1))
                                .isObject())
                        .as(reference.asString())
                        .isTrue());
    }

    /// Run with `-Dupdate=true` after a change and read the difference: others rely on this file.
    @Test
    void theCommittedDescriptionIsFresh() throws IOException {
        var fresh = JSON.writeValueAsString(description()) + "\n";
        if (Boolean.getBoolean("update")) {
            Files.writeString(COMMITTED, fresh);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(fresh);
    }
}
