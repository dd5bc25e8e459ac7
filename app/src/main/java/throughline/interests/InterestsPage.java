package throughline.interests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// The door of the questionnaire: what it is, what it is not, and the way in.
///
/// @param items       questions that are there: 60, or 0 when no file with them was imported
/// @param spanish     whether all have a Spanish wording
/// @param source      of the questions
/// @param attribution what its license asks to show
/// @param occupations occupations that can be compared
public record InterestsPage(
        int items,
        boolean spanish,
        @Nullable Cite source,
        @Nullable String attribution,
        int occupations,
        List<String> areas)
        implements Page {
    public InterestsPage {
        areas = List.copyOf(areas);
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                Words.name(shell.language(), shell.text("interests.title")), shell.text("interests.lead"), "interests");
    }
}
