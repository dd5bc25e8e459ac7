package throughline.gaps;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The education with which people typically enter an occupation, as steps of a filter.
enum Entry {
    /// No credential or a high-school diploma.
    SCHOOL,
    /// Some college, a certificate or an associate degree.
    COLLEGE,
    BACHELOR,
    /// A master's, doctoral or professional degree.
    GRADUATE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The step of the words by which sources name it; nothing for other words.
    static Optional<Entry> of(@Nullable String words) {
        return words == null
                ? Optional.empty()
                : switch (words.strip().toLowerCase(Locale.ROOT)) {
                    case "no formal educational credential", "high school diploma or equivalent" -> Optional.of(SCHOOL);
                    case "some college, no degree", "postsecondary nondegree award", "associate's degree" ->
                        Optional.of(COLLEGE);
                    case "bachelor's degree" -> Optional.of(BACHELOR);
                    case "master's degree", "doctoral or professional degree" -> Optional.of(GRADUATE);
                    default -> Optional.empty();
                };
    }
}
