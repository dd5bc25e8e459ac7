package throughline.desk;

import java.util.List;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// Makes a passkey: the browser asks its owner, and sends what the device made.
///
/// @param name      what its owner calls it
/// @param challenge what the device signs
/// @param handle    what the device knows the account by
/// @param known     credentials of the account
public record PasskeyPage(
        String token, String email, String person, String name, String challenge, String handle, List<String> known)
        implements PrivatePage {
    public PasskeyPage {
        known = List.copyOf(known);
    }

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.passkey");
    }
}
