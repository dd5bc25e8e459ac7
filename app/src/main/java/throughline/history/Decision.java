package throughline.history;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody decided about a recommendation.
///
/// @param owner  reference of the organization that acts, or `*` for the region as a whole
/// @param reason in the words of its author; always given when it is declined
public record Decision(
        long id, Subject subject, State state, String owner, String reason, String author, Instant decidedAt) {

    /// The recommendation it is about.
    ///
    /// @param area labor market area of the gap
    /// @param kind such as `grow`
    public record Subject(String area, String kind, String soc) {}

    /// How far a recommendation has come.
    public enum State {
        PROPOSED,
        ACCEPTED,
        IN_WORK,
        DONE,
        DECLINED;

        /// As it is written in addresses and the database: `in-work`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<State> find(String key) {
            return Stream.of(values()).filter(state -> state.key().equals(key)).findFirst();
        }
    }
}
