package throughline.desk;

import java.time.Instant;
import java.util.List;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// What somebody who signed in finds first: their roles and what they may do.
///
/// @param drafts what they typed and did not send yet
/// @param work   whether they have a role that keeps facts
/// @param answer whether they answer reports
/// @param region whether they publish for the region
public record DeskPage(
        String token,
        String name,
        List<Places.Role> roles,
        List<Draft> drafts,
        boolean people,
        boolean review,
        boolean audit,
        boolean work,
        boolean answer,
        boolean region)
        implements PrivatePage {
    public DeskPage {
        roles = List.copyOf(roles);
        drafts = List.copyOf(drafts);
    }

    /// A form that was kept.
    public record Draft(Things.Thing thing, Instant savedAt) {}

    /// What a thing is called.
    public String name(Shell shell, Things.Thing thing) {
        return Desk.name(shell, thing);
    }

    @Override
    public Head head(Shell shell) {
        return Desk.head(shell, "desk.home");
    }
}
