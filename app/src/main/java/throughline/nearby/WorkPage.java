package throughline.nearby;

import throughline.explore.Sources;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Work-based learning, near somebody.
///
/// @param known how many activities the region knows at all
public record WorkPage(NearbyList list, int known, Sources sources) implements Page {
    @Override
    public Head head(Shell shell) {
        return Head.of(
                Words.name(shell.language(), shell.text("nearby.work.title")), shell.text("nearby.work.lead"), "work");
    }
}
