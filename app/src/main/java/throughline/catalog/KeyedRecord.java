package throughline.catalog;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A record of a JSON document together with the key that only the whole document could give it.
final class KeyedRecord {
    private KeyedRecord() {}

    static JsonNode of(String key, JsonNode record) {
        return JsonNodeFactory.instance.objectNode().put("key", key).set("record", record);
    }

    static String key(JsonNode keyed) {
        return keyed.path("key").asString();
    }

    static JsonNode record(JsonNode keyed) {
        return keyed.path("record");
    }
}
