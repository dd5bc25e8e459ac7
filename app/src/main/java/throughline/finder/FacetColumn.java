package throughline.finder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The values of one facet for all combinations of its group: a number per combination that stands for the set of
/// its values. There are far fewer sets than combinations, and far fewer of those than rows.
final class FacetColumn {
    private static final Comparator<FinderAnswer.FacetCount> MOST_FIRST = Comparator.comparingLong(
                    FinderAnswer.FacetCount::count)
            .reversed()
            .thenComparing(FinderAnswer.FacetCount::value);

    private final int[] setOf;
    private final List<SortedSet<String>> sets;
    private final List<String> values;
    /// For each set the places of its values among all values.
    private final int[][] valuesOfSet;

    private FacetColumn(int[] setOf, List<SortedSet<String>> sets) {
        this.setOf = setOf;
        this.sets = sets;
        var all = new TreeSet<String>();
        sets.forEach(all::addAll);
        values = List.copyOf(all);
        var places = new HashMap<String, Integer>();
        values.forEach(value -> places.put(value, places.size()));
        valuesOfSet = sets.stream()
                .map(set -> set.stream().mapToInt(places::get).toArray())
                .toArray(int[][]::new);
    }

    /// For each combination whether it has one of the values.
    boolean[] having(Collection<String> wanted) {
        var setHas = new boolean[sets.size()];
        for (var set = 0; set < setHas.length; set++) {
            setHas[set] = wanted.stream().anyMatch(sets.get(set)::contains);
        }
        var having = new boolean[setOf.length];
        for (var i = 0; i < having.length; i++) {
            having[i] = setHas[setOf[i]];
        }
        return having;
    }

    /// Counts of values from counts of combinations, most first, then in the order of their keys; chosen values
    /// are there even without a row.
    ///
    /// @param found the combinations that have a count
    List<FinderAnswer.FacetCount> counts(int[] found, int[] ofCombinations, SortedSet<String> chosen) {
        var ofSets = new int[sets.size()];
        for (var combination : found) {
            ofSets[setOf[combination]] += ofCombinations[combination];
        }
        var ofValues = new long[values.size()];
        for (var set = 0; set < ofSets.length; set++) {
            if (ofSets[set] > 0) {
                for (var value : valuesOfSet[set]) {
                    ofValues[value] += ofSets[set];
                }
            }
        }
        var counts = new ArrayList<FinderAnswer.FacetCount>();
        var missing = new TreeSet<>(chosen);
        for (var i = 0; i < ofValues.length; i++) {
            if (ofValues[i] > 0) {
                var isChosen = !missing.isEmpty() && missing.remove(values.get(i));
                counts.add(new FinderAnswer.FacetCount(values.get(i), ofValues[i], isChosen));
            }
        }
        missing.forEach(value -> counts.add(new FinderAnswer.FacetCount(value, 0, true)));
        counts.sort(MOST_FIRST);
        return counts;
    }

    /// Takes the values of one combination after the other.
    static final class Builder {
        private final List<Integer> setOf = new ArrayList<>();
        private final List<SortedSet<String>> sets = new ArrayList<>();
        private final Map<SortedSet<String>, Integer> numbers = new HashMap<>();

        void add(SortedSet<String> values) {
            var number = numbers.get(values);
            if (number == null) {
                number = sets.size();
                numbers.put(values, number);
                sets.add(values);
            }
            setOf.add(number);
        }

        FacetColumn build() {
            return new FacetColumn(setOf.stream().mapToInt(Integer::intValue).toArray(), List.copyOf(sets));
        }
    }
}
