package throughline.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// All recommendations with who acts and how far each has come.
///
/// @param said what was just done, or empty
public record AdvicePage(List<Line> lines, String said) implements PrivatePage {
    public AdvicePage {
        lines = List.copyOf(lines);
    }

    /// @param state how far it has come, or empty when nobody decided yet
    /// @param owner who acts
    public record Line(String kind, String soc, Words title, long score, String state, Places.@Nullable Place owner) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.advice");
    }
}
