package throughline.finder;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Turns texts into the words that are compared: split, lower case, without accents, as stems of a language.
///
/// Spanish is stemmed before accents are folded, because its stems depend on them. Each word is stemmed once
/// and remembered, as catalogs say the same words over and over. Safe for all threads.
final class Stemmer {
    private static final Set<String> ENGLISH_STOP_WORDS =
            Set.of("a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with", "s");

    static final Stemmer ENGLISH =
            new Stemmer(tokenizer -> new PorterStemFilter(new ICUFoldingFilter(tokenizer)), ENGLISH_STOP_WORDS);
    /// English without endings of the plural only: `nurses` is `nurse`, `nursing` is not.
    static final Stemmer SINGULAR =
            new Stemmer(tokenizer -> new EnglishMinimalStemFilter(new ICUFoldingFilter(tokenizer)), ENGLISH_STOP_WORDS);
    static final Stemmer SPANISH = new Stemmer(
            tokenizer -> new ICUFoldingFilter(new SpanishLightStemFilter(tokenizer)),
            Set.of(
                    "a", "al", "con", "de", "del", "e", "el", "en", "la", "las", "los", "o", "para", "por", "sin", "un",
                    "una", "y"));
    /// Words without stems, only folded.
    static final Stemmer PLAIN = new Stemmer(ICUFoldingFilter::new, Set.of());

    /// Words whose stem would be that of a word with another meaning (`animation` that of `animal`).
    private static final Map<String, String> KEPT_APART = Map.ofEntries(
            Map.entry("animation", "animation"),
            Map.entry("animations", "animation"),
            Map.entry("animator", "animation"),
            Map.entry("animators", "animation"),
            Map.entry("community", "community"),
            Map.entry("communities", "community"),
            Map.entry("engine", "engine"),
            Map.entry("engines", "engine"),
            Map.entry("hospitality", "hospitality"),
            Map.entry("mechanical", "mechanical"),
            Map.entry("physics", "physics"),
            Map.entry("university", "university"),
            Map.entry("universities", "university"));

    private static final int MAX_REMEMBERED = 500_000;

    private final Filter filter;
    private final Set<String> stopWords;
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    private interface Filter {
        TokenStream over(Tokenizer tokenizer);
    }

    private Stemmer(Filter filter, Set<String> stopWords) {
        this.filter = filter;
        this.stopWords = stopWords;
    }

    /// The stems of a text in order; words that mean nothing alone are left out.
    List<String> stems(String text) {
        return stems(split(text));
    }

    /// The same of a text that is split already.
    List<String> stems(List<String> split) {
        var stems = new ArrayList<String>(split.size());
        for (var word : split) {
            if (!stopWords.contains(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    boolean isStopWord(String word) {
        return stopWords.contains(word);
    }

    /// The stem of one word as [#split] gives it.
    String stem(String word) {
        var known = remembered.get(word);
        if (known != null) {
            return known;
        }
        var apart = this == ENGLISH ? KEPT_APART.get(word) : null;
        var stem = apart == null ? filtered(word) : apart;
        if (remembered.size() < MAX_REMEMBERED) {
            remembered.put(word, stem);
        }
        return stem;
    }

    private String filtered(String word) {
        try (var tokenizer = new KeywordTokenizer();
                var stream = filter.over(tokenizer)) {
            tokenizer.setReader(new StringReader(word));
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            return stream.incrementToken() ? term.toString() : word;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Splits a text into lower-case words of letters and digits. `C++` and `C#` stay whole, an apostrophe
    /// does not split (`bachelor's` becomes `bachelors`), nor do points between single letters (`G.E.D.`).
    static List<String> split(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.append(Character.toLowerCase(c));
            } else if ((c == '+' || c == '#') && !word.isEmpty()) {
                word.append(c);
            } else if (c != '\'' && c != '’' && !(c == '.' && isInitial(text, i)) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isInitial(String text, int point) {
        return point + 1 < text.length()
                && Character.isLetter(text.charAt(point + 1))
                && point > 0
                && Character.isLetter(text.charAt(point - 1))
                && (point == 1 || !Character.isLetterOrDigit(text.charAt(point - 2)));
    }
}
