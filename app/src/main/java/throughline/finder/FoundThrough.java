package throughline.finder;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.region.Occupation;
import throughline.region.Region;

/// Says through which other words a thing was found when its title does not show them.
final class FoundThrough {
    private final Region region;
    private final List<Typed.Word> words;

    FoundThrough(Region region, Typed typed) {
        this.region = region;
        this.words = typed.words().stream().filter(word -> !word.optional()).toList();
    }

    /// The other title, technology or task that has most of the words, if the title has none of them; of a
    /// program the title of the occupation it leads to.
    @Nullable
    String matched(Thing thing) {
        if (words.isEmpty() || having(thing.title()) > 0 || having(String.valueOf(thing.titleEs())) > 0) {
            return null;
        }
        return switch (thing) {
            case Thing.OfOccupation(var it) -> best(texts(it), it.searchWords().stream());
            case Thing.OfProgram(var it) ->
                best(it.occupations().stream()
                        .map(link -> region.occupations().get(link.occupationId()))
                        .toList());
            case Thing.OfCredential(var it) ->
                best(it.occupations().stream()
                        .map(id -> region.occupations().get(id))
                        .toList());
            case Thing.OfCourse _, Thing.OfOrganization _, Thing.OfSector _, Thing.OfPathway _ -> null;
            case Thing.OfActivity _, Thing.OfSupport _ -> null;
        };
    }

    private @Nullable String best(List<Occupation> occupations) {
        return best(
                occupations.stream().flatMap(FoundThrough::titles).toList(),
                occupations.stream().flatMap(occupation -> occupation.searchWords().stream()));
    }

    /// Whether a word of a text begins with the first two letters of one that was typed, which its stem keeps.
    /// Letters with accents may be any.
    private boolean mayHave(String text) {
        var within = false;
        for (var i = 0; i < text.length(); i++) {
            var letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !within) {
                for (var word : words) {
                    var plain = word.plain();
                    if (isAlike(text, i, plain, 0) && (plain.length() < 3 || isAlike(text, i + 1, plain, 1))) {
                        return true;
                    }
                }
            }
            within = letter;
        }
        return false;
    }

    private static boolean isAlike(String text, int at, String word, int letter) {
        if (at >= text.length()) {
            return false;
        }
        var one = text.charAt(at);
        var other = word.charAt(letter);
        return one > 127 || other > 127 || Character.toLowerCase(one) == other || !Character.isLetterOrDigit(one);
    }

    private static Stream<String> titles(Occupation occupation) {
        return Stream.of(
                        Stream.of(occupation.title()),
                        occupation.alternateTitles().stream(),
                        occupation.spanishTitles().stream())
                .flatMap(titles -> titles);
    }

    private static Collection<String> texts(Occupation occupation) {
        return Stream.of(
                        titles(occupation),
                        occupation.technologies().stream().map(Occupation.Technology::name),
                        occupation.tasks().stream().map(Occupation.Task::text))
                .flatMap(texts -> texts)
                .toList();
    }

    /// @param hidden plain words that are searched and not shown: what they say better is not said worse
    private @Nullable String best(Collection<String> texts, Stream<String> hidden) {
        String best = null;
        var most = Math.max(
                (words.size() - 1) / 2, hidden.mapToInt(this::having).max().orElse(0) - 1);
        for (var text : texts) {
            var having = having(text);
            if (having > most) {
                best = text;
                most = having;
                if (most == words.size()) {
                    break;
                }
            }
        }
        return best;
    }

    /// How many of the words a text has.
    private int having(String text) {
        if (!mayHave(text)) {
            return 0;
        }
        var had = 0;
        for (var word : Stemmer.split(text)) {
            var english = Stemmer.ENGLISH.isStopWord(word) ? null : Stemmer.ENGLISH.stem(word);
            var spanish = Stemmer.SPANISH.isStopWord(word) ? null : Stemmer.SPANISH.stem(word);
            for (var i = 0; i < words.size(); i++) {
                if (words.get(i).english().equals(english)
                        || words.get(i).spanish().equals(spanish)) {
                    had |= 1 << i;
                }
            }
        }
        return Integer.bitCount(had);
    }
}
