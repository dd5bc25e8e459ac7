package throughline.desk;

import java.util.List;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// Somebody who is away lends their roles to a colleague until a day.
///
/// @param lent  what is lent now
/// @param to    address as typed
/// @param until day as typed
/// @param said  key of what the last form did, or empty
public record AwayPage(String token, List<Lent> lent, String to, String until, String said) implements PrivatePage {
    public AwayPage {
        lent = List.copyOf(lent);
    }

    /// A role that somebody else has for now.
    public record Lent(String name, Places.Role role) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.away");
    }
}
