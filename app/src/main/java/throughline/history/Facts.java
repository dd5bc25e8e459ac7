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
        return facts;
    }

    static Optional<Edits.Fact> find(EditStore store, FactType type, String key) {
        return store.imported(type, key)
                .map(imported -> new Edits.Fact(imported, shown(imported, store.of(type, key))));
    }

    private static Map<String, String> shown(Map<String, String> imported, List<Edit> edits) {
        var shown = new HashMap<>(imported);
        edits.stream()
                .filter(edit -> edit.state() == Edit.State.PUBLISHED)
                .forEach(edit -> shown.put(edit.field(), edit.value()));
        return shown;
    }
}
