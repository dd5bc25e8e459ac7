package throughline.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import throughline.web.BadRequestPage;
import throughline.web.Page;
import throughline.web.Problem;
import throughline.web.Visit;

/// What somebody looks for among the agreements that give college credit.
///
/// @param words   words of courses, programs or partners, or empty
/// @param school  name in addresses of who sends students, or empty
/// @param college name in addresses of who gives the credit, or empty
/// @param page    from 1
public record CreditQuery(String words, String school, String college, int page) {
    private static final int MAX_LENGTH = 120;

    /// What the parameters of an address say.
    sealed interface Parsed {
        record Valid(CreditQuery query) implements Parsed {}

        record Invalid(Page page) implements Parsed {}
    }

    static Parsed parse(Visit visit) {
        var problems = new ArrayList<Problem>();
        for (var name : List.of("q", "school", "college")) {
            if (visit.parameter(name).length() > MAX_LENGTH) {
                problems.add(Problem.of(name, visit.parameter(name), "explore.bad.group", MAX_LENGTH));
            }
        }
        var page = visit.parameter("page");
        if (!page.matches("|[1-9][0-9]{0,3}")) {
            problems.add(Problem.of("page", page, "explore.bad.page", BrowseParameters.MAX_PAGE - 1));
        }
        return problems.isEmpty()
                ? new Parsed.Valid(new CreditQuery(
                        visit.parameter("q"),
                        visit.parameter("school"),
                        visit.parameter("college"),
                        page.isEmpty() ? 1 : Integer.parseInt(page)))
                : new Parsed.Invalid(new BadRequestPage(List.copyOf(problems), visit.path()));
    }

    /// The same on another page of the list.
    CreditQuery withPage(int page) {
        return new CreditQuery(words, school, college, page);
    }

    /// The address of the list that answers it.
    String url() {
        var parameters = new ArrayList<String>();
        add(parameters, "q", words);
        add(parameters, "school", school);
        add(parameters, "college", college);
        add(parameters, "page", page > 1 ? Integer.toString(page) : "");
        return parameters.isEmpty() ? "/credit" : "/credit?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
