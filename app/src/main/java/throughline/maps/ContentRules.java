package throughline.maps;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Step;
import throughline.engine.map.Way;
import throughline.region.Course;
import throughline.region.Region;

/// ML21: a course does not repeat the one before it. Standards by course are in no source; what stands in for them is
/// the C-ID that both courses carry, or the words of their official descriptions.
final class ContentRules {
    /// Shorter descriptions share their words by chance.
    private static final int FEWEST_WORDS = 12;
    /// Share of the words of the shorter description that the other has too, in percent.
    private static final int REPEATED = 80;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /// Shorter words are mostly articles, prepositions and conjunctions.
    private static final int SHORTEST = 4;

    private ContentRules() {}

    static void check(Findings in) {
        for (var way : in.map.ways()) {
            var reason = way.terms().reason();
            if (reason != Way.Reason.PREREQUISITE && reason != Way.Reason.SEQUENCE) {
                continue;
            }
            var from = course(in, in.steps.get(way.from()));
            var later = in.steps.get(way.to());
            var to = course(in, later);
            if (from != null
                    && to != null
                    && later != null
                    && (sameDescriptor(in.index.region, from, to) || repeats(from.description(), to.description()))) {
                in.add(LintRule.ML21, later, later.title(), in.title(way.from()));
            }
        }
    }

    private static @Nullable Course course(Findings in, @Nullable Step step) {
        return step == null ? null : in.course(step);
    }

    private static boolean sameDescriptor(Region region, Course a, Course b) {
        var descriptors = new HashSet<String>();
        region.descriptorsOf(a).forEach(one -> descriptors.add(one.descriptor()));
        return region.descriptorsOf(b).stream().anyMatch(one -> descriptors.contains(one.descriptor()));
    }

    static boolean repeats(@Nullable String first, @Nullable String second) {
        var a = words(first);
        var b = words(second);
        var fewer = Math.min(a.size(), b.size());
        if (fewer < FEWEST_WORDS) {
            return false;
        }
        var shared = a.stream().filter(b::contains).count();
        return shared * 100 >= (long) REPEATED * fewer;
    }

    private static Set<String> words(@Nullable String text) {
        var plain = Normalizer.normalize(Objects.requireNonNullElse(text, ""), Normalizer.Form.NFKC);
        var words = new TreeSet<String>();
        for (var word : BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT))) {
            if (word.length() >= SHORTEST) {
                words.add(word);
            }
        }
        return words;
    }
}
