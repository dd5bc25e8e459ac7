package throughline.history;

import java.util.Map;

/// The published changes, to be laid over imported facts: values by table, key of the fact, column. An empty value
/// clears the field. Immutable.
public record Overlay(Map<String, Map<String, Map<String, String>>> values) {
    public static final Overlay NONE = new Overlay(Map.of());

    /// Changes of the facts of a table, by key, then column.
    public Map<String, Map<String, String>> of(String table) {
        return values.getOrDefault(table, Map.of());
    }
}
