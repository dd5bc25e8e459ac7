package throughline.finder;

import java.util.HashSet;
import java.util.Set;
import throughline.region.Region;

/// Words that name a place or an institution and nothing else: `palomar`, `escondido`, but not `city`.
final class Gazetteer {
    private final Set<String> words = new HashSet<>();

    Gazetteer(Region region) {
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
                add(organization.name(), subjects);
                add(String.valueOf(address.city()), subjects);
                add(String.valueOf(address.county()), subjects);
            }
        }
        words.remove("null");
    }

    private void add(String name, Set<String> subjects) {
        for (var word : Stemmer.split(name)) {
            if (word.length() > 2 && !subjects.contains(Stemmer.ENGLISH.stem(word))) {
                words.add(Stemmer.PLAIN.stem(word));
            }
        }
    }

    /// Whether a folded word names a place.
    boolean contains(String word) {
        return words.contains(word);
    }
}
