package throughline.ctdl;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;

/// A node of a publication under construction: properties in the order in which they were put; absent values are left
/// out.
final class Entity {
    private final Map<String, Object> properties = new LinkedHashMap<>();

    Entity(String type) {
        properties.put("@type", type);
    }

    Entity put(String property, @Nullable Object value) {
        if (value == null || value instanceof Collection<?> many && many.isEmpty()) {
            return this;
        }
        properties.put(property, value);
        return this;
    }

    /// A text in the languages it exists in.
    Entity put(String property, @Nullable Label label) {
        return put(property, label == null ? null : (Object) languages(label));
    }

    /// A text as a language map.
    static Map<String, Object> languages(Label label) {
        var map = new LinkedHashMap<String, Object>();
        map.put("en-US", label.en());
        if (label.es() != null && !label.es().isBlank()) {
            map.put("es", label.es());
        }
        return map;
    }

    /// A code of a framework.
    static Map<String, Object> code(String framework, String frameworkName, String notation, Label name) {
        return new Entity("ceterms:CredentialAlignmentObject")
                .put("ceterms:framework", framework)
                .put("ceterms:frameworkName", Label.of(frameworkName))
                .put("ceterms:codedNotation", notation)
                .put("ceterms:targetNodeName", name)
                .map();
    }

    /// A concept of one of the vocabulary's own schemes, for example `lifeCycle:Active` of `LifeCycleStatus`.
    static List<Map<String, Object>> concept(String scheme, String concept, String name) {
        return List.of(new Entity("ceterms:CredentialAlignmentObject")
                .put("ceterms:framework", "https://credreg.net/ctdl/terms/" + scheme)
                .put("ceterms:targetNode", concept)
                .put("ceterms:targetNodeName", Label.of(name))
                .map());
    }

    Map<String, Object> map() {
        return properties;
    }
}
