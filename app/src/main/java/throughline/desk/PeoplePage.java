package throughline.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// Who has which role in an organization, and forms to invite, to take a role, to hand it over.
///
/// @param tops  the places that the person looks after
/// @param below the places under this one
/// @param roles keys of the roles that the person may give here
/// @param form  what was typed, with what is wrong with it
/// @param made  a one-time link that was just made, to be passed on; null when it went by mail
/// @param said  key of what the last form did, or empty
public record PeoplePage(
        String token,
        Places.Place here,
        List<Places.Place> tops,
        List<Places.Place> below,
        List<Member> members,
        List<String> roles,
        InviteForm form,
        @Nullable String made,
        String said)
        implements PrivatePage {
    public PeoplePage {
        tops = List.copyOf(tops);
        below = List.copyOf(below);
        members = List.copyOf(members);
        roles = List.copyOf(roles);
    }

    /// @param mine whether the person who looks may take the role
    public record Member(long account, String name, String email, String role, String until, boolean mine) {}

    @Override
    public Head head(Shell shell) {
        var place = here.isRegion() ? shell.regionName() : here.name();
        return Desk.headBelow(shell, "desk.people")
                .withTitle(Words.name(shell.language(), shell.text("desk.people.of", place)));
    }
}
