package throughline.finder;

import java.util.ArrayList;
import java.util.HashMap;
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
    private final Region region;
    private final Destinations destinations;
    private final List<List<String>> places = new ArrayList<>();
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, Subject> topSubjects = new HashMap<>();
    private final Map<String, List<String>> awards = new HashMap<>();

    Describer(Region region) {
        this.region = region;
        destinations = new Destinations(region);
        region.organizations().forEach(organization -> places.add(place(organization)));
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
                        .forEach(word -> words.add(Field.TOOL, List.of(Stemmer.PLAIN.stem(word)))));
        subject(words, it.pathway(), it.sector());
    }

    private void program(Words words, Program it) {
        words.title(it.title())
                .titleEs(it.titleEs())
                .text(Field.TEXT, it.description())
                .text(Field.TEXT, it.modality())
                .add(Field.AWARD, awards.getOrDefault(it.awardType(), List.of()))
                .codes(codes(it.top(), it.cip()))
                .add(Field.NEAR_CODE, families(it.top(), it.cip()));
        it.schedule().forEach(text -> words.text(Field.TEXT, text));
        destinations.lead(words, it);
        subject(words, it.pathway(), it.sector());
        top(words, it.top());
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
        words.add(Field.NEAR_CODE, families(it.top(), null));
        words.add(Field.NEAR_CODE, nearCodes(folded)).text(Field.SUBJECT, prefix(it.code()));
        destinations.lead(words, it);
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

    /// Shorter codes that stand for a family of programs: `0948`, `51.08`.
    private static List<String> families(@Nullable String top, @Nullable String cip) {
        var families = new ArrayList<String>();
        if (top != null && top.length() == 6) {
            families.add(top.substring(0, 4));
        }
        if (cip != null && cip.length() == 7) {
            families.add(cip.substring(0, 5));
            families.add(cip.substring(0, 2) + cip.substring(3, 5));
        }
        return families;
    }

    private void credential(Words words, Credential it) {
        words.title(it.name())
                .titleEs(it.nameEs())
                .text(Field.SUBJECT, it.issuerName())
                .text(Field.AWARD, it.kind())
                .text(Field.TEXT, it.description());
        destinations.lead(words, it);
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
