package throughline.desk;

import java.time.Instant;
import java.util.List;
import throughline.gaps.Advice;
import throughline.history.Decision;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// One recommendation, what was decided about it, and the form to decide.
///
/// @param state   chosen in the form
/// @param owner   slug of the place chosen in the form
/// @param owners  who may be chosen
/// @param history the newest first
/// @param problem `reason` when it is missing, or empty
public record AdviceDecisionPage(
        String token,
        Advice.Line line,
        String state,
        String owner,
        String reason,
        List<Places.Place> owners,
        List<Past> history,
        String problem)
        implements PrivatePage {
    public AdviceDecisionPage {
        owners = List.copyOf(owners);
        history = List.copyOf(history);
    }

    public record Past(String state, Places.Place owner, String reason, String author, Instant decidedAt) {}

    /// In the order in which a recommendation goes through them.
    public List<String> states() {
        return java.util.Arrays.stream(Decision.State.values())
                .map(Decision.State::key)
                .toList();
    }

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.advice");
    }
}
