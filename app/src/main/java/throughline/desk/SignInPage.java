package throughline.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// Where people sign in.
///
/// @param email what was typed last time
/// @param to    where to go afterwards, without language prefix
/// @param challenge what a passkey signs
/// @param held  a form that waits for it
public record SignInPage(
        String token,
        Notice notice,
        String email,
        String to,
        String challenge,
        List<Provider> providers,
        @Nullable HeldForm held)
        implements PrivatePage {
    /// Another way to sign in.
    ///
    /// @param path address without language prefix
    public record Provider(String name, String path) {}

    /// What is said above the form.
    public enum Notice {
        NONE,
        REFUSED,
        PASSKEY,
        PROVIDER,
        ENDED,
        OUT
    }

    public SignInPage {
        providers = List.copyOf(providers);
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("desk.signin.title")),
                        shell.text("desk.signin.lead"),
                        "")
                .unlisted();
    }
}
