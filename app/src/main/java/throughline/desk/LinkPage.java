package throughline.desk;

import org.jspecify.annotations.Nullable;
import throughline.people.SignIn.Reason;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// Sets the password of the account that a one-time link opens.
///
/// @param link the secret part of the address
public record LinkPage(
        String token, String link, String name, @Nullable Reason refused) implements PrivatePage {
    @Override
    public Head head(Shell shell) {
        return Desk.head(shell, "desk.link");
    }
}
