package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words of the pages: complete in both languages, used as they are, and nowhere else.
class TextsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");
    private static final Pattern KEY = Pattern.compile("\\.(text|count)\\(\\s*\"([^\"]+)\"\\s*(\\+?)");

    private final Texts english = Texts.load(Language.EN);
    private final Texts spanish = Texts.load(Language.ES);

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        assertThat(spanish.keys()).containsExactlyElementsOf(english.keys());
        for (var key : english.keys()) {
            assertThat(placeholders(spanish, key)).as(key).isEqualTo(placeholders(english, key));
        }
    }

    private static TreeSet<String> placeholders(Texts texts, String key) {
        var found = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(texts.find(key).orElse(""));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    @Test
    void everyKeyThatTemplatesAndCodeNameIsThere() throws IOException {
        var missing = new TreeSet<String>();
        for (var file : Stream.concat(files(TEMPLATES, ".jte"), files(Path.of("src/main/java"), ".java"))
                .toList()) {
            var matcher = KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                var key = matcher.group(2);
                var whole = matcher.group(3).isEmpty();
                var there = matcher.group(1).equals("count") && whole
                        ? english.keys().containsAll(List.of(key + ".one", key + ".other"))
                        : whole
                                ? english.keys().contains(key)
                                : english.keys().stream().anyMatch(one -> one.startsWith(key));
                if (!there && key.contains(".")) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /// What is left of a template without its code, its tags and its entities holds no letter. What stands in a `code`
    /// element is an address or a name of a parameter, the same in every language.
    @Test
    void templatesHoldNoWords() throws IOException {
        var words = new ArrayList<String>();
        for (var file : files(TEMPLATES, ".jte").toList()) {
            var markup = withoutCode(Files.readString(file));
            var text = markup.replaceAll("(?s)<style>.*?</style>", " ")
                    .replaceAll("<code>[^<]*</code>", " ")
                    .replaceAll("(?s)<[^>]*>", " ")
                    .replaceAll("&[a-z]+;", " ");
            var attributes = Pattern.compile("(?:alt|title|aria-label|placeholder)=\"[^\"]*\\p{L}{2,}");
            if (Pattern.compile("\\p{L}{2,}").matcher(text).find()
                    || attributes.matcher(markup).find()) {
                words.add(file + ": " + text.replaceAll("\\s+", " ").strip());
            }
        }
        assertThat(words).isEmpty();
    }

    @Test
    void wordsInTemplatesAreSeen() {
        var template = "@param Shell shell\n@template.web.layout(shell = shell, content = @`<p>${a(\"x\")} Hello</p>`)";
        assertThat(withoutCode(template)).contains("Hello").doesNotContain("shell", "layout");
    }

    @Test
    void templatesEscapeEverything() throws IOException {
        for (var file : files(TEMPLATES, ".jte").toList()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("$unsafe");
        }
    }

    /// Takes away imports, parameters, expressions, statements and keywords of the template language.
    private static String withoutCode(String template) {
        var rest = new StringBuilder();
        for (var at = 0; at < template.length(); at++) {
            var next = template.charAt(at);
            if ((next == '$' || next == '!') && template.startsWith("{", at + 1)) {
                at = closing(template, at + 1, '{', '}');
            } else if (next == '@' && template.startsWith("@import", at) || template.startsWith("@param", at)) {
                at = lineEnd(template, at);
            } else if (next == '@' && Character.isLetter(peek(template, at + 1))) {
                var word = at + 1;
                while (Character.isLetterOrDigit(peek(template, word)) || peek(template, word) == '.') {
                    word++;
                }
                var isTemplate = template.startsWith("@template.", at);
                at = peek(template, word) == '(' ? argument(template, word, isTemplate, rest) : word - 1;
            } else {
                rest.append(next);
            }
        }
        return rest.toString();
    }

    /// Skips arguments; the content blocks among those of a template call are markup and kept.
    private static int argument(String template, int open, boolean isTemplate, StringBuilder rest) {
        var end = closing(template, open, '(', ')');
        var block = isTemplate ? template.indexOf("@`", open) : -1;
        if (block >= 0 && block < end) {
            var last = template.lastIndexOf('`', end);
            rest.append(withoutCode(template.substring(block + 2, last)));
        }
        return end;
    }

    private static int closing(String text, int open, char opens, char closes) {
        var depth = 0;
        var quoted = false;
        for (var at = open; at < text.length(); at++) {
            var next = text.charAt(at);
            quoted ^= next == '"' && text.charAt(at - 1) != '\\' && opens == '{';
            if (!quoted && next == opens) {
                depth++;
            } else if (!quoted && next == closes && --depth == 0) {
                return at;
            }
        }
        return text.length();
    }

    private static int lineEnd(String text, int from) {
        var end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static char peek(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        return Files.walk(folder).filter(file -> file.toString().endsWith(ending));
    }
}
