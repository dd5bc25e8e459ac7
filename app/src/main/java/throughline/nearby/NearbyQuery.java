package throughline.nearby;

import java.util.ArrayList;
import java.util.List;
import throughline.web.BadRequestPage;
import throughline.web.Page;
import throughline.web.Paths;
import throughline.web.Problem;
import throughline.web.Visit;

/// What narrows a list of what is near. Immutable; knows its own address. Empty texts and zeros narrow nothing.
///
/// @param path     address of the list
/// @param kind     type of a support, stage of an activity
/// @param language code of a language
/// @param at       slug of the organization that offers it
/// @param page     from 1
record NearbyQuery(
        String path,
        String kind,
        int grade,
        int sector,
        String language,
        String zip,
        String at,
        String words,
        int page) {
    static final int ROWS = 40;
    private static final int LONGEST = 80;

    /// The parameters as understood, or the page that says what is wrong with them.
    sealed interface Parsed {
        record Valid(NearbyQuery query) implements Parsed {}

        record Invalid(Page page) implements Parsed {}
    }

    static Parsed parse(Visit visit) {
        var problems = new ArrayList<Problem>();
        number(visit, "grade", "|[6-9]|1[0-2]", "nearby.bad.grade", problems);
        number(visit, "sector", "|[1-9]|1[0-5]", "nearby.bad.sector", problems);
        number(visit, "zip", "|[0-9]{5}", "interests.bad.zip", problems);
        number(visit, "page", "|[1-9][0-9]{0,3}", "nearby.bad.page", problems);
        for (var name : List.of("kind", "language", "at", "q")) {
            if (visit.parameter(name).length() > LONGEST) {
                problems.add(Problem.of(name, visit.parameter(name), "nearby.bad.long", LONGEST));
            }
        }
        if (!problems.isEmpty()) {
            return new Parsed.Invalid(new BadRequestPage(problems, visit.path()));
        }
        return new Parsed.Valid(new NearbyQuery(
                visit.path(),
                visit.parameter("kind"),
                whole(visit, "grade", 0),
                whole(visit, "sector", 0),
                visit.parameter("language"),
                visit.parameter("zip"),
                visit.parameter("at"),
                visit.parameter("q"),
                whole(visit, "page", 1)));
    }

    private static void number(Visit visit, String name, String shape, String expected, List<Problem> problems) {
        if (!visit.parameter(name).matches(shape)) {
            problems.add(Problem.of(name, visit.parameter(name), expected));
        }
    }

    private static int whole(Visit visit, String name, int otherwise) {
        return visit.parameter(name).isEmpty() ? otherwise : Integer.parseInt(visit.parameter(name));
    }

    String url(int page) {
        var parts = new ArrayList<String>();
        add(parts, "kind", kind);
        add(parts, "grade", grade == 0 ? "" : Integer.toString(grade));
        add(parts, "sector", sector == 0 ? "" : Integer.toString(sector));
        add(parts, "language", language);
        add(parts, "zip", zip);
        add(parts, "at", at);
        add(parts, "q", words);
        add(parts, "page", page == 1 ? "" : Integer.toString(page));
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + Paths.segment(value));
        }
    }
}
