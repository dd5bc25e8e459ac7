package throughline.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// The published changes, to be laid over imported facts: values by table, key of the fact, column. An empty value
/// clears the field. Immutable.
///
/// @param confirmed when their owner last said that facts are true, by table and key
public record Overlay(
        Map<String, Map<String, Map<String, String>>> values, Map<String, Map<String, LocalDate>> confirmed) {
    public static final Overlay NONE = new Overlay(Map.of());

    public Overlay(Map<String, Map<String, Map<String, String>>> values) {
        this(values, Map.of());
    }

    /// Changes of the facts of a table, by key, then column.
    public Map<String, Map<String, String>> of(String table) {
        return values.getOrDefault(table, Map.of());
    }

    /// These and others, which count where both say something.
    public Overlay with(Overlay others) {
        var all = new HashMap<String, Map<String, Map<String, String>>>(values);
        others.values.forEach((table, facts) -> {
            var merged = new HashMap<>(of(table));
            facts.forEach((key, columns) -> {
                var both = new HashMap<>(merged.getOrDefault(key, Map.of()));
                both.putAll(columns);
                merged.put(key, both);
            });
            all.put(table, merged);
        });
        return new Overlay(all, confirmed);
    }
}
