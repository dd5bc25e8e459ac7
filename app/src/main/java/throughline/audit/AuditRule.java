package throughline.audit;

import java.util.Locale;
import java.util.Optional;

/// What the structural audit looks for. Each rule has one method in [ProgramRules], [PathwayRules] or [CourseRules];
/// sentences and remedies stand in `audit_en.properties` under its key.
public enum AuditRule {
    /// A school program whose owner names nothing that continues it.
    NO_NEXT_STEP,
    /// A college program that no school or adult program of the region leads into.
    NO_FEEDER,
    /// A school program none of whose courses earns college credit today.
    NO_EARLY_CREDIT,
    /// A pathway that an organization offers, without an activity of a stage of work-based learning.
    NO_WORK_BASED_LEARNING,
    /// Two courses in a row of one sequence with the same title.
    REPEATED_CONTENT,
    /// A sequence that asks for a course nobody can take: required courses that wait for each other or for one
    /// that is not listed.
    NOT_COMPLETABLE,
    /// A certificate that nothing longer builds on at its college.
    NOT_STACKABLE,
    /// A pathway without a program that an adult without a diploma may enter.
    NO_ADULT_ENTRY,
    /// A program that has closed, with no other in its pathway and segment.
    NO_ALTERNATIVE,
    /// An agreement whose days are over while its courses are still listed.
    AGREEMENT_ENDED;

    /// The name on the command line and in addresses, for example `no-next-step`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The rule of a key.
    public static Optional<AuditRule> find(String key) {
        for (var rule : values()) {
            if (rule.key().equalsIgnoreCase(key)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
