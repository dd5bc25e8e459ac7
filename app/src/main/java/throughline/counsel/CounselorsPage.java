package throughline.counsel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.explore.Ref;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// The door for counselors: choose a school.
///
/// @param total schools whose name or city has the words
/// @param found the first of them
public record CounselorsPage(String words, int total, List<School> found) implements Page {
    public CounselorsPage {
        found = List.copyOf(found);
    }

    /// A school to choose.
    public record School(Ref school, Words kind, @Nullable String place) {}

    @Override
    public Head head(Shell shell) {
        return Head.of(
                Words.name(shell.language(), shell.text("counsel.title")), shell.text("counsel.lead"), "counselors");
    }
}
