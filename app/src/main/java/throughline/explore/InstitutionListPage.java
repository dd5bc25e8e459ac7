package throughline.explore;

import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// All institutions, by segment and letter.
public record InstitutionListPage(Listing<Row> listing) implements Page {
    /// An institution in the list with the numbers of its programs and courses.
    public record Row(Ref institution, Words kind, @Nullable String place, int programs, int courses) {}

    @Override
    public Head head(Shell shell) {
        return Head.of(
                Summary.own(shell, "explore.institutions.title"),
                shell.text("explore.institutions.about", shell.regionName()),
                "institutions");
    }
}
