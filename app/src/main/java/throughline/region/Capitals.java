package throughline.region;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Names that a source shouts.
final class Capitals {
    private static final Set<String> SMALL = Set.of("OF", "AND", "THE", "FOR", "IN", "AT", "DE", "LA", "Y");
    /// Shorter words are taken for initials.
    private static final int SHORTEST_WORD = 4;

    private Capitals() {}

    /// A name of several words all in capitals as it is usually written; other names as they are.
    /// `GROSSMONT ADULT SCHOOL` becomes `Grossmont Adult School`, `CET SAN DIEGO` keeps its initials.
    static String tamed(String name) {
        if (!name.contains(" ") || !name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        var words = Arrays.stream(name.split(" ")).map(Capitals::word).collect(Collectors.joining(" "));
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String word(String word) {
        if (SMALL.contains(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        if (word.length() < SHORTEST_WORD && !word.equals("SAN") && !word.equals("EL")) {
            return word;
        }
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
