package throughline.explore;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.web.Cite;
import throughline.web.Words;

/// A step that leads on from a thing, or to it, as its owner states.
///
/// @param kind     `continues_into`, `stacks_onto`, `transfers_to`, `prepares_for`, `awards`, `requires`
///                 or `supports`
/// @param outgoing from the thing of the page to the other one, else the other way
public record Connection(
        String kind,
        boolean outgoing,
        Ref other,
        @Nullable Words condition,
        @Nullable String evidence,
        @Nullable LocalDate validTo,
        Cite source) {
    /// Key of the sentence that says what the step is.
    public String wordKey() {
        return "explore.connection." + kind.replace('_', '-') + (outgoing ? ".out" : ".in");
    }
}
