package throughline.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account as lists show it; nothing secret.
///
/// @param hasPassword whether a password was set; without one a link or another provider signs in
/// @param passkeyOnly whether the password is not taken, because its owner wants passkeys alone
/// @param waitUntil   until when no password is tried, after too many wrong ones
public record Account(
        long id,
        String email,
        String name,
        String language,
        State state,
        boolean hasPassword,
        boolean passkeyOnly,
        @Nullable Instant waitUntil,
        Instant createdAt,
        @Nullable Instant signedInAt) {

    /// Whether it can be used.
    public enum State {
        ACTIVE,
        LOCKED
    }
}
