package throughline.bulletins;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.web.Language;

/// A published gap report.
///
/// @param madeOn      day of its numbers
/// @param region      version of the Region it was made of
/// @param scope       what it is narrowed to, empty for the whole area
/// @param jobs        how many jobs it compares
/// @param withdrawnAt set when it was taken back
public record Bulletin(
        long id,
        Instant publishedAt,
        LocalDate madeOn,
        String region,
        String area,
        String scope,
        String scopeEs,
        int jobs,
        @Nullable Instant withdrawnAt) {
    /// What it is narrowed to in the words of a language.
    public String scope(Language language) {
        return switch (language) {
            case EN -> scope;
            case ES -> scopeEs;
        };
    }

    /// Its address, without language prefix.
    public String path() {
        return "/gaps/reports/" + id;
    }
}
