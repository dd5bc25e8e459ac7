package throughline.reports;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A mistake that somebody reported, or a change that they propose.
///
/// @param page         address of the page it is about, without language prefix
/// @param organization reference of the organization that answers
/// @param contact      address for the answer, empty when none was left or the answer is given
/// @param outcome      absent until it is answered
public record Report(
        long id,
        String page,
        String organization,
        String words,
        String contact,
        String language,
        Instant writtenAt,
        String answer,
        @Nullable Outcome outcome,
        @Nullable Instant answeredAt) {

    /// What became of a report.
    public enum Outcome {
        /// The facts are right now.
        MENDED,
        /// The facts stay as they are; the answer says why.
        KEPT,
        /// It was no report; not counted.
        NOISE;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Outcome> find(String key) {
            return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }
}
