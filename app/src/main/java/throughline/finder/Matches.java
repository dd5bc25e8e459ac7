package throughline.finder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/// Takes each row that matches the words once: counts it in every facet and keeps the best.
///
/// A row that fails one chosen facet is counted in that facet alone, so that its other values can be chosen
/// beside; a row that fails two is not counted at all.
final class Matches {
    /// What an institution keeps of its worth when only words of subjects in its name were typed.
    private static final float NOT_NAMED = 0.6f;

    private final Columns columns;
    private final FinderQuery query;
    private final @Nullable Distances distances;
    private final int keep;
    private final FacetGroup[] groups;
    /// Rows of each combination of a group.
    private final int[][] counts;
    private final Chosen[] chosen;

    /// A heap of the best, worst on top: sort figure and score, then rank and row for ties.
    private final float[] figures;
    private final float[] scores;
    private final int[] rows;
    private int size;
    private long total;
    private long seen;
    private float @Nullable [] worths;
    private boolean unnamed;

    Matches(Columns columns, FinderQuery query, @Nullable Distances distances, int keep) {
        this.columns = columns;
        this.query = query;
        this.distances = distances;
        this.keep = keep;
        groups = columns.groups().toArray(FacetGroup[]::new);
        counts = new int[groups.length][];
        var narrowed = new ArrayList<Chosen>();
        for (var i = 0; i < groups.length; i++) {
            var group = groups[i];
            counts[i] = new int[group.combinations()];
            group.columns().forEach((facet, column) -> {
                var values = query.chosen(facet);
                if (!values.isEmpty()) {
                    narrowed.add(new Chosen(facet, group, column.having(values), new int[group.combinations()]));
                }
            });
        }
        chosen = narrowed.toArray(Chosen[]::new);
        figures = new float[keep + 1];
        scores = new float[keep + 1];
        rows = new int[keep + 1];
    }

    /// A facet of which values were chosen.
    ///
    /// @param accepted for each combination of its group whether it has one of them
    /// @param failed   rows of each combination that have none of them, and what was chosen of all other facets
    private record Chosen(Facet facet, FacetGroup group, boolean[] accepted, int[] failed) {
        boolean accepts(int row) {
            return accepted[group.combination(row)];
        }
    }

    /// One row that was found, with what its words scored.
    record Match(int row, float score) {}

    long total() {
        return total;
    }

    /// The best rows in order.
    List<Match> best() {
        var order = new ArrayList<Integer>();
        for (var i = 1; i <= size; i++) {
            order.add(i);
        }
        order.sort((one, other) -> before(one, other) ? -1 : before(other, one) ? 1 : 0);
        return order.stream().map(i -> new Match(rows[i], scores[i])).toList();
    }

    Map<Facet, List<FinderAnswer.FacetCount>> facets() {
        var facets = new EnumMap<Facet, List<FinderAnswer.FacetCount>>(Facet.class);
        for (var i = 0; i < groups.length; i++) {
            var found = found(counts[i]);
            for (var entry : groups[i].columns().entrySet()) {
                var facet = entry.getKey();
                var of = ofCombinations(i, facet);
                var values = entry.getValue().counts(of == counts[i] ? found : found(of), of, query.chosen(facet));
                if (!values.isEmpty()) {
                    facets.put(facet, values);
                }
            }
        }
        return facets;
    }

    /// Which combinations have a count: most often few of many.
    private static int[] found(int[] counts) {
        var found = new int[counts.length];
        var size = 0;
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                found[size++] = i;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /// Rows of each combination that count in a facet: those that are found, and those that its own choice keeps
    /// out.
    private int[] ofCombinations(int group, Facet facet) {
        for (var one : chosen) {
            if (one.facet() == facet) {
                var sums = counts[group].clone();
                for (var i = 0; i < sums.length; i++) {
                    sums[i] += one.failed()[i];
                }
                return sums;
            }
        }
        return counts[group];
    }

    /// Rows that matched the words, whatever facets and distance say.
    long seen() {
        return seen;
    }

    /// From now on institutions count less, as what was typed names none.
    void withoutNames() {
        unnamed = true;
    }

    /// From now on things count as much as their organization does, by its id.
    void weigh(float[] worths) {
        this.worths = worths;
    }

    /// Collects the matches of a query into this.
    CollectorManager<Collector, Matches> collectors() {
        return new CollectorManager<>() {
            @Override
            public Collector newCollector() {
                return collector();
            }

            @Override
            public Matches reduce(Collection<Collector> collectors) {
                return Matches.this;
            }
        };
    }

    private Collector collector() {
        return new Collector() {
            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE;
            }

            @Override
            public LeafCollector getLeafCollector(LeafReaderContext context) {
                return new Leaf(context.docBase);
            }
        };
    }

