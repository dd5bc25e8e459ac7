package throughline.desk;

import java.util.List;
import java.util.Map;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// What somebody typed, before it is sent: the differences, what they touch, and the way to the page as it would be.
///
/// @param fields  the form as it was kept, to be sent from here
/// @param wrong   whether a field cannot be read; then nothing can be sent yet
/// @param publish whether what is sent is shown at once
public record PreviewPage(
        String token,
        Things.Thing thing,
        List<Difference> differences,
        Impact impact,
        Map<String, String> fields,
        boolean wrong,
        boolean publish,
        boolean later)
        implements PrivatePage {
    public PreviewPage {
        differences = List.copyOf(differences);
        fields = Map.copyOf(fields);
    }

    /// One field as it is shown now and as it would be.
    public record Difference(String column, String before, String value) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.preview")
                .withTitle(Words.name(shell.language(), shell.text("desk.preview.of", Desk.name(shell, thing))));
    }
}
