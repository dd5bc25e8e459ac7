package throughline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import throughline.web.Language;
import throughline.web.Texts;

/// The words of the public glossary in both languages, found in a text that is translated. Immutable.
final class Glossary {
    private static final String TERM = "browse.term.";
    private static final String MEANING = ".is";

    private final Map<String, String> words = new TreeMap<>();

    Glossary() {
        var english = Texts.load(Language.EN);
        var spanish = Texts.load(Language.ES);
        english.keys().stream()
                .filter(key -> key.startsWith(TERM) && !key.endsWith(MEANING))
                .forEach(key -> words.put(plain(english.text(key)), plain(spanish.text(key))));
    }

    /// What stands in parentheses explains the word.
    private static String plain(String word) {
        return word.replaceAll("\\s*\\(.*?\\)", "").strip();
    }

    /// The words of the glossary in an English text, with whether its Spanish has them.
    List<TranslationsPage.Word> in(String english, String spanish) {
        var found = new ArrayList<TranslationsPage.Word>();
        words.forEach((word, translation) -> {
            if (holds(english, word)) {
                found.add(new TranslationsPage.Word(
                        word, translation, !spanish.isEmpty() && !holds(spanish, translation)));
            }
        });
        return found;
    }

    /// Also in the plural.
    private static boolean holds(String text, String word) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word.toLowerCase(Locale.ROOT))
                        + "(e?s)?(?![\\p{L}\\p{N}])")
                .matcher(text.toLowerCase(Locale.ROOT))
                .find();
    }
}
