package throughline.finder;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/// Scores a match with the weight given in the query, less in long titles: how often a word stands in a text
/// says little in catalogs, where it stands says much.
final class WeightSimilarity extends Similarity {
    /// What a match in a title of so many words keeps of its weight.
    private static final float[] KEPT = new float[64];
    /// Titles of more words are lists of alternatives, and none the worse for another.
    private static final int LONG_TITLE = 5;

    static {
        for (var length = 0; length < KEPT.length; length++) {
            KEPT[length] = length == 0 ? 1f : (float) (1 / (0.92 + 0.08 * Math.min(length, LONG_TITLE)));
        }
    }

    @Override
    public long computeNorm(FieldInvertState state) {
        return Math.min(KEPT.length - 1, state.getLength());
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                return boost * KEPT[(int) Math.min(KEPT.length - 1, norm)];
            }
        };
    }
}
