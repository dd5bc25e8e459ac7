package throughline.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agreement by which a course at one organization earns credit at another.
///
/// @param kind              `articulation`, `ccap`, `non_ccap`, `adult_dual`, `program`, `transfer` or
///                          `noncredit_to_credit`
/// @param sendingCourseId   course taken, or -1
/// @param receivingCourseId course whose credit is earned, or -1
/// @param status            lifecycle state as stated; a page shows it only on days it is in force
/// @param slug              name in addresses; lines of one agreement share it
/// @param together          further courses that are needed together with the one that is taken
/// @param kept              what people who keep it here say beside; absent when an import brought it
public record Agreement(
        int id,
        String key,
        String kind,
        String title,
        int sendingId,
        int receivingId,
        int sendingCourseId,
        int receivingCourseId,
        @Nullable Integer unitsHundredths,
        @Nullable String minimumGrade,
        @Nullable String examRule,
        @Nullable String claimSteps,
        @Nullable String claimStepsEs,
        @Nullable String claimBy,
        String status,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        int sourceId,
        String slug,
        List<Integer> together,
        @Nullable KeptTerms kept) {
    public Agreement {
        together = List.copyOf(together);
    }

    /// Whether the agreement gives credit on that day: signed or later in its life, inside its dates, not
    /// ended.
    public boolean inForce(LocalDate day) {
        var living = status.equals("active") || status.equals("expiring") || status.equals("renewed");
        return living && (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
