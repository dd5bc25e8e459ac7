package throughline.finder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
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
            for (var near : near(field, word, slips).entrySet()) {
                var score = near.getValue().rightShare
                        + 0.03 * Math.log10(1 + near.getValue().things)
                        - (field == Field.TOOL ? TOOLS_ARE_MEANT_LESS : 0);
                var text = near.getKey();
                if (score > bestScore || score == bestScore && best != null && text.compareTo(best) < 0) {
                    best = text;
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static final class Near {
        private final float rightShare;
        private int things;

        private Near(float rightShare) {
            this.rightShare = rightShare;
        }
    }

    /// Words of a field with at most so many slips. The first letter is taken to be right, so looking at each word
    /// that begins with it takes a tenth of the time of making an automaton of what may have been meant.
    private Map<String, Near> near(Field field, String word, int most) {
        var slips = new Slips(word, most);
        var first = new BytesRef(word.substring(0, word.offsetByCodePoints(0, 1)));
        var near = new HashMap<String, Near>();
        try {
            for (var part : reader.leaves()) {
                var terms = part.reader().terms(field.key());
                if (terms == null) {
                    continue;
                }
                var all = terms.iterator();
                var more = all.seekCeil(first) != SeekStatus.END;
                for (var term = more ? all.term() : null; term != null && StringHelper.startsWith(term, first); ) {
                    var made = slips.to(term);
                    if (made <= most) {
                        near.computeIfAbsent(term.utf8ToString(), _ -> new Near(slips.rightShare(made))).things +=
                                all.docFreq();
                    }
                    term = all.next();
                }
            }
            return near;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
