package throughline.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.junit.jupiter.api.Test;
import throughline.region.EditedRegions;

/// An index that takes over parts of the one before is the index that would be built anew.
class IndexPartTest {
    @Test
    void anIndexAfterAChangeIsTheIndexBuiltAnew() throws IOException {
        LuceneFinder before = null;
        var kept = 0;
        for (var pair : EditedRegions.list()) {
            var finder = LuceneFinder.over(pair.next(), before);
            var anew = LuceneFinder.over(pair.next());
            assertThat(postings(finder.index().reader()))
                    .isEqualTo(postings(anew.index().reader()));
            for (var words : List.of("words", "nursing", "new 1", "welding certificate", "math")) {
                var query = FinderQuery.of(words);
                assertThat(finder.search(query)).isEqualTo(anew.search(query));
            }
            if (before != null) {
                kept += (int) finder.index().parts().stream()
                        .filter(before.index().parts()::contains)
                        .count();
            }
            before = finder;
        }
        assertThat(kept).isPositive();
    }

    /// Of every word of every field the things that have it, with the length of their titles.
    private static Map<String, List<String>> postings(IndexReader reader) throws IOException {
        var postings = new TreeMap<String, List<String>>();
        for (var leaf : reader.leaves()) {
            for (var info : leaf.reader().getFieldInfos()) {
                var terms = leaf.reader().terms(info.name);
                if (terms == null) {
                    continue;
                }
                var words = terms.iterator();
                for (var word = words.next(); word != null; word = words.next()) {
                    var things =
                            postings.computeIfAbsent(info.name + " " + word.utf8ToString(), _ -> new ArrayList<>());
                    var norms = leaf.reader().getNormValues(info.name);
                    var documents = words.postings(null, PostingsEnum.NONE);
                    for (var one = documents.nextDoc();
                            one != DocIdSetIterator.NO_MORE_DOCS;
                            one = documents.nextDoc()) {
                        var length = norms != null && norms.advanceExact(one) ? norms.longValue() : 0;
                        things.add(leaf.docBase + one + " " + length);
                    }
                }
            }
        }
        return postings;
    }
}
