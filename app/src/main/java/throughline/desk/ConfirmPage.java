package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// Asks for the password or a passkey again before something that cannot be taken back. Who has a passkey is asked for
/// it: a password that somebody else learned is not enough then.
///
/// @param challenge what the passkey signs, or empty when the password is asked for
public record ConfirmPage(String token, boolean refused, String challenge, HeldForm held) implements PrivatePage {
    /// Holds the form of a request until its sender has confirmed who they are.
    static PrivatePage ask(Caller caller, HttpServletRequest request) {
        return HeldForm.of(request)
                .<PrivatePage>map(held -> new ConfirmPage(caller.token(), false, challenge(caller, request), held))
                .orElseGet(NotPermittedPage::new);
    }

    /// After a confirmation that was none.
    static ConfirmPage again(Caller caller, HttpServletRequest request, HeldForm held) {
        return new ConfirmPage(caller.token(), true, challenge(caller, request), held);
    }

    private static String challenge(Caller caller, HttpServletRequest request) {
        return caller.hasPasskey() ? Challenges.next(request) : "";
    }

    @Override
    public Head head(Shell shell) {
        return Desk.head(shell, "desk.confirm");
    }
}
