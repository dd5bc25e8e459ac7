package throughline.finder;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.region.Course;
import throughline.region.CourseCodes;
import throughline.region.Credential;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.region.SupportService;
import throughline.region.WorkBasedLearning;

/// Collects the words under which each thing of a Region can be found. Words that many things share (of an
/// institution, a code, an occupation) are worked out once. Safe for several threads after construction.
final class Describer {
    /// A program of more occupations (liberal arts, for example) leads to none of them in particular.
    private static final int MANY_OCCUPATIONS = 14;
    /// A program prepares for an occupation in particular when this share of what the words of its title
    /// tell is in words of the occupation: crosswalks lead from codes to many occupations that a program is not about.
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
    private final List<List<String>> places = new ArrayList<>();
    private final List<Led> ledTo = new ArrayList<>();
    private final Map<String, Integer> demanded = new HashMap<>();
    private final Map<String, Integer> occupationsWith = new HashMap<>();
    private final Map<String, Led> ledByTop = new HashMap<>();
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, Subject> topSubjects = new HashMap<>();
    private final Map<String, List<String>> awards = new HashMap<>();

    Describer(Region region) {
        this.region = region;
        region.organizations().forEach(organization -> places.add(place(organization)));
        region.occupations().stream()
                .flatMap(occupation -> occupation.technologies().stream())
                .filter(Occupation.Technology::inDemand)
                .forEach(technology -> demanded.merge(technology.name(), 1, Integer::sum));
        region.occupations().forEach(occupation -> ledTo.add(led(occupation)));
        for (var led : ledTo) {
            new HashSet<>(led.english()).forEach(stem -> occupationsWith.merge(stem, 1, Integer::sum));
        }
        for (var sector : region.sectors()) {
            subjects.put(Integer.toString(sector.number()), Subject.of(sector.title(), sector.titleEs()));
            for (var pathway : sector.pathways()) {
                subjects.put(
                        pathway.code(),
                        Subject.of(pathway.title(), pathway.titleEs()).plus(sector.title(), sector.titleEs()));
            }
        }
        for (var code : region.codes("top")) {
            topSubjects.put(code.code(), Subject.of(code.title(), code.titleEs()));
        }
        for (var code : region.codes("award-type")) {
            var text = code.title() + " " + (code.titleEs() == null ? "" : code.titleEs()) + " "
                    + region.findCode("award-type", String.valueOf(code.parent()))
                            .map(parent -> parent.title())
                            .orElse("");
            awards.put(code.code(), List.copyOf(both(text)));
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

    private record Subject(List<String> english, List<String> spanish) {
        static Subject of(String title, @Nullable String titleEs) {
            return new Subject(
                    Stemmer.ENGLISH.stems(title), titleEs == null ? List.of() : Stemmer.SPANISH.stems(titleEs));
        }

        Subject plus(String title, @Nullable String titleEs) {
            var other = of(title, titleEs);
            return new Subject(joined(english, other.english), joined(spanish, other.spanish));
        }

        private static List<String> joined(List<String> one, List<String> other) {
            return Stream.concat(one.stream(), other.stream()).distinct().toList();
        }
    }

    private static Set<String> both(String text) {
        var stems = new LinkedHashSet<>(Stemmer.ENGLISH.stems(text));
        stems.addAll(Stemmer.SPANISH.stems(text));
        return stems;
    }

    /// Names of places are the same in both languages: they are compared unstemmed.
    private List<String> place(Organization organization) {
        var address = organization.address();
        var words = new LinkedHashSet<String>();
        Stream.of(
                        Optional.of(organization.name()),
                        Optional.ofNullable(address.city()),
                        Optional.ofNullable(address.county()),
                        Optional.ofNullable(organization.nameEs()))
                .flatMap(Optional::stream)
                .flatMap(text -> Stemmer.split(text).stream())
                .filter(word -> !Stemmer.ENGLISH.isStopWord(word) && !Stemmer.SPANISH.isStopWord(word))
                .forEach(word -> words.add(Stemmer.PLAIN.stem(word)));
        initials(organization).ifPresent(words::add);
        return List.copyOf(words);
    }

    /// The initials by which an institution is known, if it is of a kind that is.
    static Optional<String> initials(Organization organization) {
        return organization.segment() == null || organization.name().startsWith("University")
                ? Optional.empty()
                : initials(organization.name());
    }

    /// `San Diego State University` is also `sdsu`.
    static Optional<String> initials(String name) {
        var words = Stemmer.split(name).stream()
                .filter(word -> !Stemmer.ENGLISH.isStopWord(word))
                .toList();
        if (words.size() < 3 || words.size() > 6) {
            return Optional.empty();
        }
        var initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return Optional.of(initials.toString());
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

    Words words(Thing thing) {
        var words = new Words();
        switch (thing) {
            case Thing.OfOccupation(var it) -> occupation(words, it);
            case Thing.OfProgram(var it) -> program(words, it);
            case Thing.OfCourse(var it) -> course(words, it);
            case Thing.OfCredential(var it) -> credential(words, it);
            case Thing.OfOrganization(var it) -> organization(words, it);
            case Thing.OfSector(var it) -> sector(words, it);
            case Thing.OfPathway(var it) -> pathway(words, it);
            case Thing.OfActivity(var it) -> activity(words, it);
            case Thing.OfSupport(var it) -> support(words, it);
        }
        if (thing.organizationId() >= 0) {
            words.add(Field.PLACE, places.get(thing.organizationId()));
        }
        return words;
    }

    private void occupation(Words words, Occupation it) {
        words.title(it.title())
                .titleEs(it.titleEs())
                .other(it.alternateTitles())
                .otherEs(it.spanishTitles())
                .phrases(it.searchWords())
                .codes(List.of(it.soc().toLowerCase(Locale.ROOT), it.soc().replace("-", "")))
                .text(Field.TEXT, it.description());
        it.tasks().forEach(task -> words.text(Field.TEXT, task.text()));
        it.technologies()
                .forEach(technology -> words.text(
                                technology.inDemand() ? Field.TECHNOLOGY : Field.OTHER_TECHNOLOGY, technology.name())
                        .text(Field.TEXT, technology.category()));
        it.technologies()
                .forEach(technology -> Stemmer.split(technology.name())
                        .forEach(word -> words.add(Field.WORD, List.of(Stemmer.PLAIN.stem(word)))));
        subject(words, it.pathway(), it.sector());
    }

    private void program(Words words, Program it) {
        words.title(it.title())
                .titleEs(it.titleEs())
                .text(Field.TEXT, it.description())
                .text(Field.TEXT, it.modality())
                .add(Field.AWARD, awards.getOrDefault(it.awardType(), List.of()))
                .codes(codes(it.top(), it.cip()));
        it.schedule().forEach(text -> words.text(Field.TEXT, text));
        var title = Stemmer.ENGLISH.stems(it.title()).stream()
                .filter(stem -> !TELL_NOTHING.contains(stem))
                .toList();
        for (var link : it.occupations()) {
            var led = ledTo.get(link.occupationId());
            var own = title.stream().filter(stem -> isAkin(stem, led.english())).mapToDouble(this::telling).sum();
            if (link.via().isEmpty() || own > 0 && own >= title.stream().mapToDouble(this::telling).sum() * OWN_WORDS) {
                words.add(Field.LEADS, led.english())
                        .add(Field.LEADS_ES, led.spanish())
                        .add(Field.LEADS_WHOLE, led.wholes())
                        .add(Field.MAY_LEAD, led.technology());
            } else if (it.occupations().size() <= MANY_OCCUPATIONS) {
                words.add(Field.MAY_LEAD, led.english()).add(Field.MAY_LEAD_ES, led.spanish());
            }
        }
        subject(words, it.pathway(), it.sector());
        top(words, it.top());
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

    private void course(Words words, Course it) {
        words.title(it.title()).titleEs(it.titleEs()).text(Field.TEXT, it.description());
        var folded = CourseCodes.fold(it.code());
        var codes = new LinkedHashSet<String>();
        codes.add(folded);
        codes.add(it.code().replace(" ", "").toLowerCase(Locale.ROOT));
        codes.addAll(codes(it.top(), null));
        if (it.controlNumber() != null) {
            codes.add(it.controlNumber().toLowerCase(Locale.ROOT));
        }
        words.codes(codes);
        region.descriptorsOf(it)
                .forEach(one -> words.add(Field.NEAR_CODE, List.of(CourseCodes.fold(one.descriptor()))));
        words.add(Field.NEAR_CODE, nearCodes(folded)).text(Field.SUBJECT, prefix(it.code()));
        var led = it.top() == null ? Led.NOWHERE : ledByTop.getOrDefault(it.top(), Led.NOWHERE);
        words.add(Field.MAY_LEAD, led.english()).add(Field.MAY_LEAD_ES, led.spanish());
        subject(words, it.pathway(), it.sector());
        top(words, it.top());
    }

    /// What codes that begin alike share, the least first: `auto101` has `auto*`, `auto1*` and `auto10*`.
    static List<String> nearCodes(String folded) {
        var letters = prefix(folded);
        return letters.isEmpty() || letters.length() == folded.length()
                ? List.of()
                : List.of(
                        letters + "*",
                        folded.substring(0, letters.length() + 1) + "*",
                        folded.substring(0, Math.min(folded.length(), letters.length() + 2)) + "*");
    }

    private static String prefix(String code) {
        var letters = 0;
        while (letters < code.length() && !Character.isDigit(code.charAt(letters))) {
            letters++;
        }
        return code.substring(0, letters);
    }

    private static List<String> codes(@Nullable String top, @Nullable String cip) {
        var codes = new ArrayList<String>();
        if (top != null) {
            codes.add(top);
            if (top.length() == 6) {
                codes.add(top.substring(0, 4) + "." + top.substring(4));
            }
        }
        if (cip != null) {
            codes.add(cip);
            codes.add(cip.replace(".", ""));
        }
        return codes;
    }

    private void credential(Words words, Credential it) {
        words.title(it.name())
                .titleEs(it.nameEs())
                .text(Field.SUBJECT, it.issuerName())
                .text(Field.AWARD, it.kind())
                .text(Field.TEXT, it.description());
        for (var occupation : it.occupations()) {
            words.add(Field.LEADS, ledTo.get(occupation).english());
            words.add(Field.LEADS_ES, ledTo.get(occupation).spanish());
        }
    }

    private void organization(Words words, Organization it) {
        words.title(it.name()).titleEs(it.nameEs());
        initials(it.name()).ifPresent(initials -> words.other(List.of(initials)));
        words.codes(it.identifiers().stream()
                .map(identifier -> identifier.substring(identifier.indexOf(':') + 1))
                .filter(value -> value.chars().allMatch(Character::isDigit))
                .toList());
        words.text(Field.SUBJECT, it.type().replace('-', ' '));
        region.findCode("segment", it.segment() == null ? "" : it.segment().key())
                .ifPresent(code -> words.text(Field.SUBJECT, code.title()).text(Field.SUBJECT_ES, code.titleEs()));
    }

    private void sector(Words words, Sector it) {
        words.title(it.title()).titleEs(it.titleEs());
        it.pathways()
                .forEach(pathway ->
                        words.text(Field.SUBJECT, pathway.title()).text(Field.SUBJECT_ES, pathway.titleEs()));
    }

    private void pathway(Words words, Sector.Pathway it) {
        words.title(it.title()).titleEs(it.titleEs()).codes(List.of(it.code().toLowerCase(Locale.ROOT)));
        subject(words, it.code(), it.sector());
    }

    private void activity(Words words, WorkBasedLearning it) {
        words.title(it.title())
                .titleEs(it.titleEs())
                .text(Field.SUBJECT, it.type().replace('-', ' '))
                .text(Field.SUBJECT, it.stage())
                .text(Field.TEXT, it.description());
        if (it.hostId() >= 0) {
            words.add(Field.PLACE, places.get(it.hostId()));
        }
        subject(words, it.pathway(), it.sector());
    }

    private static void support(Words words, SupportService it) {
        words.title(it.name())
                .titleEs(it.nameEs())
                .text(Field.SUBJECT, it.type().replace('-', ' '))
                .text(Field.TEXT, it.description())
                .text(Field.TEXT, it.eligibility());
    }

    private void subject(Words words, @Nullable String pathway, int sector) {
        var key = pathway == null || !subjects.containsKey(pathway) ? Integer.toString(sector) : pathway;
        var subject = subjects.get(key);
        if (subject != null) {
            words.add(Field.SUBJECT, subject.english()).add(Field.SUBJECT_ES, subject.spanish());
        }
    }

    private void top(Words words, @Nullable String top) {
        var subject = top == null ? null : topSubjects.get(top);
        if (subject != null) {
            words.add(Field.SUBJECT, subject.english()).add(Field.SUBJECT_ES, subject.spanish());
        }
    }
}
