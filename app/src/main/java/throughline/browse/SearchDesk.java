package throughline.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import throughline.finder.Facet;
import throughline.finder.Finder;
import throughline.finder.FinderAnswer;
import throughline.finder.FinderQuery;
import throughline.finder.FinderQuery.Sort;
import throughline.web.Visit;
import throughline.web.Words;

/// Assembles the page of a search.
final class SearchDesk {
    private static final int SHOWN_VALUES = 6;
    private static final int FOLDED_VALUES = 24;
    /// As many as keep a page light; whoever needs more narrows by words or another filter first.
    private static final int UNFOLDED_VALUES = 250;
    private static final int NEAR_PAGES = 2;
    private static final int SIMILAR = 6;
    private static final Set<Facet> OPEN = Set.of(Facet.KIND, Facet.SECTOR, Facet.SEGMENT, Facet.AWARD);

    private final Finder finder;
    private final Visit visit;
    private final FacetNames names;
    private final Optional<Facet> unfolded;

    /// @param unfolded the facet of which all values are asked for
    SearchDesk(Finder finder, Visit visit, Optional<Facet> unfolded) {
        this.finder = finder;
        this.visit = visit;
        this.names = new FacetNames(finder.region(), visit);
        this.unfolded = unfolded;
    }

    SearchPage page(FinderQuery query) {
        var answer = finder.search(query);
        var rows = Rows.of(finder.region(), visit);
        return new SearchPage(
                query.words(),
                query.near().map(FinderQuery.Near::zip).orElse(""),
                query.near().map(FinderQuery.Near::miles).orElse(SearchParameters.MILES),
                answer.total(),
                answer.hits().stream().map(rows::of).toList(),
                chosen(query),
                chips(query),
                groups(query, answer),
                sorts(query),
                paging(query, answer.total()),
                path("/search.csv", query.withPage(1)),
                answer.corrected(),
                answer.approximate(),
                answer.total() == 0 ? help(query) : null);
    }

    static String path(FinderQuery query) {
        return path("/search", query);
    }

