package throughline.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import throughline.web.BadRequestPage;
import throughline.web.Page;
import throughline.web.Problem;
import throughline.web.Visit;

/// The parameters of a list, read once: the group, the first letter, the page.
sealed interface BrowseParameters {
    /// Pages and lengths beyond these are never real.
    int MAX_PAGE = 10_000;

    int MAX_LENGTH = 80;

    /// They are understood.
    record Valid(Browse browse) implements BrowseParameters {}

    /// They are not.
    record Invalid(Page page) implements BrowseParameters {}

    static BrowseParameters parse(Visit visit, String groupBy) {
        var problems = new ArrayList<Problem>();
        var group = visit.parameter(groupBy);
        if (group.length() > MAX_LENGTH) {
            problems.add(Problem.of(groupBy, group, "explore.bad.group", MAX_LENGTH));
        }
        var letter = visit.parameter("letter").toUpperCase(Locale.ROOT);
        if (!letter.matches("[A-Z#]?")) {
            problems.add(Problem.of("letter", letter, "explore.bad.letter"));
        }
        var page = visit.parameter("page");
        if (!page.matches("|[1-9][0-9]{0,3}")) {
            problems.add(Problem.of("page", page, "explore.bad.page", MAX_PAGE - 1));
        }
        if (!problems.isEmpty()) {
            return new Invalid(new BadRequestPage(List.copyOf(problems), visit.path()));
        }
        var number = page.isEmpty() ? 1 : Integer.parseInt(page);
        return new Valid(new Browse(visit.path(), groupBy, group, letter, number));
    }
}
