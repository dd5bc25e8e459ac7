package throughline.finder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.region.Organization;
import throughline.region.Region;

/// Words that name a place or an institution and nothing else (`palomar`, `escondido`, but not `city`), and what
/// they name.
final class Gazetteer {
    /// What a thing keeps of its worth when a word names its institution, the city of that, or the county.
    private static final float BY_NAME = 1f;
    private static final float BY_CITY = 0.95f;
    private static final float BY_COUNTY = 0.85f;
    /// The same for things that have no place, such as occupations.
    static final float PLACELESS = 0.5f;
    /// The same for things that are elsewhere.
    static final float ELSEWHERE = 0.2f;

    private final int organizations;
    private final Map<String, Map<Integer, Float>> named = new HashMap<>();

    Gazetteer(Region region) {
        organizations = region.organizations().size();
        var subjects = new HashSet<String>();
        for (var occupation : region.occupations()) {
            subjects.addAll(Stemmer.ENGLISH.stems(occupation.title()));
            occupation.alternateTitles().forEach(title -> subjects.addAll(Stemmer.ENGLISH.stems(title)));
            occupation.searchWords().forEach(text -> subjects.addAll(Stemmer.ENGLISH.stems(text)));
        }
        region.programs().forEach(program -> subjects.addAll(Stemmer.ENGLISH.stems(program.title())));
        for (var organization : region.organizations()) {
            if (Rows.isListed(organization)) {
                var address = organization.address();
                add(organization, organization.name(), BY_NAME, subjects);
                add(organization, organization.nameEs(), BY_NAME, subjects);
                add(organization, Describer.initials(organization).orElse(null), BY_NAME, subjects);
                add(organization, address.city(), BY_CITY, subjects);
                add(organization, address.county(), BY_COUNTY, subjects);
            }
        }
    }

    private void add(Organization organization, @Nullable String name, float worth, Set<String> subjects) {
        if (name != null) {
            for (var word : Stemmer.split(name)) {
                if (word.length() > 2 && !subjects.contains(Stemmer.ENGLISH.stem(word))) {
                    named.computeIfAbsent(Stemmer.PLAIN.stem(word), _ -> new HashMap<>())
                            .merge(organization.id(), worth, Math::max);
                }
            }
        }
    }

    /// Whether a folded word names a place.
    boolean contains(String word) {
        return named.containsKey(word);
    }

    /// For each organization what its things keep of their worth, when folded words name a place: 0 when one of
    /// them does not name it.
    float[] worths(List<String> words) {
        var worths = new float[organizations];
        Arrays.fill(worths, 1f);
        for (var word : words) {
            var before = worths;
            var next = new float[organizations];
            named.getOrDefault(word, Map.of())
                    .forEach((organization, worth) -> next[organization] = Math.min(before[organization], worth));
            worths = next;
        }
        return worths;
    }
}
