package throughline.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One change of one field by one person.
///
/// @param key          key of the fact in its table
/// @param organization reference of the organization whose fact it is
/// @param base         the imported value when it was written
/// @param before       the value that was shown then
/// @param value        the new value; empty clears the field
/// @param publishedAt  since when it is or was shown
/// @param endedAt      until when, or when it was returned
/// @param decision     what the reviewer wrote
/// @param batch        what was saved together has the same number; 0 when it is not known
/// @param approvedBy   who approved that it is published later, on `publishOn`
public record Edit(
        long id,
        FactType type,
        String key,
        String field,
        String organization,
        String base,
        String before,
        String value,
        String reason,
        String author,
        Instant writtenAt,
        @Nullable Instant publishedAt,
        @Nullable Instant endedAt,
        String decision,
        long batch,
        @Nullable String approvedBy,
        @Nullable LocalDate publishOn) {

    /// Where a change stands.
    public enum State {
        REVIEW,
        /// Approved, and waits for its day.
        SCHEDULED,
        PUBLISHED,
        RETURNED,
        ENDED
    }

    /// Whether it adds the fact or takes it out of the catalog.
    public boolean isPresence() {
        return field.equals(FactType.PRESENCE.column());
    }

    public State state() {
        if (endedAt == null) {
            return publishedAt != null ? State.PUBLISHED : approvedBy != null ? State.SCHEDULED : State.REVIEW;
        }
        return publishedAt == null ? State.RETURNED : State.ENDED;
    }
}
