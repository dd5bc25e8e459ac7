package throughline.finder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// A search: words, chosen facet values, a place, an order and a page. Immutable; knows its own address.
///
/// @param words   what was typed, at most 200 characters; empty finds everything
/// @param chosen  values chosen per facet; within a facet any of them, across facets all
/// @param near    a ZIP code and miles around it, if any
/// @param page    from 1
public record FinderQuery(
        String words, Map<Facet, SortedSet<String>> chosen, Optional<Near> near, Sort sort, int page) {
    public static final int PAGE_SIZE = 20;
    public static final int MAX_PAGE = 500;
    public static final int MAX_WORDS = 200;

    public FinderQuery {
        var copy = new EnumMap<Facet, SortedSet<String>>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSortedSet(new TreeSet<>(values)));
            }
        });
        chosen = Collections.unmodifiableMap(copy);
        if (words.length() > MAX_WORDS || page < 1 || page > MAX_PAGE) {
            throw new IllegalArgumentException(
                    "query outside its limits: " + words.length() + " characters, page " + page);
        }
    }

    /// A plain search for words.
    public static FinderQuery of(String words) {
        return new FinderQuery(words, Map.of(), Optional.empty(), Sort.RELEVANCE, 1);
    }

    /// Results within some miles of a ZIP code.
    public record Near(String zip, int miles) {}

    /// The order of results; ties are broken by relevance, then by title, then by id.
    public enum Sort {
        RELEVANCE,
        TITLE,
        WAGE,
        OPENINGS,
        AWARDS,
        DISTANCE;

        /// The order in addresses, for example `wage`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The values chosen of one facet, maybe none.
    public SortedSet<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Collections.emptySortedSet());
    }

    /// The same search with a facet value switched on or off, on its first page.
    public FinderQuery toggled(Facet facet, String value) {
        var next = new EnumMap<Facet, SortedSet<String>>(Facet.class);
        next.putAll(chosen);
        var values = new TreeSet<>(chosen(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        next.put(facet, values);
        return new FinderQuery(words, next, near, sort, 1);
    }

    public FinderQuery withPage(int page) {
        return new FinderQuery(words, chosen, near, sort, page);
    }

    public FinderQuery withSort(Sort sort) {
        return new FinderQuery(words, chosen, near, sort, 1);
    }

    public FinderQuery withWords(String words) {
        return new FinderQuery(words, chosen, near, sort, 1);
    }

    public FinderQuery withNear(Optional<Near> near) {
        return new FinderQuery(words, chosen, near, sort, 1);
    }

    /// The query part of the address, without `?`; parameters in a fixed order, defaults left out.
    public String parameters() {
        var parts = new ArrayList<String>();
        if (!words.isEmpty()) {
            parts.add("q=" + encode(words));
        }
        chosen.forEach((facet, values) -> values.forEach(value -> parts.add(facet.parameter() + "=" + encode(value))));
        near.ifPresent(place -> {
            parts.add("zip=" + encode(place.zip()));
            parts.add("miles=" + place.miles());
        });
        if (sort != Sort.RELEVANCE) {
            parts.add("sort=" + sort.key());
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return String.join("&", parts);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
