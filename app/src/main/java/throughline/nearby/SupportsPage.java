package throughline.nearby;

import throughline.explore.Sources;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Services that help students, near somebody.
///
/// @param known how many the region knows at all
public record SupportsPage(NearbyList list, int known, Sources sources) implements Page {
    @Override
    public Head head(Shell shell) {
        return Head.of(
                Words.name(shell.language(), shell.text("nearby.supports.title")),
                shell.text("nearby.supports.lead"),
                "supports");
    }
}
