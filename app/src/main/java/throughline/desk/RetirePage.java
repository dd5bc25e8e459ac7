package throughline.desk;

import java.util.List;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// Asks whether a thing is to leave the catalog, and says what that touches.
///
/// @param parts   links and places in a sequence that are told of it
/// @param publish whether it leaves at once; else somebody reviews it
/// @param day     day on which it is to leave, as typed
/// @param wrong   whether that is no day
public record RetirePage(
        String token,
        Things.Thing thing,
        List<Things.Thing> parts,
        Impact impact,
        boolean publish,
        String reason,
        String day,
        boolean wrong)
        implements PrivatePage {
    public RetirePage {
        parts = List.copyOf(parts);
    }

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.retire")
                .withTitle(Words.name(shell.language(), shell.text("desk.retire.of", Desk.name(shell, thing))));
    }
}
