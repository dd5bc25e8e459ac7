package throughline.engine.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// How alike titles are: the cosine of their 4-grams, each weighing (1 + ln tf) · ln(1 + N / (1 + df)), where tf
/// counts a 4-gram in the title and df the titles that have it among all N. An inverted index gives the similarity
/// of a question with all titles in one pass over the postings of its 4-grams. Immutable.
final class TitleSimilarity {
    private static final int LENGTH = 4;

    private final Map<String, Integer> titles;
    private final Map<String, Gram> grams;

    /// One 4-gram: its weight and the titles that have it, with their share of the unit vector.
    private record Gram(double rarity, int[] titles, float[] shares) {}

    /// @param texts normalized titles ([CourseTitles]); repeated ones count once
    TitleSimilarity(Collection<String> texts) {
        var titles = new LinkedHashMap<String, Integer>();
        texts.forEach(text -> titles.putIfAbsent(text, titles.size()));
        var counts = new ArrayList<Map<String, Integer>>(titles.size());
        var holders = new HashMap<String, Integer>();
        for (var text : titles.keySet()) {
            var count = count(text);
            counts.add(count);
            count.keySet().forEach(gram -> holders.merge(gram, 1, Integer::sum));
        }
        var postings = new HashMap<String, Postings>();
        for (var title = 0; title < counts.size(); title++) {
            var vector = new LinkedHashMap<String, Double>();
            for (var entry : counts.get(title).entrySet()) {
                vector.put(entry.getKey(), weight(entry.getValue()) * rarity(counts.size(), holders, entry.getKey()));
            }
            var length = length(vector.values());
            for (var entry : vector.entrySet()) {
                postings.computeIfAbsent(entry.getKey(), gram -> new Postings(holders.getOrDefault(gram, 0)))
                        .add(title, (float) (entry.getValue() / length));
            }
        }
        this.titles = titles;
        this.grams = new HashMap<>();
        postings.forEach((gram, list) ->
                grams.put(gram, new Gram(rarity(counts.size(), holders, gram), list.titles, list.shares)));
    }

    /// The number of a title in the answers of [#withAll].
    int number(String text) {
        var number = titles.get(text);
        if (number == null) {
            throw new IllegalArgumentException("not among the titles: " + text);
        }
        return number;
    }

    /// The similarity of a normalized title with every title, from 0 to 1, by number.
    float[] withAll(String text) {
        var sums = new float[titles.size()];
        var weights = new ArrayList<Double>();
        var found = new ArrayList<Gram>();
        for (var entry : count(text).entrySet()) {
            var gram = grams.get(entry.getKey());
            // A 4-gram that no title has: the weight it would have were it in none of them.
            var rarity = gram == null ? Math.log(1 + titles.size()) : gram.rarity;
            weights.add(weight(entry.getValue()) * rarity);
            if (gram != null) {
                found.add(new Gram(weights.getLast(), gram.titles, gram.shares));
            }
        }
        var length = length(weights);
        for (var gram : found) {
            var share = (float) (gram.rarity / length);
            for (var i = 0; i < gram.titles.length; i++) {
                sums[gram.titles[i]] += share * gram.shares[i];
            }
        }
        for (var i = 0; i < sums.length; i++) {
            sums[i] = Math.min(1, sums[i]);
        }
        return sums;
    }

    private static double weight(int count) {
        return 1 + Math.log(count);
    }

    private static double rarity(int titles, Map<String, Integer> holders, String gram) {
        return Math.log(1 + (double) titles / (1 + holders.getOrDefault(gram, 0)));
    }

    private static double length(Collection<Double> vector) {
        return Math.sqrt(vector.stream().mapToDouble(value -> value * value).sum());
    }

    /// The 4-grams of the title with a space before and after, in order; a shorter title is one gram.
    private static Map<String, Integer> count(String text) {
        var padded = " " + text + " ";
        var counts = new LinkedHashMap<String, Integer>();
        if (padded.length() < LENGTH) {
            counts.put(padded, 1);
        }
        for (var at = 0; at + LENGTH <= padded.length(); at++) {
            counts.merge(padded.substring(at, at + LENGTH), 1, Integer::sum);
        }
        return counts;
    }

    /// Grows to the size that is known beforehand.
    private static final class Postings {
        private final int[] titles;
        private final float[] shares;
        private int size;

        Postings(int capacity) {
            titles = new int[capacity];
            shares = new float[capacity];
        }

        void add(int title, float share) {
            titles[size] = title;
            shares[size++] = share;
        }
    }
}
