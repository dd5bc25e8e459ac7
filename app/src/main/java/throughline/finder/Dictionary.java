package throughline.finder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import throughline.region.Region;

/// Words and phrases that catalogs say in other words, from the code tables `search-es` (Spanish) and
/// `search-en` (plain English). Several ways to say it are separated by `|`.
final class Dictionary {
    private static final Pattern OR = Pattern.compile("\\s*\\|\\s*");

    private final Map<String, List<List<Typed.Word>>> spanish = new HashMap<>();
    private final Map<String, List<List<Typed.Word>>> english = new HashMap<>();
    private int longest = 1;

    Dictionary(Region region) {
        for (var code : region.codes("search-es")) {
            add(spanish, Stemmer.SPANISH.stems(code.code()), code.title());
        }
        for (var code : region.codes("search-en")) {
            add(english, Stemmer.ENGLISH.stems(code.code()), code.title());
        }
    }

    private void add(Map<String, List<List<Typed.Word>>> table, List<String> stems, String words) {
        if (!stems.isEmpty()) {
            var ways = table.computeIfAbsent(String.join(" ", stems), _ -> new ArrayList<>());
            for (var way : OR.split(words)) {
                ways.add(Stemmer.split(way).stream()
                        .filter(word -> !Stemmer.ENGLISH.isStopWord(word))
                        .map(word -> Typed.Word.of(word, false))
                        .toList());
            }
            longest = Math.max(longest, stems.size());
        }
    }

    /// Most words a phrase has.
    int longest() {
        return longest;
    }

    /// Which words stand in a phrase of several words.
    BitSet inPhrases(List<String> words) {
        var in = new BitSet(words.size());
        for (var from = 0; from < words.size(); from++) {
            for (var to = Math.min(words.size(), from + longest + 2); to > from + 1; to--) {
                var phrase = String.join(" ", words.subList(from, to));
                if (english.containsKey(String.join(" ", Stemmer.ENGLISH.stems(phrase)))
                        || spanish.containsKey(String.join(" ", Stemmer.SPANISH.stems(phrase)))) {
                    in.set(from, to);
                }
            }
        }
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (Stemmer.ENGLISH.isStopWord(word) || Stemmer.SPANISH.isStopWord(word)) {
                in.clear(i);
            }
        }
        return in;
    }

    /// What catalogs say for words side by side, maybe in several ways, or nothing.
    List<List<Typed.Word>> translate(List<Typed.Word> words) {
        var ways = new ArrayList<List<Typed.Word>>();
        ways.addAll(spanish.getOrDefault(
                String.join(" ", words.stream().map(Typed.Word::spanish).toList()), List.of()));
        ways.addAll(english.getOrDefault(
                String.join(" ", words.stream().map(Typed.Word::english).toList()), List.of()));
        return ways;
    }
}
