package throughline.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The words of the pages in one language, from all bundles `messages/*_<tag>.properties`. Immutable.
///
/// Placeholders are `{0}`, `{1}`. A text that depends on a number has two keys, `key.one` and `key.other`.
public final class Texts {
    private final Map<String, String> texts;
    private final Format format;

    private Texts(Map<String, String> texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    /// Reads all bundles of a language.
    public static Texts load(Language language) {
        var texts = new HashMap<String, String>();
        try {
            var pattern = "classpath*:messages/*_" + language.tag() + ".properties";
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var bundle = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    bundle.load(reader);
                }
                bundle.forEach((key, text) -> {
                    if (texts.put(key.toString(), text.toString()) != null) {
                        throw new IllegalStateException("message " + key + " stands in two bundles");
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Texts(texts, Format.of(language));
    }

    /// The text of a key; `{0}`, `{1}` are replaced by the arguments, numbers in the format of the language.
    ///
    /// @throws IllegalArgumentException when no bundle has the key
    public String text(String key, Object... arguments) {
        return fill(require(key), arguments);
    }

    /// The text of a key as a sentence of a page; an argument that is [Words] keeps its language, as do the [Sentence]s
    /// and lists of [Words] among them, which are joined by commas.
    public Sentence sentence(Language page, String key, Object... arguments) {
        var parts = new ArrayList<Words>();
        var text = require(key);
        var from = 0;
        for (var at = text.indexOf('{'); at >= 0 && at + 2 < text.length(); at = text.indexOf('{', from)) {
            parts.add(new Words(text.substring(from, at), page));
            add(parts, page, arguments[text.charAt(at + 1) - '0']);
            from = at + 3;
        }
        parts.add(new Words(text.substring(from), page));
        return new Sentence(
                parts.stream().filter(part -> !part.value().isEmpty()).toList());
    }

    private void add(List<Words> parts, Language page, Object argument) {
        switch (argument) {
            case Words words -> parts.add(words);
            case Sentence sentence -> parts.addAll(sentence.parts());
            case List<?> several -> {
                for (var at = 0; at < several.size(); at++) {
                    if (at > 0) {
                        parts.add(new Words(", ", page));
                    }
                    add(parts, page, several.get(at));
                }
            }
            default -> parts.add(new Words(word(argument), page));
        }
    }

    /// The text for a count: `key.one` for 1, else `key.other`. The count is `{0}`, others follow.
    public String count(String key, long count, Object... others) {
        var arguments = new Object[others.length + 1];
        arguments[0] = count;
        System.arraycopy(others, 0, arguments, 1, others.length);
        return fill(require(key + (count == 1 ? ".one" : ".other")), arguments);
    }

    /// The text of a key that data decide, such as `award.` + type, if a bundle has it.
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /// All keys, sorted.
    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    private String require(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return text;
    }

    private String fill(String text, Object... arguments) {
        if (arguments.length == 0 || text.indexOf('{') < 0) {
            return text;
        }
        var filled = new StringBuilder(text.length() + 16);
        for (var at = 0; at < text.length(); at++) {
            var next = text.charAt(at);
            if (next == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}') {
                filled.append(word(arguments[text.charAt(at + 1) - '0']));
                at += 2;
            } else {
                filled.append(next);
            }
        }
        return filled.toString();
    }

    private String word(Object argument) {
        return argument instanceof Integer || argument instanceof Long
                ? format.number(((Number) argument).longValue())
                : argument.toString();
    }
}
