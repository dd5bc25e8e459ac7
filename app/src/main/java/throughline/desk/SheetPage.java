package throughline.desk;

import java.util.List;
import throughline.explore.Listing;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// The facts of an organization as a workbook: to be downloaded, sent back, compared and accepted.
///
/// @param listing what is not published yet of what the person sent back or typed, some at a time
/// @param publish whether what is accepted is shown at once
/// @param said    key of what the last form did, or empty
/// @param count   a number that belongs to it
public record SheetPage(String token, Places.Place here, Listing<Row> listing, boolean publish, String said, int count)
        implements PrivatePage {

    /// A fact with what differs.
    ///
    /// @param wrong whether a value cannot be read: then it is mended in the form first
    /// @param theirs whether somebody else changed one of the fields meanwhile
    public record Row(Things.Thing thing, List<Cell> cells, boolean wrong, boolean theirs) {}

    /// @param problem `wrong`, `theirs` or empty
    public record Cell(String column, String before, String value, String problem) {}

    /// What a thing is called.
    public String name(Shell shell, Things.Thing thing) {
        return Desk.name(shell, thing);
    }

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.sheet")
                .withTitle(Words.name(shell.language(), shell.text("desk.sheet.of", here.name())));
    }
}
