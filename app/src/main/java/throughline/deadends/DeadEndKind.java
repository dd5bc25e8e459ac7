package throughline.deadends;

import java.util.Locale;
import java.util.Optional;

/// Kinds of dead ends. D1 to D6 are those of the route engine: out of reach, leading nowhere, too late, a course that
/// ends, a single point of failure, a choice that costs time.
public enum DeadEndKind {
    /// Courses that wait for each other.
    CIRCLE("D1"),
    /// A course asks for one that its institution does not have.
    UNKNOWN_COURSE("D1"),
    /// A program takes transfers only, and no program is linked to it.
    NO_TRANSFER("D1"),
    /// A license asks for a credential that no program prepares for.
    UNPREPARED_LICENSE("D1"),
    /// A pathway that schools teach has no program after school.
    NO_PROGRAM("D1"),
    /// All programs of a pathway in a county ask adults for a diploma first.
    NO_DIRECT_ENTRY("D1"),
    /// Schools with no program of a pathway within reach.
    FAR("D1"),
    /// A school pathway that no stated step continues.
    NO_NEXT_STEP("D2"),
    /// A career program from which no occupation is known to be reachable.
    NO_JOB("D2"),
    /// A career program all of whose occupations pay too little or have no openings.
    POOR_JOBS("D2"),
    /// An agreement that is over although it is listed as active.
    AGREEMENT_OVER("D3"),
    /// An agreement that ends before those who begin school now can use it.
    CREDIT_LAPSES("D3"),
    /// A school pathway that cannot be finished between its grades.
    SCHOOL_TOO_LATE("D3"),
    /// A program puts a course into a term in which it is never offered.
    NEVER_THEN("D3"),
    /// A career course that nothing asks for.
    COURSE_SINK("D4"),
    /// A group of people reaches a pathway through one thing only.
    ONLY_WAY("D5"),
    /// Every way of a group into a pathway passes the same courses.
    ONLY_COURSES("D5"),
    /// One program is the only stated next step of school pathways.
    ONLY_NEXT_STEP("D5"),
    /// One agreement is the only early college credit of a school.
    ONLY_CREDIT("D5"),
    /// A certificate after which a degree of the same field is done much later than when begun at once.
    LOST_TERMS("D6");

    private final String group;

    DeadEndKind(String group) {
        this.group = group;
    }

    /// `D1` to `D6`.
    public String group() {
        return group;
    }

    /// Its name in addresses, for example `unknown-course`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DeadEndKind> find(String key) {
        for (var kind : values()) {
            if (kind.key().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
