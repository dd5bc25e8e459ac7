package throughline.bulletins;

import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// A step of getting onto the list or off it.
///
/// @param step  `asked`, `confirm`, `confirmed`, `expired`, `leave` or `left`
/// @param token what the form of the step carries in its address
public record SubscriptionPage(String step, String token) implements PrivatePage {
    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("bulletins.step." + step)),
                        shell.text("bulletins.step." + step + ".words"),
                        "gaps")
                .unlisted();
    }
}
