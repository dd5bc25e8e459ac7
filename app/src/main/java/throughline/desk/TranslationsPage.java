package throughline.desk;

import java.util.List;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// The texts of an organization that have a Spanish side, what is to be done first.
///
/// @param counts  how many texts there are in each state, by name of the state
/// @param state   the state that is shown, or empty for what is to be done
/// @param publish whether what is saved is shown at once
/// @param said    key of what the last form did, or empty
public record TranslationsPage(
        String token,
        Places.Place here,
        List<Count> counts,
        String state,
        List<Line> lines,
        int more,
        boolean publish,
        String said)
        implements PrivatePage {
    public TranslationsPage {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
    }

    public record Count(String state, int number) {}

    /// A text in both languages.
    ///
    /// @param id    a number on this page
    /// @param words words of the glossary in the English text
    public record Line(
            int id,
            Things.Thing thing,
            String column,
            boolean isLong,
            String english,
            String spanish,
            String waiting,
            String state,
            List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }
    }

    /// A word of the glossary.
    ///
    /// @param missing whether the Spanish text lacks it
    public record Word(String english, String spanish, boolean missing) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.translations")
                .withTitle(Words.name(shell.language(), shell.text("desk.translations.of", here.name())));
    }
}
