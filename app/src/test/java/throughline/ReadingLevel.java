package throughline;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How hard a text is to read, from words, sentences and syllables.
///
/// English: grade of Flesch and Kincaid (1975), `0.39 words/sentence + 11.8 syllables/word - 15.59`. Spanish: INFLESZ,
/// the scale of Szigriszt Pazos (1993), `206.835 - 62.3 syllables/word - words/sentence`; 55 to 65 is normal, above is
/// easy. Syllables are counted by rules, which err on single words and even out over a page.
record ReadingLevel(int words, int sentences, int syllables) {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");
    private static final Pattern SENTENCE = Pattern.compile("[.!?:;]+(?=\\s|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT =
            Pattern.compile(".*(?:[^aeioulty]ed|[^aeiouy]e(?<![l]e)|(?<![sxzcgi]|ch|sh)es)");

    static ReadingLevel english(List<String> texts) {
        return count(texts, ReadingLevel::englishSyllables);
    }

    static ReadingLevel spanish(List<String> texts) {
        return count(texts, ReadingLevel::spanishSyllables);
    }

    private interface Syllables {
        int of(String word);
    }

    private static ReadingLevel count(List<String> texts, Syllables syllables) {
        var words = 0;
        var sentences = 0;
        var all = 0;
        for (var text : texts) {
            var found = WORD.matcher(text).results().map(MatchResult::group).toList();
            words += found.size();
            all += found.stream().mapToInt(syllables::of).sum();
            sentences += (int) SENTENCE.splitAsStream(text)
                    .filter(part -> WORD.matcher(part).find())
                    .count();
        }
        return new ReadingLevel(words, sentences, all);
    }

    /// School grade of an English text.
    double grade() {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /// Ease of a Spanish text, about 0 to 100.
    double ease() {
        return 206.835 - 62.3 * syllables / words - (double) words / sentences;
    }

    static int englishSyllables(String word) {
        var plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        var groups = (int) VOWELS.matcher(plain).results().count();
        return Math.max(1, groups > 1 && SILENT.matcher(plain).matches() ? groups - 1 : groups);
    }

    /// Vowels that belong together are one syllable: a weak one (i, u) beside any other, unless an accent parts them.
    static int spanishSyllables(String word) {
        var plain = word.toLowerCase(Locale.ROOT)
                .replace("qu", "q")
                .replaceAll("gu([eéií])", "g$1")
                .replaceAll("y$", "i");
        var count = 0;
        var before = ' ';
        for (var letter : plain.toCharArray()) {
            if ("aeoáéóiuüíú".indexOf(letter) < 0) {
                before = ' ';
                continue;
            }
            var parted =
                    before == ' ' || isStrong(before) && isStrong(letter) || isParting(letter) || isParting(before);
            count += parted ? 1 : 0;
            before = letter;
        }
        return Math.max(1, count);
    }

    private static boolean isStrong(char vowel) {
        return "aeoáéó".indexOf(vowel) >= 0;
    }

    private static boolean isParting(char vowel) {
        return vowel == 'í' || vowel == 'ú';
    }
}
