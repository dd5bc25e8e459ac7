package throughline.explore;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Cite;

/// The sources behind a page, for its foot.
///
/// @param attributions sentences the licenses ask to show
/// @param checked      when the owner last said that it is true; absent on pages about more than one thing
public record Sources(
        List<Cite> cites,
        List<String> attributions,
        @Nullable Checked checked) {
    public Sources {
        cites = List.copyOf(cites);
        attributions = List.copyOf(attributions);
    }

    /// Whether and when the owner of the thing said that what is told of it is true.
    ///
    /// @param on      the day, absent when nobody did yet
    /// @param overdue whether that is more than a year ago
    public record Checked(@Nullable LocalDate on, boolean overdue) {
        static Checked of(@Nullable LocalDate on, LocalDate today) {
            return new Checked(on, on != null && on.isBefore(today.minusYears(1)));
        }
    }

    Sources checked(Checked found) {
        return new Sources(cites, attributions, found);
    }
}
