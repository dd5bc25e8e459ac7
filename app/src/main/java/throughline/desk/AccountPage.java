package throughline.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.people.SignIn.Reason;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// The own account: password, open sessions.
///
/// @param done what the last form did
public record AccountPage(
        String token,
        String email,
        String name,
        boolean hasPassword,
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
        SESSIONS
    }

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.account");
    }
}
