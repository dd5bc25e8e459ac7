package throughline.drawings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The style sheet of drawings, as it stands inside a file: without rules for what the drawing does not have.
final class StyleSheet {
    private static final Pattern CLASSES = Pattern.compile("class=\"([^\"]*)\"");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");
    /// A rule of one line, or one that holds others.
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{(?:[^{}]|\\{[^{}]*\\})*\\}");
    private static final List<Rule> RULES = RULE.matcher(read())
            .results()
            .map(found -> new Rule(
                    found.group(),
                    found.group(1).startsWith("@")
                            ? List.of()
                            : Pattern.compile(",(?![^(]*\\))")
                                    .splitAsStream(found.group(1))
                                    .map(StyleSheet::classes)
                                    .toList()))
            .toList();

    private StyleSheet() {}

    /// @param needs the classes that a drawing must have for each of its selectors; empty when it is always needed
    private record Rule(String text, List<Set<String>> needs) {
        boolean isFor(Set<String> there) {
            return needs.isEmpty() || needs.stream().anyMatch(there::containsAll);
        }
    }

    private static Set<String> classes(String selector) {
        return CLASS.matcher(selector).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /// The rules for a drawing.
    static String of(String drawing) {
        var there = new HashSet<String>();
        for (Matcher found = CLASSES.matcher(drawing); found.find(); ) {
            there.addAll(List.of(found.group(1).split(" ")));
        }
        return RULES.stream().filter(rule -> rule.isFor(there)).map(Rule::text).collect(Collectors.joining());
    }

    private static String read() {
        try (var in = StyleSheet.class.getResourceAsStream("/assets/map.css")) {
            if (in == null) {
                throw new IllegalStateException("assets/map.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("/\\*.*?\\*/", "")
                    .replaceAll("\\s*\\n\\s*", "")
                    .replaceAll("\\s*([{},;])\\s*", "$1")
                    .replaceAll(":\\s+", ":")
                    .replace(";}", "}")
                    // A file holds nothing but the drawing.
                    .replace(".tmap ", "")
                    .replace("<", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
