package throughline.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An agreement as it stands.
///
/// @param version  number of the saved state of the terms
/// @param seen     the courses as they were when it was signed, by reference of the organization and code
/// @param renews   number of the one that it follows, or 0
/// @param followed whether one that was signed follows it
/// @param endedOn  last day, when it was ended before its time
public record KeptAgreement(
        long id,
        Stage stage,
        int version,
        Terms terms,
        Map<String, Seen> seen,
        long renews,
        boolean followed,
        @Nullable Instant signedAt,
        @Nullable LocalDate endedOn) {
    /// How long before its last day one is to be renewed.
    public static final int DAYS_TO_RENEW = 180;

    public KeptAgreement {
        seen = Map.copyOf(seen);
    }

    /// How far people have brought it.
    public enum Stage {
        DRAFT,
        REVIEW,
        SIGNED,
        /// Given up before it was signed.
        DROPPED
    }

    /// Where it stands in its life on a day.
    public enum Life {
        DRAFT,
        REVIEW,
        /// Signed by all, not begun.
        SIGNED,
        ACTIVE,
        /// In force, but to be renewed soon.
        EXPIRING,
        /// Another one that was signed takes its place.
        RENEWED,
        ENDED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A course as the signers saw it.
    public record Seen(String title, @Nullable Integer unitsHundredths) {}

    /// Last day on which it counts; absent while it has no dates.
    public @Nullable LocalDate lastDay() {
        var planned = terms.validTo();
        return endedOn != null && (planned == null || endedOn.isBefore(planned)) ? endedOn : planned;
    }

    public Life life(LocalDate day) {
        return switch (stage) {
            case DRAFT -> Life.DRAFT;
            case REVIEW -> Life.REVIEW;
            case DROPPED -> Life.ENDED;
            case SIGNED -> signedLife(day);
        };
    }

    private Life signedLife(LocalDate day) {
        var from = terms.validFrom();
        var last = lastDay();
        if (last != null && day.isAfter(last)) {
            return followed ? Life.RENEWED : Life.ENDED;
        }
        if (from != null && day.isBefore(from)) {
            return Life.SIGNED;
        }
        if (last != null && !day.plusDays(DAYS_TO_RENEW).isBefore(last)) {
            return followed ? Life.RENEWED : Life.EXPIRING;
        }
        return Life.ACTIVE;
    }
}
