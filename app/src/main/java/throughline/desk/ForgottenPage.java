package throughline.desk;

import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// Asks for a new link by mail. The answer is the same whether the address has an account or not.
///
/// @param sent whether the question was asked
/// @param mail whether this installation sends mail at all
public record ForgottenPage(String token, boolean sent, boolean mail) implements PrivatePage {
    @Override
    public Head head(Shell shell) {
        return Desk.head(shell, "desk.forgotten");
    }
}
