package throughline.engine.match;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Course titles as words that can be compared: without case, accents and punctuation, abbreviations written out,
/// Roman numerals as digits, words that tell nothing left out.
final class CourseTitles {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Apostrophes, and the periods of `U.S.`, which do not end a word.
    private static final Pattern SILENT_MARKS = Pattern.compile("['’]|(?<=\\b[a-z])\\.");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

    /// What catalogs abbreviate. Only whole words are replaced.
    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("intro", "introduction"),
            Map.entry("introd", "introduction"),
            Map.entry("introductory", "introduction"),
            Map.entry("gen", "general"),
            Map.entry("prin", "principles"),
            Map.entry("princ", "principles"),
            Map.entry("principle", "principles"),
            Map.entry("calc", "calculus"),
            Map.entry("elem", "elementary"),
            Map.entry("int", "intermediate"),
            Map.entry("interm", "intermediate"),
            Map.entry("adv", "advanced"),
            Map.entry("beg", "beginning"),
            Map.entry("fund", "fundamentals"),
            Map.entry("hist", "history"),
            Map.entry("lit", "literature"),
            Map.entry("lab", "laboratory"),
            Map.entry("econ", "economics"),
            Map.entry("acct", "accounting"),
            Map.entry("mgmt", "management"),
            Map.entry("org", "organic"),
            Map.entry("chem", "chemistry"),
            Map.entry("bio", "biology"),
            Map.entry("biol", "biology"),
            Map.entry("phys", "physics"),
            Map.entry("psych", "psychology"),
            Map.entry("psyc", "psychology"),
            Map.entry("soc", "sociology"),
            Map.entry("math", "mathematics"),
            Map.entry("stat", "statistics"),
            Map.entry("stats", "statistics"),
            Map.entry("comp", "computer"),
            Map.entry("info", "information"),
            Map.entry("bus", "business"),
            Map.entry("dev", "development"),
            Map.entry("ed", "education"),
            Map.entry("anat", "anatomy"),
            Map.entry("diff", "differential"),
            Map.entry("eq", "equations"),
            Map.entry("mech", "mechanics"),
            Map.entry("envir", "environmental"),
            Map.entry("sem", "semester"),
            Map.entry("amer", "american"),
            Map.entry("us", "united states"));

    private static final Map<String, String> NUMERALS = Map.of(
            "i", "1", "ii", "2", "iii", "3", "iv", "4", "v", "5", "vi", "6", "first", "1", "second", "2", "third", "3");

    private static final Set<String> SILENT =
            Set.of("a", "an", "and", "for", "in", "of", "on", "s", "the", "to", "with", "w");

    private CourseTitles() {}

    /// @return words joined by single spaces; empty if nothing is left
    static String normalize(String title) {
        var plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        var words = new StringBuilder();
        for (var word :
                GAPS.split(SILENT_MARKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(""))) {
            if (word.isEmpty() || SILENT.contains(word)) {
                continue;
            }
            var written = WRITTEN_OUT.getOrDefault(word, NUMERALS.getOrDefault(word, word));
            words.append(words.isEmpty() ? "" : " ").append(written);
        }
        return words.toString();
    }
}
