package throughline.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.web.Language;
import throughline.web.Words;

/// Narrows a list by a group (such as the sector) and by first letter, and cuts it into pages.
///
/// @param path    address of the list
/// @param groupBy name of the parameter of the group
/// @param group   key of the chosen group, or empty
/// @param letter  chosen letter in upper case, `#` for what begins with no letter, or empty
/// @param page    from 1
record Browse(String path, String groupBy, String group, String letter, int page) {
    /// A group that things can belong to.
    record Group(String key, Words title) {}

    /// The page of the list.
    ///
    /// @param groupOf key of the group of a thing, or null
    /// @param titleOf name it is listed under
    /// @param row     how it is shown; asked only for things on the page
    <T, R> Listing<R> list(
            List<T> things,
            List<Group> groups,
            Function<T, @Nullable String> groupOf,
            Function<T, String> titleOf,
            Function<T, R> row) {
        var counts = new TreeMap<String, Integer>();
        var letters = new TreeMap<String, Integer>();
        var chosen = new ArrayList<T>();
        for (var thing : things) {
            var of = groupOf.apply(thing);
            if (of != null) {
                counts.merge(of, 1, Integer::sum);
            }
            if (group.isEmpty() || group.equals(of)) {
                var first = letterOf(titleOf.apply(thing));
                letters.merge(first, 1, Integer::sum);
                if (letter.isEmpty() || letter.equals(first)) {
                    chosen.add(thing);
                }
            }
        }
        chosen.sort(Comparator.comparing(thing -> fold(titleOf.apply(thing))));
        var pages = Math.max(1, Math.ceilDiv(chosen.size(), Listing.ROWS));
        var from = Math.min((page - 1) * Listing.ROWS, chosen.size());
        var rows = chosen.subList(from, Math.min(from + Listing.ROWS, chosen.size()));
        return new Listing<>(
                List.of(groupLinks(groups, counts, things.size()), letterLinks(letters)),
                rows.stream().map(row).toList(),
                chosen.size(),
                page,
                pages,
                page > 1 && page <= pages ? url(group, letter, page - 1) : null,
                page < pages ? url(group, letter, page + 1) : null);
    }

    private Listing.Group groupLinks(List<Group> groups, TreeMap<String, Integer> counts, int all) {
        var links = new ArrayList<Listing.Choice>();
        links.add(new Listing.Choice(null, url("", "", 1), all, group.isEmpty()));
        for (var one : groups) {
            var count = counts.getOrDefault(one.key(), 0);
            if (count > 0) {
                links.add(new Listing.Choice(one.title(), url(one.key(), "", 1), count, group.equals(one.key())));
            }
        }
        return new Listing.Group(groupBy, links);
    }

    private Listing.Group letterLinks(TreeMap<String, Integer> letters) {
        var links = new ArrayList<Listing.Choice>();
        var all = letters.values().stream().mapToInt(Integer::intValue).sum();
        links.add(new Listing.Choice(null, url(group, "", 1), all, letter.isEmpty()));
        letters.forEach((first, count) -> links.add(
                new Listing.Choice(new Words(first, Language.EN), url(group, first, 1), count, letter.equals(first))));
        return new Listing.Group("letter", links);
    }

    private String url(String group, String letter, int page) {
        var parameters = new ArrayList<String>();
        if (!group.isEmpty()) {
            parameters.add(groupBy + "=" + encode(group));
        }
        if (!letter.isEmpty()) {
            parameters.add("letter=" + encode(letter));
        }
        if (page > 1) {
            parameters.add("page=" + page);
        }
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String letterOf(String title) {
        var folded = fold(title);
        var first = folded.isEmpty() ? ' ' : folded.charAt(0);
        return first >= 'a' && first <= 'z' ? String.valueOf((char) (first - 'a' + 'A')) : "#";
    }

    private static String fold(String title) {
        return Normalizer.normalize(title.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
