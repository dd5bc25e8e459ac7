package throughline.desk;

import java.util.List;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// The form that changes a program or a course.
///
/// @param publish whether what is sent is shown at once; else somebody reviews it
/// @param notice  key of what is said above the form, or empty
public record EditPage(
        String token, Things.Thing thing, List<Line> lines, String reason, boolean publish, String notice)
        implements PrivatePage {
    public EditPage {
        lines = List.copyOf(lines);
    }

    /// A field.
    ///
    /// @param value    what stands in it
    /// @param was      what is shown to everybody now
    /// @param imported what the import says
    /// @param problem  `wrong` when the value cannot be read, `theirs` when somebody else changed it meanwhile
    /// @param mark     `kept` when a person's change is shown instead of the import
    public record Line(
            String column, String kind, String value, String was, String imported, String problem, String mark) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.edit")
                .withTitle(Words.name(shell.language(), shell.text("desk.edit.of", thing.title())));
    }
}
