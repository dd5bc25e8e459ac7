package throughline.explore;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// All agreements in force that give college credit, to find one's own.
///
/// @param known    how many there are at all
/// @param schools  who sends students
/// @param colleges who gives credit
public record CreditListPage(
        CreditQuery query, int known, List<Choice> schools, List<Choice> colleges, Listing<Row> listing)
        implements Page {
    public CreditListPage {
        schools = List.copyOf(schools);
        colleges = List.copyOf(colleges);
    }

    /// A partner to choose, with the number of its agreements.
    public record Choice(String slug, String name, int count) {}

    /// An agreement.
    ///
    /// @param courses what is taken and what it counts as, the first few
    /// @param more    how many further pairs of courses there are
    /// @param address of the page that says how to claim the credit
    public record Row(
            String address,
            String kindKey,
            Words title,
            Ref sending,
            Ref receiving,
            List<Pair> courses,
            int more,
            @Nullable Integer unitsHundredths,
            @Nullable LocalDate until) {
        public Row {
            courses = List.copyOf(courses);
        }
    }

    /// Courses needed together and what they count as; nothing is taken for dual enrollment.
    public record Pair(List<Ref> taken, List<Ref> earned) {
        public Pair {
            taken = List.copyOf(taken);
            earned = List.copyOf(earned);
        }
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                Summary.own(shell, "credit.list.title"),
                shell.text("credit.list.about", shell.regionName()),
                "institutions");
    }
}
