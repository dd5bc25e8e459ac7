package throughline.desk;

import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// What somebody had typed before the session ended, or before they confirmed who they are: one button sends it.
public record ContinuePage(String token, HeldForm held) implements PrivatePage {
    @Override
    public Head head(Shell shell) {
        return Desk.head(shell, "desk.continue");
    }
}
