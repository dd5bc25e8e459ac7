package throughline.agreements;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What an agreement is about.
public enum AgreementKind {
    /// A course here counts as a course there, by exam, portfolio or otherwise.
    ARTICULATION,
    /// College courses for students of a school under a College and Career Access Pathways partnership.
    CCAP,
    /// College courses for students of a school without such a partnership.
    NON_CCAP,
    /// College courses for students of an adult school.
    ADULT_DUAL,
    /// A program continues in another.
    PROGRAM,
    /// A memorandum of understanding, which gives no credit by itself.
    MOU;

    /// As it is written in forms, files and the Region: `non_ccap`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AgreementKind> find(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /// Whether students take the courses of the college themselves.
    public boolean isDual() {
        return switch (this) {
            case CCAP, NON_CCAP, ADULT_DUAL -> true;
            case ARTICULATION, PROGRAM, MOU -> false;
        };
    }
}
