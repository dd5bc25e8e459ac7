package throughline.finder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words under which one thing can be found, by field.
final class Words {
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

    private final Map<Field, List<String>> words = new EnumMap<>(Field.class);

    /// Adds a title in English: its stems, itself as a whole, and its words for beginnings and slips.
    Words title(@Nullable String title) {
        if (title == null) {
            return this;
        }
        var split = Stemmer.split(title);
        // What stands in brackets is said beside the name.
        var outside = title.indexOf('(') < 0 ? title : BRACKETS.matcher(title).replaceAll(" ");
        var name = outside.equals(title) || outside.isBlank() ? split : Stemmer.split(outside);
        var names = Stemmer.SINGULAR.stems(name);
        add(Field.NAME, names);
        add(Field.FIRST, names.subList(0, Math.min(1, names.size())));
        return phrase(Field.TITLE, split, Stemmer.ENGLISH).written(split);
    }

    Words titleEs(@Nullable String title) {
        return title == null ? this : phraseAndWords(Field.TITLE_ES, title, Stemmer.SPANISH);
    }

    Words other(Collection<String> titles) {
        titles.forEach(title -> phraseAndWords(Field.OTHER, title, Stemmer.ENGLISH));
        return this;
    }

    Words otherEs(Collection<String> titles) {
        titles.forEach(title -> phraseAndWords(Field.OTHER_ES, title, Stemmer.SPANISH));
        return this;
    }

    /// Plain words of either language.
    Words phrases(Collection<String> phrases) {
        for (var text : phrases) {
            var split = Stemmer.split(text);
            phrase(Field.PHRASE, split, Stemmer.ENGLISH);
            phrase(Field.PHRASE_ES, split, Stemmer.SPANISH);
            written(split);
        }
        return this;
    }

    private Words phraseAndWords(Field field, String text, Stemmer stemmer) {
        var split = Stemmer.split(text);
        return phrase(field, split, stemmer).written(split);
    }

    private Words phrase(Field field, List<String> split, Stemmer stemmer) {
        var stems = stemmer.stems(split);
        add(field, stems);
        if (stems.size() > 1) {
            var pairs = words.computeIfAbsent(Field.PAIR, _ -> new ArrayList<>());
            for (var i = 1; i < stems.size(); i++) {
                pairs.add(pair(stems.get(i - 1), stems.get(i)));
            }
        }
        return add(Field.WHOLE, List.of(whole(stems, stemmer)));
    }

    /// The one term for a whole phrase; languages do not mix.
    static String whole(List<String> stems, Stemmer stemmer) {
        return (stemmer == Stemmer.SPANISH ? "es " : "en ") + String.join(" ", stems);
    }

    /// The one term for two words side by side.
    static String pair(String one, String other) {
        return one + " " + other;
    }

    private Words written(List<String> split) {
        if (!split.isEmpty()) {
            var written = words.computeIfAbsent(Field.WORD, _ -> new ArrayList<>());
            split.forEach(word -> written.add(Stemmer.PLAIN.stem(word)));
        }
        return this;
    }

    Words text(Field field, @Nullable String text) {
        return text == null ? this : add(field, field.stemmer().stems(text));
    }

    /// Codes, lower case, in the ways they are written.
    Words codes(Collection<String> codes) {
        return add(Field.CODE, codes);
    }

    Words add(Field field, Collection<String> stems) {
        words.computeIfAbsent(field, _ -> new ArrayList<>()).addAll(stems);
        return this;
    }

    Set<Field> fields() {
        return words.keySet();
    }

    /// The words of a field, maybe some of them twice: only the length of titles counts.
    List<String> of(Field field) {
        return words.getOrDefault(field, List.of());
    }
}
