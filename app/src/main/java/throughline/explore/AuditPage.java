package throughline.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// What the structural audit found, for the region or for one organization, page by page.
///
/// @param of        the organization, absent for the whole region
/// @param csv       address of the same as a file
/// @param unchecked rules that had nothing to go by, with the reason
public record AuditPage(@Nullable Ref of, Listing<Row> listing, String csv, List<Unchecked> unchecked) implements Page {
    public AuditPage {
        unchecked = List.copyOf(unchecked);
    }

    /// One finding.
    ///
    /// @param people people it concerns, 0 where nothing is known
    public record Row(Words rule, Ref subject, Words owner, Words reason, Words remedy, int people) {}

    /// A rule that could not be checked.
    public record Unchecked(Words rule, Words reason) {}

    @Override
    public Head head(Shell shell) {
        var title = of == null
                ? shell.text("audit.title")
                : shell.text("audit.title.of", of.title().value());
        var name = of == null ? shell.regionName() : of.title().value();
        var head = Head.of(Words.name(shell.language(), title), shell.text("audit.lead", name), "")
                .unlisted();
        return of == null
                ? head
                : head.withCrumbs(Summary.crumbs(
                        new Head.Crumb(Summary.own(shell, "explore.institutions.title"), "/institutions"), of));
    }
}
