package throughline.engine.map;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of a map from one step to a later or comparable one.
///
/// @param terms under which conditions one may go it
public record Way(String from, String to, Kind kind, Terms terms) {
    /// The same between steps of other ids; those that the names do not tell of keep theirs.
    Way between(Map<String, String> names) {
        return new Way(names.getOrDefault(from, from), names.getOrDefault(to, to), kind, terms);
    }

    /// What the shape of the line says.
    public enum Kind {
        /// Required next.
        REQUIRED,
        /// Kept by a signed agreement in force or by an associate degree for transfer.
        GUARANTEED,
        /// Recommended by who teaches it; nobody promised it.
        RECOMMENDED,
        /// Joined by codes only: a crosswalk, or the same code at the next level. Nobody recommends or promised it.
        RELATED,
        /// Sideways to a comparable step.
        LATERAL,
        /// Back in after leaving with a credential.
        RETURN,
        /// An agreement that has ended: shown to staff only.
        ENDED
    }

    /// Conditions and evidence of a way.
    ///
    /// @param reason       on what the way rests
    /// @param grade        lowest grade, as the agreement writes it
    /// @param units        units that count, in hundredths
    /// @param agreement    key of the agreement
    /// @param validFrom    first day
    /// @param validTo      last day
    /// @param statement    condition in the owner's words
    /// @param holds        for how many of the offers of the first step it is recorded; 0 when that is not told
    /// apart
    /// @param codes        codes passed on the way, for example `TOP 095650 › CIP 48.0508 › SOC 51-4121`
    public record Terms(
            Reason reason,
            @Nullable String grade,
            @Nullable Integer units,
            @Nullable String agreement,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Label statement,
            int holds,
            @Nullable String codes) {
        /// The same without the owner's own words, where there is no room for a sentence.
        public Terms withoutStatement() {
            return new Terms(reason, grade, units, agreement, validFrom, validTo, null, holds, codes);
        }

        public static Terms of(Reason reason) {
            return new Terms(reason, null, null, null, null, null, null, 0, null);
        }
    }

    /// On what a way rests.
    public enum Reason {
        /// The order of a sequence as its owner states it.
        SEQUENCE,
        /// A prerequisite of the later course.
        PREREQUISITE,
        ARTICULATION,
        DUAL_ENROLLMENT,
        TRANSFER_AGREEMENT,
        NONCREDIT_TO_CREDIT,
        CONTINUES_INTO,
        STACKS_ONTO,
        TRANSFERS_TO,
        /// A program prepares for or awards a credential.
        CREDENTIAL,
        /// The owner says that one needs the other first.
        REQUIRES,
        /// A service or activity supports the step.
        SUPPORTS,
        /// The course is part of the program.
        PART_OF,
        /// The owner says the program prepares for the job.
        STATED,
        /// Joined by the codes of a crosswalk only.
        CROSSWALK,
        /// Same TOP or CIP code at the next level, no agreement recorded; the codes say which.
        SAME_CODE,
        /// Same CTE pathway at the next level, no agreement recorded.
        SAME_PATHWAY,
        /// Jobs that workers move between, by O*NET.
        RELATED_OCCUPATION
    }
}
