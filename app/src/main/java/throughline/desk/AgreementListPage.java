package throughline.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// The agreements of the organizations that somebody works for, by state.
///
/// @param states how many there are in each state, in the order of a life
/// @param state  the one that is shown, or empty for all
/// @param renew  those that end soon or have ended without one that follows, the earliest first
/// @param write  whether the person may begin one
public record AgreementListPage(List<Count> states, String state, List<Row> rows, List<Row> renew, boolean write)
        implements PrivatePage {
    public AgreementListPage {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
        renew = List.copyOf(renew);
    }

    /// @param state key of a state
    public record Count(String state, int count) {}

    /// @param sign    whether the person can sign it now
    /// @param changed whether a course has changed since it was signed
    public record Row(
            long id,
            String kind,
            String title,
            String parties,
            String state,
            @Nullable LocalDate lastDay,
            boolean sign,
            boolean changed) {
        public String kindKey() {
            return "agreements.kind." + kind.replace('_', '-');
        }
    }

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "agreements.list");
    }
}
