package throughline.region;

import java.lang.ref.SoftReference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import throughline.imports.Fact;

/// The facts of each table as they were last read, so that after a change only those are read again which it touches.
/// They are dropped when memory is short, and tables of the size of a whole state are not kept at all. Thread-safe.
final class KeptRows {
    private static final int MOST_ROWS = 100_000;

    private final Map<String, SoftReference<@Nullable Kept<?>>> tables = new ConcurrentHashMap<>();

    /// What was read from which releases.
    ///
    /// @param sources  all releases in the order in which facts name them
    /// @param releases those that were read
    /// @param refs     organizations whose facts were read; none for all
    record Basis(List<Long> sources, List<Long> releases, List<String> refs) {}

    /// @param edits what people had changed, by key and column
    /// @param named keys of these that imports know
    /// @param list  the facts in their order, without those that were retired
    record Kept<T extends Fact>(
            Class<T> type,
            Basis basis,
            Map<String, Map<String, String>> edits,
            Set<String> named,
            List<Sourced<T>> list) {

        /// Keys of the facts about which people say something else by now.
        Set<String> changed(Map<String, Map<String, String>> now) {
            var changed = new HashSet<String>();
            now.forEach((key, columns) -> {
                if (!columns.equals(edits.get(key))) {
                    changed.add(key);
                }
            });
            edits.keySet().stream().filter(key -> !now.containsKey(key)).forEach(changed::add);
            return changed;
        }
    }

    /// What is kept of a table and was read from the same.
    @SuppressWarnings("unchecked")
    <T extends Fact> @Nullable Kept<T> find(String table, Class<T> type, Basis basis) {
        var reference = tables.get(table);
        var kept = reference == null ? null : reference.get();
        return kept != null && kept.type() == type && kept.basis().equals(basis) ? (Kept<T>) kept : null;
    }

    void keep(String table, Kept<?> kept) {
        if (kept.list().size() <= MOST_ROWS) {
            tables.put(table, new SoftReference<>(kept));
        }
    }
}
