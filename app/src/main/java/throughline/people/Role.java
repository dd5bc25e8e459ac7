package throughline.people;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a person is in an organization and in all organizations below it. The table of who may do what.
public enum Role {
    /// Keeps the facts of an organization and brings in the people who help.
    COORDINATOR(Act.READ_WORK, Act.PROPOSE, Act.PUBLISH, Act.CONFIRM, Act.ANSWER, Act.MANAGE_PEOPLE),
    /// Writes changes of courses and programs, which others publish.
    FACULTY(Act.READ_WORK, Act.PROPOSE),
    COUNSELOR(Act.READ_WORK, Act.PROPOSE),
    /// Reads what others wrote and publishes it.
    REVIEWER(Act.READ_WORK, Act.PROPOSE, Act.PUBLISH),
    EXECUTIVE(Act.READ_WORK, Act.READ_FIGURES, Act.SIGN),
    ANALYST(Act.READ_WORK, Act.READ_FIGURES),
    /// Keeps the facts of an employer; changes are published by the region.
    EMPLOYER_PARTNER(Act.READ_WORK, Act.PROPOSE, Act.CONFIRM),
    REGIONAL_STAFF(
            Act.READ_WORK, Act.PROPOSE, Act.PUBLISH, Act.CONFIRM, Act.ANSWER, Act.MANAGE_PEOPLE, Act.READ_FIGURES),
    /// Looks after accounts and the installation; the facts are not the administrator's.
    ADMINISTRATOR(Act.READ_WORK, Act.MANAGE_PEOPLE, Act.READ_AUDIT, Act.ADMINISTER);

    private final Set<Act> acts;

    Role(Act first, Act... others) {
        this.acts = EnumSet.of(first, others);
    }

    boolean permits(Act act) {
        return acts.contains(act);
    }

    /// Whether only an administrator gives or takes it.
    boolean isGuarded() {
        return this == REGIONAL_STAFF || this == ADMINISTRATOR;
    }

    /// As it is written in commands, addresses and the database: `regional-staff`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String key) {
        return Stream.of(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
