package throughline.finder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The words of the index: how many things have one, which begin like one, which are meant by a slip.
final class Vocabulary {
    private static final int MAX_BEGINNINGS = 48;

    private static final double TOOLS_ARE_MEANT_LESS = 0.1;

    private static final int MAX_COUNTED = 10_000;

    private final IndexReader reader;
    /// Counts that were asked for, by field: looking one up in every part of the index takes longer than most of
    /// the rest.
    private final List<Map<String, Integer>> counted = Stream.generate(
                    () -> (Map<String, Integer>) new ConcurrentHashMap<String, Integer>())
            .limit(Field.values().length)
            .toList();

    Vocabulary(IndexReader reader) {
        this.reader = reader;
    }

    /// How many things have a word in a field.
    int things(Field field, String word) {
        var known = counted.get(field.ordinal());
        var things = known.get(word);
        if (things == null) {
            things = count(field, word);
            // What people make up must not fill the memory.
            if (known.size() >= MAX_COUNTED) {
                known.clear();
            }
            known.put(word, things);
        }
        return things;
    }

    private int count(Field field, String word) {
        try {
            return reader.docFreq(new Term(field.key(), word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Words of titles that begin with a folded word, in order.
    List<BytesRef> beginning(String start) {
        try {
            var terms = MultiTerms.getTerms(reader, Field.WORD.key());
            var found = new ArrayList<BytesRef>();
            if (terms == null) {
                return found;
            }
            var all = terms.iterator();
            var prefix = new BytesRef(start);
            if (all.seekCeil(prefix) == SeekStatus.END) {
                return found;
            }
            for (var term = all.term(); term != null && found.size() < MAX_BEGINNINGS; term = all.next()) {
                if (!StringHelper.startsWith(term, prefix)) {
                    break;
                }
                found.add(BytesRef.deepCopyOf(term));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The word most likely meant by one that stands nowhere: fewest slips first, then most things. Short words
    /// allow one slip (a letter more, less, other, or two in the wrong order), words from six letters two.
    Optional<String> meant(String word) {
        if (word.length() < 3 || word.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var slips = word.length() < 6 ? 1 : 2;
        String best = null;
        var bestScore = 0.0;
        for (var field : List.of(Field.WORD, Field.PLACE, Field.TOOL)) {
            try {
                var terms = MultiTerms.getTerms(reader, field.key());
                if (terms == null) {
                    continue;
                }
                var near = new FuzzyTermsEnum(terms, new Term(field.key(), word), slips, 1, true);
                for (var term = near.next(); term != null; term = near.next()) {
                    // The boost is 1 less the share of letters that differ.
                    var score =
                            near.attributes().getAttribute(BoostAttribute.class).getBoost()
                                    + 0.03 * Math.log10(1 + near.docFreq())
                                    - (field == Field.TOOL ? TOOLS_ARE_MEANT_LESS : 0);
                    var text = term.utf8ToString();
                    if (score > bestScore || score == bestScore && best != null && text.compareTo(best) < 0) {
                        best = text;
                        bestScore = score;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.ofNullable(best);
    }
}
