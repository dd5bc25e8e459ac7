package throughline.desk;

import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// Asks for the password again before something that cannot be taken back.
public record ConfirmPage(String token, boolean refused, HeldForm held) implements PrivatePage {
    @Override
    public Head head(Shell shell) {
        return Desk.head(shell, "desk.confirm");
    }
}
