package throughline.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.people.Passkey;
import throughline.people.SignIn.Reason;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// The own account: password, passkeys, open sessions.
///
/// @param passkeyOnly whether the password is not taken
/// @param done what the last form did
public record AccountPage(
        String token,
        String email,
        String name,
        boolean hasPassword,
        boolean passkeyOnly,
        List<Passkey> passkeys,
        List<Session> sessions,
        Done done,
        @Nullable Reason refused)
        implements PrivatePage {
    /// An open session as its owner sees it.
    ///
    /// @param agent   what the browser calls itself
    /// @param origin  network address it was opened from
    /// @param present whether it is the one that asks
    public record Session(Instant begun, Instant used, String agent, String origin, boolean present) {}

    /// What the last form did.
    public enum Done {
        NOTHING,
        PASSWORD,
        SESSIONS,
        PASSKEY_ADDED,
        PASSKEY_REFUSED,
        PASSKEY_REMOVED,
        PASSWORD_OFF,
        PASSWORD_ON;

        static Done of(String name) {
            return Stream.of(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(NOTHING);
        }
    }

    public AccountPage {
        passkeys = List.copyOf(passkeys);
        sessions = List.copyOf(sessions);
    }

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.account");
    }
}
