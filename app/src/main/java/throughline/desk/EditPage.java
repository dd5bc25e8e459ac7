package throughline.desk;

import java.util.List;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// The form that changes a fact.
///
/// @param parts   facts of their own that belong to it: links, places of courses
/// @param publish whether what is sent is shown at once; else somebody reviews it
/// @param day     day of publication as typed, or empty
/// @param dayIsWrong whether that is no day
/// @param notice  key of what is said above the form, or empty
public record EditPage(
        String token,
        Things.Thing thing,
        List<Things.Thing> parts,
        List<Line> lines,
        String reason,
        String day,
        boolean dayIsWrong,
        boolean publish,
        String notice)
        implements PrivatePage {
    public EditPage {
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }

    /// A field.
    ///
    /// @param choices  what can be chosen, empty when anything of the kind can be typed
    /// @param value    what stands in it
    /// @param was      what is shown to everybody now
    /// @param imported what the import says
    /// @param problem  `wrong` when the value cannot be read, `theirs` when somebody else changed it meanwhile
    /// @param mark     `kept` when a person's change is shown instead of the import
    public record Line(
            String column,
            String kind,
            List<String> choices,
            String value,
            String was,
            String imported,
            String problem,
            String mark) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.edit")
                .withTitle(Words.name(shell.language(), shell.text("desk.edit.of", thing.title())));
    }
}