    private static String path(String path, FinderQuery query) {
        var parameters = query.parameters();
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    private static String unfolded(FinderQuery query, Facet facet) {
        var path = path(query);
        return path + (path.contains("?") ? "&" : "?") + SearchParameters.ALL + "=" + facet.parameter() + "#filters";
    }

    private static List<SearchPage.Hidden> chosen(FinderQuery query) {
        var chosen = new ArrayList<SearchPage.Hidden>();
        query.chosen()
                .forEach((facet, values) ->
                        values.forEach(value -> chosen.add(new SearchPage.Hidden(facet.parameter(), value))));
        if (query.sort() != Sort.RELEVANCE && query.sort() != Sort.DISTANCE) {
            chosen.add(new SearchPage.Hidden("sort", query.sort().key()));
        }
        return chosen;
    }

    private List<SearchPage.Chip> chips(FinderQuery query) {
        var chips = new ArrayList<SearchPage.Chip>();
        query.near()
                .ifPresent(near -> chips.add(new SearchPage.Chip(
                        "zip",
                        Words.name(
                                visit.language(),
                                visit.texts().text("browse.near", Integer.toString(near.miles()), near.zip())),
                        path(withoutPlace(query)))));
        query.chosen()
                .forEach((facet, values) -> values.forEach(value -> chips.add(new SearchPage.Chip(
                        facet.parameter(), names.name(facet, value), path(query.toggled(facet, value))))));
        return chips;
    }

    private static FinderQuery withoutPlace(FinderQuery query) {
        var anywhere = query.withNear(Optional.empty());
        return query.sort() == Sort.DISTANCE ? anywhere.withSort(Sort.RELEVANCE) : anywhere;
    }

    private List<SearchPage.Group> groups(FinderQuery query, FinderAnswer answer) {
        return Stream.of(Facet.values())
                .map(facet -> group(query, facet, answer.facets().getOrDefault(facet, List.of())))
                .flatMap(Optional::stream)
                .toList();
    }

    /// A facet with at most one value, not chosen, narrows nothing and is left out.
    private Optional<SearchPage.Group> group(FinderQuery query, Facet facet, List<FinderAnswer.FacetCount> counts) {
        var anyChosen = counts.stream().anyMatch(FinderAnswer.FacetCount::chosen);
        if (counts.isEmpty() || (counts.size() == 1 && !anyChosen)) {
            return Optional.empty();
        }
        var order = names.order(facet);
        var sorted = counts.stream()
                .sorted(Comparator.comparingInt(count -> order.indexOf(count.value())))
                .toList();
        return Optional.of(folded(query, facet, sorted, anyChosen || OPEN.contains(facet) || isUnfolded(facet)));
    }

    private boolean isUnfolded(Facet facet) {
        return unfolded.filter(facet::equals).isPresent();
    }

    /// Folds away exact award types where groups of them are offered, else all but the first values of a long
    /// list; chosen ones stay in sight. Only values that are offered are named.
    private SearchPage.Group folded(
            FinderQuery query, Facet facet, List<FinderAnswer.FacetCount> counts, boolean open) {
        var first = new ArrayList<FinderAnswer.FacetCount>();
        var rest = new ArrayList<FinderAnswer.FacetCount>();
        var grouped = counts.stream().anyMatch(count -> names.isGroup(facet, count.value()));
        var shown = counts.size() <= SHOWN_VALUES + 2 ? counts.size() : SHOWN_VALUES;
        for (var at = 0; at < counts.size(); at++) {
            var count = counts.get(at);
            var seen = count.chosen() || (grouped ? names.isGroup(facet, count.value()) : at < shown);
            (seen ? first : rest).add(count);
        }
        var kept = rest.subList(0, Math.min(rest.size(), isUnfolded(facet) ? UNFOLDED_VALUES : FOLDED_VALUES));
        var left = rest.size() - kept.size();
        return new SearchPage.Group(
                facet.parameter(),
                open,
                isUnfolded(facet),
                grouped,
                values(query, facet, first),
                values(query, facet, kept),
                left,
                left == 0 || isUnfolded(facet) ? null : unfolded(query, facet));
    }

    private List<SearchPage.Value> values(FinderQuery query, Facet facet, List<FinderAnswer.FacetCount> counts) {
        return counts.stream()
                .map(count -> new SearchPage.Value(
                        count.value(),
                        names.name(facet, count.value()),
                        count.count(),
                        count.chosen(),
                        path(query.toggled(facet, count.value()))))
                .toList();
    }

    private static List<SearchPage.SortChoice> sorts(FinderQuery query) {
        return Stream.of(Sort.values())
                .filter(sort -> sort != Sort.DISTANCE || query.near().isPresent())
                .map(sort -> new SearchPage.SortChoice(sort.key(), path(query.withSort(sort)), sort == query.sort()))
                .toList();
    }

    private static SearchPage.Paging paging(FinderQuery query, long total) {
        var pages = Math.clamp(Math.ceilDiv(total, FinderQuery.PAGE_SIZE), 1, FinderQuery.MAX_PAGE);
        var page = query.page();
        var near = IntStream.rangeClosed(Math.max(1, page - NEAR_PAGES), Math.min(pages, page + NEAR_PAGES))
                .mapToObj(number -> new SearchPage.Numbered(number, path(query.withPage(number))))
                .toList();
        return new SearchPage.Paging(
                page,
                pages,
                page > 1 ? path(query.withPage(Math.min(page - 1, pages))) : null,
                page < pages ? path(query.withPage(page + 1)) : null,
                near);
    }

    private SearchPage.Help help(FinderQuery query) {
        var plain = FinderQuery.of(query.words());
        var found = query.equals(plain) ? 0 : finder.search(plain).total();
        return new SearchPage.Help(found == 0 ? null : path(plain), found, similar(query.words()));
    }

    private List<SearchPage.Similar> similar(String words) {
        return Stream.concat(Stream.of(words), Stream.of(words.split(" ")).filter(word -> word.length() > 2))
                .filter(start -> !start.isEmpty())
                .flatMap(start -> finder.suggest(start, SIMILAR).stream())
                .distinct()
                .limit(SIMILAR)
                .map(title -> new SearchPage.Similar(title, path(FinderQuery.of(shortened(title)))))
                .toList();
    }

    private static String shortened(String title) {
        return title.length() <= FinderQuery.MAX_WORDS ? title : title.substring(0, FinderQuery.MAX_WORDS);
    }
}
