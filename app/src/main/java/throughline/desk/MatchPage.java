package throughline.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.explore.Ref;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// Suggested matches for a course, ranked with their reasons, and what was decided about them.
///
/// @param course  the course that is to be satisfied, absent while none is chosen
/// @param typed   what was typed for the course, the institution of the suggestions
/// @param problem key of what stands in the way, or empty
/// @param word    what the problem is about
/// @param with    name in addresses of the institution whose courses are ranked, or empty
/// @param write   whether the person may decide
public record MatchPage(
        String token,
        @Nullable Ref course,
        String slug,
        Typed typed,
        String problem,
        String word,
        String with,
        List<Row> rows,
        List<Decided> decided,
        boolean write,
        String said)
        implements PrivatePage {
    public MatchPage {
        rows = List.copyOf(rows);
        decided = List.copyOf(decided);
    }

    /// The questions as they were typed.
    public record Typed(String institution, String code, String with) {}

    /// A suggestion.
    ///
    /// @param page       of the course, where the Region has it
    /// @param units      `same`, `other`, or empty where one of them is not known
    /// @param precedents how many courses of other institutions accept it
    /// @param outcomes   what both courses teach, where both say it
    public record Row(
            String code,
            String name,
            @Nullable String page,
            int title,
            int subject,
            String units,
            int precedents,
            @Nullable String nearest,
            List<String> outcomes,
            boolean agreed) {
        public Row {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// @param agreement number of the draft, or 0
    public record Decided(String course, boolean accepted, String reason, long agreement, String author, Instant at) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "match");
    }
}
