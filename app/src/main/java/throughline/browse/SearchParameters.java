package throughline.browse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.finder.Facet;
import throughline.finder.FinderQuery;
import throughline.finder.FinderQuery.Near;
import throughline.finder.FinderQuery.Sort;
import throughline.finder.Kind;
import throughline.region.Region;
import throughline.region.Segment;
import throughline.web.BadRequestPage;
import throughline.web.Problem;
import throughline.web.Visit;

/// Reads a search from the parameters of an address: a query within its limits, or all that is wrong with it
/// together with the query that is left when the wrong parts are taken away. Used once.
public final class SearchParameters {
    static final int MILES = 10;
    static final int MAX_MILES = 250;
    static final int MAX_VALUES = 25;
    /// Names the facet of which a page shows all values; says how a page looks, so it is no part of the query.
    static final String ALL = "all";
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,:;'’&()/+_-]{1,100}");
    private static final Map<Facet, Set<String>> CLOSED = Map.of(
            Facet.KIND,
            Stream.of(Kind.values()).map(Kind::key).collect(Collectors.toUnmodifiableSet()),
            Facet.SEGMENT,
            Stream.of(Segment.values()).map(Segment::key).collect(Collectors.toUnmodifiableSet()));

    private final Visit visit;
    private final Region region;
    private final List<Problem> problems = new ArrayList<>();

    private SearchParameters(Visit visit, Region region) {
        this.visit = visit;
        this.region = region;
    }

    /// What became of the parameters.
    public sealed interface Parsed {
        record Valid(FinderQuery query) implements Parsed {}

        record Invalid(BadRequestPage page) implements Parsed {}
    }

    /// Parses the parameters of a visit to `path`.
    public static Parsed parse(Visit visit, Region region, String path) {
        return new SearchParameters(visit, region).parse(path);
    }

    /// The search without the parts that cannot be understood.
    static FinderQuery lenient(Visit visit, Region region) {
        return new SearchParameters(visit, region).query();
    }

    /// The facet whose values are all to be shown, if the address names one.
    static Optional<Facet> unfolded(Visit visit) {
        return Facet.find(visit.parameter(ALL));
    }

    private FinderQuery query() {
        var words = words();
        var near = near();
        return new FinderQuery(words, chosen(), near, sort(near), page());
    }

    private Parsed parse(String path) {
        var query = query();
        if (!visit.parameter(ALL).isEmpty() && unfolded(visit).isEmpty()) {
            problems.add(Problem.of(ALL, visit.parameter(ALL), "browse.expected.all"));
        }
        if (problems.isEmpty()) {
            return new Parsed.Valid(query);
        }
        var parameters = query.parameters();
        var mended = parameters.isEmpty() ? path : path + "?" + parameters;
        return new Parsed.Invalid(new BadRequestPage(problems, mended));
    }

    private String words() {
        var words = visit.parameter("q").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (words.length() > FinderQuery.MAX_WORDS) {
            problems.add(Problem.of("q", words, "browse.expected.words", FinderQuery.MAX_WORDS));
            return words.substring(0, FinderQuery.MAX_WORDS).strip();
        }
        return words;
    }

    private Map<Facet, SortedSet<String>> chosen() {
        var chosen = new EnumMap<Facet, SortedSet<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = new TreeSet<String>();
            for (var value : visit.parameters().getOrDefault(facet.parameter(), List.of())) {
                if (value.isBlank()) {
                    continue;
                }
                if (!VALUE.matcher(value).matches()
                        || !CLOSED.getOrDefault(facet, Set.of(value)).contains(value)) {
                    problems.add(Problem.of(facet.parameter(), value, "browse.expected.value"));
                } else if (values.size() == MAX_VALUES && !values.contains(value)) {
                    problems.add(Problem.of(facet.parameter(), value, "browse.expected.values", MAX_VALUES));
                } else {
                    values.add(value);
                }
            }
            chosen.put(facet, values);
        }
        return chosen;
    }

    private Optional<Near> near() {
        var zip = visit.parameter("zip");
        if (zip.isEmpty()) {
            return Optional.empty();
        }
        if (!ZIP.matcher(zip).matches()) {
            problems.add(Problem.of("zip", zip, "browse.expected.zip"));
            return Optional.empty();
        }
        if (region.findZip(zip).isEmpty()) {
            problems.add(Problem.of("zip", zip, "browse.expected.zip.known"));
            return Optional.empty();
        }
        return Optional.of(new Near(zip, number("miles", MILES, MAX_MILES, "browse.expected.miles")));
    }

    private Sort sort(Optional<Near> near) {
        var sort = visit.parameter("sort");
        if (sort.isEmpty()) {
            return Sort.RELEVANCE;
        }
        var found =
                Stream.of(Sort.values()).filter(one -> one.key().equals(sort)).findFirst();
        if (found.isEmpty()) {
            problems.add(Problem.of("sort", sort, "browse.expected.sort"));
        } else if (found.get() == Sort.DISTANCE && near.isEmpty()) {
            problems.add(Problem.of("sort", sort, "browse.expected.sort.distance"));
            return Sort.RELEVANCE;
        }
        return found.orElse(Sort.RELEVANCE);
    }

    private int page() {
        return number("page", 1, FinderQuery.MAX_PAGE, "browse.expected.page");
    }

    private int number(String parameter, int otherwise, int max, String expected) {
        var text = visit.parameter(parameter);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,6}")) {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        }
        problems.add(Problem.of(parameter, text, expected, max));
        return otherwise;
    }
}
