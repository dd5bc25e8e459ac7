package throughline.finder;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Hands words that are stems already to the index. One is used again for every document of a thread.
final class WordsStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private List<String> words = List.of();
    private int next;

    WordsStream with(List<String> words) {
        this.words = words;
        return this;
    }

    @Override
    public void reset() {
        next = 0;
        // Nothing but the term changes from word to word, so the rest is set once.
        clearAttributes();
    }

    @Override
    public boolean incrementToken() {
        if (next == words.size()) {
            return false;
        }
        term.setEmpty().append(words.get(next++));
        return true;
    }
}
