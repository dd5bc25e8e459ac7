package throughline.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import throughline.people.Act;
import throughline.people.AuditLog.By;
import throughline.people.Permit;
import throughline.people.Person;
import throughline.people.Policy;
import throughline.people.Role;

/// Who asks for a page behind the sign-in, and what they may do. Handlers take it as an argument.
///
/// @param confirmedAt when they last showed their passkey; who has none: their password, or came from their provider
/// @param hasPasskey whether they have one
/// @param origin      network address
/// @param token       what every form sends back, so that no other site can send one
record Caller(Person person, Policy policy, Instant confirmedAt, boolean hasPasskey, String origin, String token) {
    /// How long a confirmation counts for what cannot be taken back.
    private static final Duration RECENT = Duration.ofMinutes(10);

    Optional<Permit> permit(Act act, String organization) {
        return policy.permit(person, act, organization);
    }

    /// To publish, or else to propose.
    Optional<Permit> permitWriting(String organization) {
        return permit(Act.PUBLISH, organization).or(() -> permit(Act.PROPOSE, organization));
    }

    Optional<Permit> permitGrant(Role role, String organization) {
        return policy.permitGrant(person, role, organization);
    }

    boolean may(Act act, String organization) {
        return policy.may(person, act, organization);
    }

    boolean isRecent() {
        return confirmedAt.plus(RECENT).isAfter(Instant.now());
    }

    By by() {
        return new By(person.actor(), origin);
    }
}
