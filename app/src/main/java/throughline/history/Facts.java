package throughline.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Facts as they are imported and as they are shown.
final class Facts {
    private Facts() {}

    static Map<String, Edits.Fact> find(EditStore store, FactType type, Collection<String> keys) {
        var edits = store.of(type, keys);
        var facts = new HashMap<String, Edits.Fact>();
        store.imported(type, keys)
                .forEach((key, imported) ->
                        facts.put(key, new Edits.Fact(imported, shown(imported, edits.getOrDefault(key, List.of())))));
        edits.forEach((key, ofKey) -> {
            if (isAdded(ofKey)) {
                facts.computeIfAbsent(key, _ -> new Edits.Fact(Map.of(), shown(Map.of(), ofKey)));
            }
        });
        return facts;
    }

    static Optional<Edits.Fact> find(EditStore store, FactType type, String key) {
        var edits = store.of(type, key);
        return store.imported(type, key)
                .or(() -> isAdded(edits) ? Optional.of(Map.of()) : Optional.empty())
                .map(imported -> new Edits.Fact(imported, shown(imported, edits)));
    }

    /// Whether somebody added the fact here, and it was shown at least once.
    private static boolean isAdded(List<Edit> edits) {
        return edits.stream().anyMatch(edit -> edit.isPresence() && edit.publishedAt() != null);
    }

    private static Map<String, String> shown(Map<String, String> imported, List<Edit> edits) {
        var shown = new HashMap<>(imported);
        edits.stream()
                .filter(edit -> edit.state() == Edit.State.PUBLISHED)
                .forEach(edit -> shown.put(edit.field(), edit.value()));
        return shown;
    }
}
