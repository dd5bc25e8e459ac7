package throughline.finder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The values of one facet for all rows: a number per row that stands for the set of its values. There are far
/// fewer sets than rows, so counting a row is one addition whatever number of values it has.
final class FacetColumn {
    private final char[] setOfRow;
    private final List<SortedSet<String>> sets;

    private FacetColumn(char[] setOfRow, List<SortedSet<String>> sets) {
        this.setOfRow = setOfRow;
        this.sets = sets;
    }

    int set(int row) {
        return setOfRow[row];
    }

    int sets() {
        return sets.size();
    }

    /// For each set whether it has one of the values.
    boolean[] having(Collection<String> values) {
        var having = new boolean[sets.size()];
        for (var set = 0; set < having.length; set++) {
            having[set] = values.stream().anyMatch(sets.get(set)::contains);
        }
        return having;
    }

    /// Counts of values from counts of sets, most first, then in the order of their keys; chosen values are
    /// there even without a row.
    List<FinderAnswer.FacetCount> counts(int[] ofSets, SortedSet<String> chosen) {
        var counts = new TreeMap<String, Long>();
        for (var set = 0; set < ofSets.length; set++) {
            if (ofSets[set] > 0) {
                for (var value : sets.get(set)) {
                    counts.merge(value, (long) ofSets[set], Long::sum);
                }
            }
        }
        chosen.forEach(value -> counts.putIfAbsent(value, 0L));
        return counts.entrySet().stream()
                .map(entry ->
                        new FinderAnswer.FacetCount(entry.getKey(), entry.getValue(), chosen.contains(entry.getKey())))
                .sorted(Comparator.comparingLong(FinderAnswer.FacetCount::count)
                        .reversed()
                        .thenComparing(FinderAnswer.FacetCount::value))
                .toList();
    }

    static final class Builder {
        private final char[] setOfRow;
        private final List<SortedSet<String>> sets = new ArrayList<>();
        private final Map<SortedSet<String>, Integer> numbers = new HashMap<>();

        private @Nullable SortedSet<String> last;
        private char lastNumber;

        Builder(int rows) {
            setOfRow = new char[rows];
        }

        /// @throws IllegalStateException when there are more than 65,536 sets of values
        void set(int row, SortedSet<String> values) {
            if (values == last) {
                setOfRow[row] = lastNumber;
                return;
            }
            var number = numbers.get(values);
            if (number == null) {
                number = sets.size();
                if (number > Character.MAX_VALUE) {
                    throw new IllegalStateException("a facet has more than 65,536 combinations of values");
                }
                numbers.put(values, number);
                sets.add(values);
            }
            last = values;
            lastNumber = (char) (int) number;
            setOfRow[row] = lastNumber;
        }

        FacetColumn build() {
            return new FacetColumn(setOfRow, List.copyOf(sets));
        }
    }
}
