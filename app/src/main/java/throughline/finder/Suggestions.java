package throughline.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Titles by the words they begin with, for suggestions while typing.
final class Suggestions {
    /// Courses are too many, and their titles say too little, to be suggested.
    private static final Set<Kind> SUGGESTED =
            Set.of(Kind.OCCUPATION, Kind.PROGRAM, Kind.CREDENTIAL, Kind.ORGANIZATION, Kind.SECTOR, Kind.PATHWAY);

    private static final int MAX_LOOKED_AT = 2_000;

    private final List<Entry> entries;

    Suggestions(Rows rows, Columns columns) {
        var worths = new HashMap<String, Float>();
        for (var kind : SUGGESTED) {
            for (var row = rows.start(kind); row < rows.start(kind) + rows.size(kind); row++) {
                var thing = rows.thing(row);
                worths.merge(thing.title(), columns.worth(row), Math::max);
                var titleEs = thing.titleEs();
                if (titleEs != null) {
                    worths.merge(titleEs, columns.worth(row) * 0.95f, Math::max);
                }
                if (thing instanceof Thing.OfOccupation(var occupation)) {
                    for (var title : occupation.alternateTitles()) {
                        worths.merge(title, columns.worth(row) * 0.8f, Math::max);
                    }
                }
            }
        }
        var list = new ArrayList<Entry>();
        worths.forEach((title, worth) -> {
            var words = Stemmer.split(title).stream().map(Stemmer.PLAIN::stem).toList();
            var seen = new HashSet<String>();
            for (var from = 0; from < words.size(); from++) {
                if (words.get(from).length() > 1 && seen.add(words.get(from))) {
                    list.add(new Entry(
                            String.join(" ", words.subList(from, words.size())), title, from == 0 ? worth + 1 : worth));
                }
            }
        });
        list.sort(Comparator.comparing(Entry::key).thenComparing(Entry::title));
        entries = List.copyOf(list);
    }

    /// A title from one of its words on.
    private record Entry(String key, String title, float worth) {}

    List<String> beginning(String words, int limit) {
        var start = String.join(
                " ", Stemmer.split(words).stream().map(Stemmer.PLAIN::stem).toList());
        if (start.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Entry>();
        for (var at = first(start);
                at < entries.size()
                        && found.size() < MAX_LOOKED_AT
                        && entries.get(at).key().startsWith(start);
                at++) {
            found.add(entries.get(at));
        }
        found.sort(Comparator.comparingDouble(Entry::worth).reversed().thenComparing(Entry::title));
        var titles = new LinkedHashSet<String>();
        for (var entry : found) {
            if (titles.size() == limit) {
                break;
            }
            titles.add(entry.title());
        }
        return List.copyOf(titles);
    }

    private int first(String start) {
        var low = 0;
        var high = entries.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (entries.get(middle).key().compareTo(start) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
