package throughline.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import throughline.imports.Layout.Heading;
import throughline.imports.Planned.NearKind;

/// Looks for the header of a known kind in the first rows of tables, and remembers how close it came.
final class HeaderSearch {
    static final int ROWS = 10;
    private static final int NEAREST = 3;

    private final List<TableKind> kinds;
    private final Map<TableKind, List<String>> fewestMissing = new HashMap<>();

    HeaderSearch(List<TableKind> kinds) {
        this.kinds = kinds;
    }

    /// The kind that asks for most columns among those whose columns all stand in one of the first rows.
    Optional<Found> search(TableReader table, List<TableKind> candidates) {
        var preamble = new ArrayList<String>();
        var found = new ArrayList<Found>();
        for (var looked = 0; looked < ROWS; looked++) {
            var row = next(table);
            if (row.isEmpty()) {
                break;
            }
            var cells = row.get().texts();
            if (cells.isEmpty()) {
                continue;
            }
            var header = new Header(cells);
            for (var kind : candidates) {
                var missing = header.missing(kind.signature());
                fewestMissing.merge(kind, missing, (a, b) -> a.size() <= b.size() ? a : b);
                if (missing.isEmpty()) {
                    found.add(new Found(kind, new Heading(row.get().number(), header, List.copyOf(preamble))));
                }
            }
            preamble.add(String.join(
                    " ", cells.stream().filter(cell -> !cell.isEmpty()).toList()));
        }
        return found.stream().min(Found.BEST_FIRST);
    }

    /// What is wrong below the header is reported when the file is read for good.
    private static Optional<RowBuffer> next(TableReader table) {
        try {
            return table.next();
        } catch (FileProblem _) {
            return Optional.empty();
        }
    }

    Optional<Found> search(TableReader table) {
        return search(table, kinds);
    }

    /// The kinds of which at least a third of the columns were seen.
    List<NearKind> nearest() {
        return fewestMissing.entrySet().stream()
                .filter(entry -> seen(entry) > 0
                        && 3 * seen(entry) >= entry.getKey().signature().size())
                .sorted(Comparator.comparingDouble((Map.Entry<TableKind, List<String>> entry) -> -(double) seen(entry)
                                / entry.getKey().signature().size())
                        .thenComparing(entry -> entry.getKey().id()))
                .limit(NEAREST)
                .map(entry -> new NearKind(entry.getKey().id(), entry.getValue()))
                .toList();
    }

    private static int seen(Map.Entry<TableKind, List<String>> entry) {
        return entry.getKey().signature().size() - entry.getValue().size();
    }

    /// A kind and where its header stands.
    record Found(TableKind kind, Heading heading) {
        /// The kind that asks for most columns goes first; then the header that stands higher.
        static final Comparator<Found> BEST_FIRST = Comparator.comparing(
                        (Found found) -> -found.kind().signature().size())
                .thenComparing(found -> found.kind().id())
                .thenComparing(found -> found.heading().row());
    }
}
