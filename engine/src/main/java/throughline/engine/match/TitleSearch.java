package throughline.engine.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import throughline.engine.match.CourseMatcher.Course;

/// What a search engine would answer: courses of an institution by BM25 of the words of their titles, with k1 = 1.2
/// and b = .75. The reference that [CourseMatcher] is measured against, on the same normalized titles; statistics
/// are those of all titles. Immutable.
///
/// Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009.
public final class TitleSearch {
    private static final double K1 = 1.2;
    private static final double B = .75;

    private final Map<String, Integer> holders = new HashMap<>();
    private final SortedMap<String, List<Document>> documents = new TreeMap<>();
    private final int size;
    private final double meanLength;

    private record Document(String code, String[] words) {}

    /// @param courses all candidates; a repeated code of an institution counts once
    public TitleSearch(Iterable<Course> courses) {
        var byInstitution = new TreeMap<String, SortedMap<String, Document>>();
        courses.forEach(course -> byInstitution
                .computeIfAbsent(course.institution(), _ -> new TreeMap<>())
                .putIfAbsent(course.code(), new Document(course.code(), words(course.title()))));
        var count = 0;
        var length = 0L;
        for (var entry : byInstitution.entrySet()) {
            documents.put(entry.getKey(), List.copyOf(entry.getValue().values()));
            for (var document : entry.getValue().values()) {
                count++;
                length += document.words.length;
                List.of(document.words).stream().distinct().forEach(word -> holders.merge(word, 1, Integer::sum));
            }
        }
        size = count;
        meanLength = count == 0 ? 1 : Math.max(1, (double) length / count);
    }

    /// The codes of an institution's courses, best first, ties by code; none for an unknown institution.
    public List<String> rank(String title, String institution) {
        var scores = new HashMap<String, Double>();
        var list = documents.getOrDefault(institution, List.of());
        for (var document : list) {
            scores.put(document.code, score(words(title), document));
        }
        var codes = new ArrayList<>(list.stream().map(Document::code).toList());
        codes.sort(Comparator.<String>comparingDouble(code -> scores.getOrDefault(code, 0.0))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return codes;
    }

    private double score(String[] question, Document document) {
        var score = 0.0;
        for (var word : question) {
            var times = 0;
            for (var other : document.words) {
                times += word.equals(other) ? 1 : 0;
            }
            if (times > 0) {
                var with = holders.getOrDefault(word, 0);
                var rarity = Math.log(1 + (size - with + .5) / (with + .5));
                score += rarity * times * (K1 + 1) / (times + K1 * (1 - B + B * document.words.length / meanLength));
            }
        }
        return score;
    }

    private static String[] words(String title) {
        var text = CourseTitles.normalize(title);
        return text.isEmpty() ? new String[0] : text.split(" ");
    }
}
