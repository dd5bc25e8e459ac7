package throughline.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// The things of a CTDL document, by where they stand and by their addresses.
final class CtdlNodes {
    private final SequencedMap<String, JsonNode> byPlace = new LinkedHashMap<>();
    private final Map<String, JsonNode> byAddress = new HashMap<>();
    private final Map<JsonNode, String> places = new HashMap<>();

    CtdlNodes(JsonNode root) {
        var graph = root.has("@graph") ? each(root.path("@graph")) : List.of(root);
        for (var i = 0; i < graph.size(); i++) {
            if (graph.get(i).isObject()) {
                var place = "@graph[" + i + "]";
                byPlace.put(place, graph.get(i));
                places.putIfAbsent(graph.get(i), place);
                byAddress.putIfAbsent(graph.get(i).path("@id").asString(""), graph.get(i));
            }
        }
    }

    /// In the order of the document.
    SequencedMap<String, JsonNode> all() {
        return byPlace;
    }

    /// Where a thing of the document stands.
    String place(JsonNode node) {
        return Objects.requireNonNullElse(places.get(node), "@graph");
    }

    /// What a value points to: an address, or an object that has one.
    Optional<JsonNode> find(JsonNode value) {
        var address = value.isObject() ? value.path("@id").asString("") : value.asString("");
        return address.isEmpty() ? Optional.empty() : Optional.ofNullable(byAddress.get(address));
    }

    /// The values of a property, of which there may be one, several or none.
    static List<JsonNode> each(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        return value.isArray() ? List.copyOf(value.values()) : List.of(value);
    }

    static boolean isA(JsonNode node, List<String> classes) {
        return each(node.path("@type")).stream().anyMatch(type -> classes.contains(type.asString("")));
    }

    /// Concepts that a property names, by themselves or as alignment objects.
    static List<String> concepts(JsonNode node, String property) {
        return each(node.path(property)).stream()
                .map(one -> one.isObject()
                        ? one.path("ceterms:targetNode")
                                .asString(one.path("@id").asString(""))
                        : one.asString(""))
                .toList();
    }

    /// A text in English, or in the first language it has.
    static String text(JsonNode node, String property) {
        var value = node.path(property);
        if (!value.isObject()) {
            return first(value);
        }
        for (var language : List.of("en-US", "en")) {
            if (value.has(language)) {
                return first(value.path(language));
            }
        }
        return value.valueStream().findFirst().map(CtdlNodes::first).orElse("");
    }

    /// A text in Spanish, empty where it has none.
    static String spanish(JsonNode node, String property) {
        return first(node.path(property).path("es"));
    }

    private static String first(JsonNode value) {
        return each(value).stream()
                .filter(JsonNode::isValueNode)
                .map(one -> one.asString("").strip())
                .findFirst()
                .orElse("");
    }
}
