package throughline.finder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.region.Region;

/// Spanish words and phrases with the English words that catalogs use, from the code table `search-es`.
final class Dictionary {
    private final Map<String, List<String>> english = new HashMap<>();
    private int longest = 1;

    Dictionary(Region region) {
        for (var code : region.codes("search-es")) {
            var stems = Stemmer.SPANISH.stems(code.code());
            if (!stems.isEmpty()) {
                english.putIfAbsent(String.join(" ", stems), Stemmer.ENGLISH.stems(code.title()));
                longest = Math.max(longest, stems.size());
            }
        }
    }

    /// Most words a phrase has.
    int longest() {
        return longest;
    }

    /// English stems for Spanish ones, or none.
    List<String> translate(List<String> spanish) {
        return english.getOrDefault(String.join(" ", spanish), List.of());
    }
}