    private final class Leaf implements LeafCollector {
        private final int base;
        private @Nullable Scorable scorer;

        private Leaf(int base) {
            this.base = base;
        }

        @Override
        public void setScorer(Scorable next) {
            scorer = next;
        }

        @Override
        public void collect(int document) throws IOException {
            var row = base + document;
            take(row, scorer == null ? 0 : scorer.score() * columns.worth(row) * here(row));
        }

        /// What a row keeps of its worth in view of the place asked for.
        private float here(int row) {
            if (worths == null) {
                return unnamed && columns.isInstitution(row) ? NOT_NAMED : 1;
            }
            var organization = columns.organization(row);
            if (organization < 0) {
                return Gazetteer.PLACELESS;
            }
            return Math.max(worths[organization], Gazetteer.ELSEWHERE);
        }
    }

    void take(int row, float score) {
        seen++;
        var miles = Float.NaN;
        if (distances != null && query.near().isPresent()) {
            miles = distances.to(columns.organization(row));
            if (!(miles <= query.near().get().miles())) {
                return;
            }
        }
        Chosen failed = null;
        for (var one : chosen) {
            if (!one.accepts(row)) {
                if (failed != null) {
                    return;
                }
                failed = one;
            }
        }
        if (failed != null) {
            failed.failed()[failed.group().combination(row)]++;
            return;
        }
        for (var i = 0; i < groups.length; i++) {
            counts[i][groups[i].combination(row)]++;
        }
        total++;
        offer(row, score, query.sort() == FinderQuery.Sort.DISTANCE ? -miles : columns.figure(query.sort(), row));
    }

    private void offer(int row, float score, float figure) {
        if (keep == 0) {
            return;
        }
        // What has no figure comes last.
        var known = Float.isNaN(figure) ? Float.NEGATIVE_INFINITY : figure;
        if (size < keep) {
            set(++size, row, score, known);
            up(size);
            return;
        }
        if (better(row, score, known, 1)) {
            set(1, row, score, known);
            down();
        }
    }

    private void set(int at, int row, float score, float figure) {
        rows[at] = row;
        scores[at] = score;
        figures[at] = figure;
    }

    private boolean better(int row, float score, float figure, int than) {
        if (figure != figures[than]) {
            return figure > figures[than];
        }
        if (score != scores[than]) {
            return score > scores[than];
        }
        var rank = columns.titleRank(row);
        var otherRank = columns.titleRank(rows[than]);
        return rank != otherRank ? rank < otherRank : row < rows[than];
    }

    private boolean before(int one, int other) {
        return better(rows[one], scores[one], figures[one], other);
    }

    private void up(int from) {
        var at = from;
        while (at > 1 && before(at >> 1, at)) {
            swap(at, at >> 1);
            at >>= 1;
        }
    }

    private void down() {
        var at = 1;
        while (2 * at <= size) {
            var worse = 2 * at < size && before(2 * at, 2 * at + 1) ? 2 * at + 1 : 2 * at;
            if (!before(at, worse)) {
                return;
            }
            swap(at, worse);
            at = worse;
        }
    }

    private void swap(int one, int other) {
        var row = rows[one];
        var score = scores[one];
        var figure = figures[one];
        set(one, rows[other], scores[other], figures[other]);
        set(other, row, score, figure);
    }

    /// Forgets everything, for a search that is tried again with looser words.
    void clear() {
        size = 0;
        total = 0;
        seen = 0;
        for (var count : counts) {
            Arrays.fill(count, 0);
        }
        for (var one : chosen) {
            Arrays.fill(one.failed(), 0);
        }
    }
}
