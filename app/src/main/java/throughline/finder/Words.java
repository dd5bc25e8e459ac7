package throughline.finder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
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
        if (title != null) {
            // What stands in brackets is said beside the name.
            var outside = BRACKETS.matcher(title).replaceAll(" ");
            var names = Stemmer.SINGULAR.stems(outside.isBlank() ? title : outside);
            add(Field.NAME, names);
            add(Field.FIRST, names.subList(0, Math.min(1, names.size())));
        }
        return phrase(Field.TITLE, title, Stemmer.ENGLISH).written(title);
    }

    Words titleEs(@Nullable String title) {
        return phrase(Field.TITLE_ES, title, Stemmer.SPANISH).written(title);
    }

    Words other(Collection<String> titles) {
        titles.forEach(title -> phrase(Field.OTHER, title, Stemmer.ENGLISH).written(title));
        return this;
    }

    Words otherEs(Collection<String> titles) {
        titles.forEach(title -> phrase(Field.OTHER_ES, title, Stemmer.SPANISH).written(title));
        return this;
    }

    /// Plain words of either language.
    Words phrases(Collection<String> phrases) {
        for (var text : phrases) {
            phrase(Field.PHRASE, text, Stemmer.ENGLISH);
            phrase(Field.PHRASE_ES, text, Stemmer.SPANISH);
            written(text);
        }
        return this;
    }

    private Words phrase(Field field, @Nullable String text, Stemmer stemmer) {
        if (text != null) {
            var stems = stemmer.stems(text);
            add(field, stems);
            for (var i = 1; i < stems.size(); i++) {
                add(Field.PAIR, List.of(pair(stems.get(i - 1), stems.get(i))));
            }
            add(Field.WHOLE, List.of(whole(stems, stemmer)));
        }
        return this;
    }

    /// The one term for a whole phrase; languages do not mix.
    static String whole(List<String> stems, Stemmer stemmer) {
        return (stemmer == Stemmer.SPANISH ? "es " : "en ") + String.join(" ", stems);
    }

    /// The one term for two words side by side.
    static String pair(String one, String other) {
        return one + " " + other;
    }

    private Words written(@Nullable String text) {
        if (text != null) {
            Stemmer.split(text).forEach(word -> add(Field.WORD, List.of(Stemmer.PLAIN.stem(word))));
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

    /// The words of a field; each once, but for titles, whose length counts.
    List<String> of(Field field) {
        var list = words.getOrDefault(field, List.of());
        return field.lengthCounts() || list.size() < 2 ? list : List.copyOf(new LinkedHashSet<>(list));
    }
}
