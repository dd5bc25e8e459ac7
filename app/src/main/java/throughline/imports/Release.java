package throughline.imports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/// One edition of one source as it was imported.
///
/// @param replaces the release whose place it took
public record Release(
        long id,
        String kind,
        Edition edition,
        SourceInfo source,
        String owner,
        Optional<LocalDate> confirmedOn,
        boolean synthetic,
        String fileName,
        String sha256,
        long fileBytes,
        long rowsIn,
        long rowsUsed,
        long rowsExplained,
        State state,
        Optional<Long> replaces,
        String importedBy,
        OffsetDateTime importedAt) {
    /// Whether the facts of a release count.
    public enum State {
        ACTIVE,
        /// A newer import of the same kind, part and vintage took its place.
        SUPERSEDED,
        UNDONE;

        static State parse(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
