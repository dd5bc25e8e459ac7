package throughline.finder;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;

/// Facets whose values depend on the same facts of a thing, so that a row is counted in all of them by one
/// addition: each row has the number of a combination of values. There are far fewer combinations than rows.
final class FacetGroup {
    /// Which facets depend on the same facts.
    enum Basis {
        SUBJECT(Facet.KIND, Facet.SECTOR, Facet.PATHWAY),
        PLACE(Facet.SEGMENT, Facet.INSTITUTION, Facet.COUNTY, Facet.CITY),
        OFFER(
                Facet.AWARD,
                Facet.LENGTH,
                Facet.MODALITY,
                Facet.SCHEDULE,
                Facet.LANGUAGE,
                Facet.TREND,
                Facet.AG,
                Facet.CREDIT,
                Facet.EARLY_CREDIT),
        WORK(Facet.WAGE, Facet.OPENINGS, Facet.EDUCATION, Facet.LIVING_WAGE);

        private final List<Facet> facets;

        Basis(Facet... facets) {
            this.facets = List.of(facets);
        }

        List<Facet> facets() {
            return facets;
        }
    }

    private final int[] combinationOfRow;
    private final int combinations;
    private final Map<Facet, FacetColumn> columns;

    private FacetGroup(int[] combinationOfRow, int combinations, Map<Facet, FacetColumn> columns) {
        this.combinationOfRow = combinationOfRow;
        this.combinations = combinations;
        this.columns = columns;
    }

    int combination(int row) {
        return combinationOfRow[row];
    }

    int combinations() {
        return combinations;
    }

    Map<Facet, FacetColumn> columns() {
        return columns;
    }

    static final class Builder {
        private final int[] combinationOfRow;
        private final Map<Object, Integer> combinations = new HashMap<>();
        private final Map<Facet, FacetColumn.Builder> columns = new EnumMap<>(Facet.class);

        Builder(Basis basis, int rows) {
            combinationOfRow = new int[rows];
            basis.facets().forEach(facet -> columns.put(facet, new FacetColumn.Builder()));
        }

        /// @param facts  what the values depend on: rows with equal facts have equal values
        /// @param values the values of this row, asked for where the facts are new
        void set(int row, Object facts, Function<Facet, SortedSet<String>> values) {
            var combination = combinations.get(facts);
            if (combination == null) {
                combination = combinations.size();
                combinations.put(facts, combination);
                columns.forEach((facet, column) -> column.add(values.apply(facet)));
            }
            combinationOfRow[row] = combination;
        }

        FacetGroup build() {
            var built = new EnumMap<Facet, FacetColumn>(Facet.class);
            columns.forEach((facet, column) -> built.put(facet, column.build()));
            return new FacetGroup(combinationOfRow, combinations.size(), built);
        }
    }
}
