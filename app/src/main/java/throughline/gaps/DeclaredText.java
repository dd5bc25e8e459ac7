package throughline.gaps;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a program or course says of itself, as words that can be compared.
///
/// @param name        what it is called, where the words were found
/// @param path        its page
/// @param institution who offers it
/// @param detailed    whether it says more than its title
record DeclaredText(String name, String path, int institution, boolean detailed, String words) {
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9+#]+");
    private static final int STEM = 6;
    private static final int SHORT = 3;

    /// Words of tasks that say nothing about a subject.
    private static final Set<String> GENERAL = Set.of(
            "according",
            "activities",
            "and",
            "applicable",
            "appropriate",
            "assist",
            "based",
            "conduct",
            "data",
            "determine",
            "develop",
            "ensure",
            "equipment",
            "established",
            "following",
            "from",
            "information",
            "including",
            "into",
            "maintain",
            "make",
            "materials",
            "methods",
            "needed",
            "order",
            "other",
            "others",
            "perform",
            "prepare",
            "procedures",
            "provide",
            "proper",
            "related",
            "required",
            "software",
            "specific",
            "standards",
            "such",
            "system",
            "systems",
            "that",
            "their",
            "them",
            "these",
            "they",
            "those",
            "through",
            "to",
            "tools",
            "using",
            "variety",
            "various",
            "when",
            "where",
            "which",
            "with",
            "work",
            "workers");

    static DeclaredText of(String name, String path, int institution, String title, @Nullable String more) {
        var words = title + " " + (more == null ? "" : more);
        return new DeclaredText(name, path, institution, more != null && !more.isBlank(), " " + plain(words) + " ");
    }

    /// Lower case without accents and signs, a space between words.
    static String plain(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return BETWEEN.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /// The word of this text that fits a pattern: whole words joined by `-`, a `*` at the end for any ending.
    Optional<String> find(String pattern) {
        var open = pattern.endsWith("*");
        var asked = " " + (open ? pattern.substring(0, pattern.length() - 1) : pattern).replace('-', ' ');
        var at = words.indexOf(open ? asked : asked + " ");
        if (at < 0) {
            return Optional.empty();
        }
        var end = words.indexOf(' ', at + asked.length());
        return Optional.of(words.substring(at + 1, end));
    }

    /// Words about a subject, by what they have in common with their other forms.
    static Set<String> subjects(String text) {
        var subjects = new HashSet<String>();
        for (var word : BETWEEN.split(plain(text))) {
            if (word.length() > SHORT && !GENERAL.contains(word)) {
                subjects.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return subjects;
    }
}
