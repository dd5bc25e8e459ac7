package throughline.desk;

import java.util.List;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// What somebody who signed in finds first: their roles and what they may do.
public record DeskPage(
        String token, String name, List<Places.Role> roles, boolean people, boolean review, boolean audit)
        implements PrivatePage {
    @Override
    public Head head(Shell shell) {
        return Desk.head(shell, "desk.home");
    }
}
