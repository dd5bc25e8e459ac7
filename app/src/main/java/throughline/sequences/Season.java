package throughline.sequences;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// When in the year a term lies, in the order of a school year.
enum Season {
    FALL,
    WINTER,
    SPRING,
    SUMMER;

    /// Reads "Fall", "fa", "F" and the like.
    static Optional<Season> find(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "fall", "autumn", "fa", "f" -> Optional.of(FALL);
            case "winter", "wi", "w" -> Optional.of(WINTER);
            case "spring", "sp", "s" -> Optional.of(SPRING);
            case "summer", "su" -> Optional.of(SUMMER);
            default -> Optional.empty();
        };
    }

    /// Reads a list such as `Fall; Spring`. Empty text means every season, words that are none mean nothing.
    static Optional<Set<Season>> parse(String text) {
        var seasons = EnumSet.noneOf(Season.class);
        for (var word : text.strip().split("[;,/&\\s]+")) {
            if (word.isEmpty() || word.equalsIgnoreCase("all")) {
                seasons.addAll(EnumSet.allOf(Season.class));
            } else if (find(word).isPresent()) {
                seasons.add(find(word).get());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(seasons);
    }

    /// In the middle of a sentence.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
