package throughline.finder;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.region.Course;
import throughline.region.Credential;
import throughline.region.Occupation;
import throughline.region.Program;
import throughline.region.Region;

/// The words of occupations under which programs, courses and credentials that lead to them can be found. Safe for
/// several threads after construction.
final class Destinations {
    /// A program of more occupations (liberal arts, for example) leads to none of them in particular.
    private static final int MANY_OCCUPATIONS = 14;
    /// A program prepares for an occupation in particular when this share of what the words of its title
    /// tell is in words of the occupation: crosswalks lead from codes to many occupations that a program is not
    /// about.
    private static final double OWN_WORDS = 0.5;
    /// Words of titles that tell nothing.
    private static final Set<String> TELL_NOTHING = Set.copyOf(Stemmer.ENGLISH.stems(
            "technology general science studies other advanced applied arts transfer option license technician"
                    + " computer information systems management services"));
    /// What employers ask for in more occupations tells programs apart no longer.
    private static final int TELLING_TECHNOLOGY = 60;
    /// A course inherits the titles of so many occupations of its TOP code, those with most openings first.
    private static final int OCCUPATIONS_OF_COURSE = 5;

    private final Region region;
    private final List<Led> ledTo = new ArrayList<>();
    private final Map<String, Integer> demanded = new HashMap<>();
    private final Map<String, Integer> occupationsWith = new HashMap<>();
    private final Map<String, Led> ledByTop = new HashMap<>();

    Destinations(Region region) {
        this.region = region;
        region.occupations().stream()
                .flatMap(occupation -> occupation.technologies().stream())
                .filter(Occupation.Technology::inDemand)
                .forEach(technology -> demanded.merge(technology.name(), 1, Integer::sum));
        region.occupations().forEach(occupation -> ledTo.add(led(occupation)));
        for (var led : ledTo) {
            new HashSet<>(led.english()).forEach(stem -> occupationsWith.merge(stem, 1, Integer::sum));
        }
        region.programs().forEach(this::leadByTop);
    }

    /// Stems of the titles of an occupation that programs toward it are found by.
    ///
    /// @param wholes     titles and plain phrases, each as one term
    /// @param technology of technologies that employers ask for in few other occupations
    private record Led(List<String> english, List<String> spanish, List<String> wholes, Set<String> technology) {
        static final Led NOWHERE = new Led(List.of(), List.of(), List.of(), Set.of());
    }

    /// How much a word of a title tells: the fewer occupations have it, the more.
    private double telling(String stem) {
        return Math.log((1.0 + ledTo.size()) / (1 + occupationsWith.getOrDefault(stem, 0)));
    }

    private Led led(Occupation occupation) {
        var english = new LinkedHashSet<String>();
        var spanish = new LinkedHashSet<String>();
        var wholes = new LinkedHashSet<String>();
        lead(occupation.title(), Stemmer.ENGLISH, english, wholes);
        lead(occupation.titleEs(), Stemmer.SPANISH, spanish, wholes);
        for (var words : occupation.searchWords()) {
            lead(words, Stemmer.ENGLISH, english, wholes);
            lead(words, Stemmer.SPANISH, spanish, wholes);
        }
        var technology = occupation.technologies().stream()
                .filter(one -> one.inDemand() && demanded.getOrDefault(one.name(), 0) <= TELLING_TECHNOLOGY)
                .flatMap(one -> Stemmer.ENGLISH.stems(one.name()).stream())
                .collect(toCollection(LinkedHashSet::new));
        return new Led(List.copyOf(english), List.copyOf(spanish), List.copyOf(wholes), technology);
    }

    private static void lead(
            @Nullable String text, Stemmer stemmer, LinkedHashSet<String> words, LinkedHashSet<String> wholes) {
        if (text != null) {
            var stems = stemmer.stems(text);
            words.addAll(stems);
            wholes.add(Words.whole(stems, stemmer));
        }
    }

    /// Courses lead where the programs of their TOP code lead.
    private void leadByTop(Program program) {
        var top = program.top();
        if (top != null && !ledByTop.containsKey(top)) {
            var english = new LinkedHashSet<String>();
            var spanish = new LinkedHashSet<String>();
            program.occupations().stream()
                    .map(link -> region.occupations().get(link.occupationId()))
                    .sorted(Comparator.comparingLong(this::openings).reversed())
                    .limit(OCCUPATIONS_OF_COURSE)
                    .forEach(occupation -> {
                        english.addAll(Stemmer.ENGLISH.stems(occupation.title()));
                        var es = occupation.titleEs();
                        if (es != null) {
                            spanish.addAll(Stemmer.SPANISH.stems(es));
                        }
                    });
            ledByTop.put(top, new Led(List.copyOf(english), List.copyOf(spanish), List.of(), Set.of()));
        }
    }

    private long openings(Occupation occupation) {
        var outlook = region.outlook(occupation);
        var openings = outlook == null ? null : outlook.openingsTenths();
        return openings == null ? 0 : openings;
    }

    /// Adds the words of the occupations that a program leads to.
    void lead(Words words, Program it) {
        var title = Stemmer.ENGLISH.stems(it.title()).stream()
                .filter(stem -> !TELL_NOTHING.contains(stem))
                .toList();
        for (var link : it.occupations()) {
            var led = ledTo.get(link.occupationId());
            var own = title.stream()
                    .filter(stem -> isAkin(stem, led.english()))
                    .mapToDouble(this::telling)
                    .sum();
            if (link.via().isEmpty()
                    || own > 0
                            && own >= title.stream().mapToDouble(this::telling).sum() * OWN_WORDS) {
                words.add(Field.LEADS, led.english())
                        .add(Field.LEADS_ES, led.spanish())
                        .add(Field.LEADS_WHOLE, led.wholes())
                        .add(Field.MAY_LEAD, led.technology());
            } else if (it.occupations().size() <= MANY_OCCUPATIONS) {
                words.add(Field.MAY_LEAD, led.english()).add(Field.MAY_LEAD_ES, led.spanish());
            }
        }
    }

    /// Whether a stem is among others, or begins as one of them does but for an ending: `architectur` among
    /// `architect`.
    private static boolean isAkin(String stem, Collection<String> others) {
        return others.contains(stem)
                || others.stream().anyMatch(other -> {
                    var needed = Math.max(5, Math.min(stem.length(), other.length()) - 1);
                    return other.length() >= needed && stem.regionMatches(0, other, 0, needed);
                });
    }

    /// Adds the words of the occupations that programs of the same TOP code lead to.
    void lead(Words words, Course it) {
        var led = it.top() == null ? Led.NOWHERE : ledByTop.getOrDefault(it.top(), Led.NOWHERE);
        words.add(Field.MAY_LEAD, led.english()).add(Field.MAY_LEAD_ES, led.spanish());
    }

    /// Adds the words of the occupations that a credential is for.
    void lead(Words words, Credential it) {
        for (var occupation : it.occupations()) {
            words.add(Field.LEADS, ledTo.get(occupation).english());
            words.add(Field.LEADS_ES, ledTo.get(occupation).spanish());
        }
    }
}
