package throughline.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The published changes, to be laid over imported facts: values by table, key of the fact, column. An empty value
/// clears the field. Immutable.
///
/// @param owners    whose facts were added here or retired, by table and key
/// @param confirmed when their owner last said that facts are true, by table and key
public record Overlay(
        Map<String, Map<String, Map<String, String>>> values,
        Map<String, Map<String, String>> owners,
        Map<String, Map<String, LocalDate>> confirmed) {
    public static final Overlay NONE = new Overlay(Map.of(), Map.of(), Map.of());

    /// What would be laid over one fact.
    public static Overlay of(FactType type, String key, String owner, Map<String, String> values) {
        var owners = values.containsKey(FactType.PRESENCE.column())
                ? Map.of(type.table(), Map.of(key, owner))
                : Map.<String, Map<String, String>>of();
        return new Overlay(Map.of(type.table(), Map.of(key, values)), owners, Map.of());
    }

    /// Whether the changes of a fact take it out of the catalog.
    public static boolean retires(Map<String, String> changes) {
        return "retired".equals(changes.get(FactType.PRESENCE.column()));
    }

    /// The facts of a table that were added here and are shown, by key, as the table would hold them.
    public SequencedMap<String, Map<String, String>> added(String table) {
        var added = new TreeMap<String, Map<String, String>>();
        owners.getOrDefault(table, Map.of()).forEach((key, owner) -> {
            var said = of(table).getOrDefault(key, Map.of());
            if (!retires(said)) {
                FactType.of(table).row(key, owner, said).ifPresent(row -> added.put(key, row));
            }
        });
        return added;
    }

    /// Whether any fact was added here.
    public boolean adds() {
        return owners.keySet().stream().anyMatch(table -> !added(table).isEmpty());
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
        var both = new HashMap<>(owners);
        others.owners.forEach((table, keys) -> {
            var merged = new HashMap<>(both.getOrDefault(table, Map.of()));
            merged.putAll(keys);
            both.put(table, merged);
        });
        return new Overlay(all, both, confirmed);
    }
}
