package throughline.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.finder.Facet;
import throughline.finder.Finder;
import throughline.finder.FinderAnswer;
import throughline.finder.FinderQuery;
import throughline.finder.Kind;
import throughline.region.Course;
import throughline.region.Credential;
import throughline.region.Meant;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.region.Segment;

/// Finds what a person means who types words for a school, a goal, or what is behind them. Safe to share.
public final class RouteNames {
    private static final int MOST_SCHOOLS = 8;

    /// Jobs that stand for a group without a title.
    private static final int MOST_NAMED = 3;

    private final Finder finder;
    private final Region region;

    /// @param finder searches the Region of the question
    public RouteNames(Finder finder) {
        this.finder = finder;
        this.region = finder.region();
    }

    /// Something that may be meant.
    ///
    /// @param reference what a [Question] calls it: a slug for a school, else `occupation:29-1141`
    /// @param kind      key of its kind, as in [Kind#key()], or `school`
    /// @param place     institution or city, may be empty
    public record Choice(
            String reference,
            String kind,
            String title,
            @Nullable String titleEs,
            String place) {}

    /// High schools, best first: those whose name is meant, else those that a search finds.
    public List<Choice> schools(String words) {
        var schools = region.organizations().stream()
                .filter(school -> school.segment() == Segment.HIGH_SCHOOL)
                .toList();
        return switch (Meant.of(words, schools, Organization::name, school -> List.of(school.slug()))) {
            case Meant.One<Organization>(var school) -> List.of(school(school));
            case Meant.Several<Organization> _, Meant.Nothing<Organization> _ ->
                hits(words, Kind.ORGANIZATION, MOST_SCHOOLS, Segment.HIGH_SCHOOL);
        };
    }

    /// Occupations, fields, credentials and programs; a reference finds itself alone.
    public List<Choice> goals(String words) {
        var named = words.contains(":") || words.matches("\\d{2}-\\d{4}(\\.\\d\\d)?") ? find(words) : null;
        if (named != null) {
            return List.of(named);
        }
        var found = new ArrayList<Choice>();
        found.addAll(hits(words, Kind.OCCUPATION, 4, null));
        found.addAll(hits(words, Kind.PATHWAY, 2, null));
        found.addAll(hits(words, Kind.SECTOR, 1, null));
        found.addAll(hits(words, Kind.CREDENTIAL, 2, null));
        found.addAll(hits(words, Kind.PROGRAM, 4, null));
        return found;
    }

    /// Courses, credentials and programs; a reference finds itself alone.
    public List<Choice> done(String words) {
        var named = Done.find(region, words);
        if (named.isPresent()) {
            return List.of(choice(named.get()));
        }
        var found = new ArrayList<Choice>();
        found.addAll(hits(words, Kind.COURSE, 6, null));
        found.addAll(hits(words, Kind.CREDENTIAL, 3, null));
        found.addAll(hits(words, Kind.PROGRAM, 3, null));
        return found;
    }

    /// Whether a reference names a program or an institution of a Region.
    public static boolean isBarrable(Region region, String reference) {
        var slug = reference.substring(reference.indexOf(':') + 1);
        return reference.startsWith("program:") && region.findProgram(slug).isPresent()
                || reference.startsWith("institution:")
                        && region.findOrganization(slug).isPresent();
    }

    /// The program or institution that a reference of the Region names.
    public Choice barred(String reference) {
        var slug = reference.substring(reference.indexOf(':') + 1);
        return reference.startsWith("program:")
                ? program(region.findProgram(slug).orElseThrow())
                : school(region.findOrganization(slug).orElseThrow());
    }

    /// Programs and institutions that words may mean.
    List<Choice> barrable(String words) {
        var found = new ArrayList<>(hits(words, Kind.PROGRAM, 6, null));
        for (var place : hits(words, Kind.ORGANIZATION, MOST_SCHOOLS, null)) {
            found.add(new Choice(
                    "institution:" + place.reference(), "organization", place.title(), place.titleEs(), place.place()));
        }
        return found;
    }

    /// The choice that is meant without doubt: the only one, or the only one whose title is what was typed. A program
    /// is not, as long as something wider fits: who types `nursing` need not mean the one program of that title.
    public static Optional<Choice> meant(List<Choice> choices, String words) {
        if (choices.size() == 1) {
            return Optional.of(choices.getFirst());
        }
        var typed = fold(words);
        var same = choices.stream()
                .filter(choice -> fold(choice.title()).equals(typed)
                        || choice.titleEs() != null && fold(choice.titleEs()).equals(typed))
                .toList();
        return same.size() == 1 && !same.getFirst().kind().equals("program")
                ? Optional.of(same.getFirst())
                : Optional.empty();
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// What a reference of a goal names, but not a wage; null when the Region does not know it.
    public @Nullable Choice find(String reference) {
        var colon = reference.indexOf(':');
        var kind = colon < 0 ? "occupation" : reference.substring(0, colon).strip();
        var name = reference.substring(colon + 1).strip();
        return switch (kind) {
            case "occupation" ->
                region.findOccupation(name).map(this::occupation).orElse(null);
            case "program" -> region.findProgram(name).map(this::program).orElse(null);
            case "credential" ->
                region.findCredential(name).map(this::credential).orElse(null);
            case "pathway" -> region.findPathway(name).map(this::pathway).orElse(null);
            case "sector" -> region.findSector(name).map(this::sector).orElse(null);
            case "group" -> Goal.find(region, reference).isPresent() ? group(name) : null;
            default -> null;
        };
    }

    /// The choice that something behind a person is.
    public Choice choice(Done done) {
        return switch (done) {
            case Done.OfCourse(var course) -> course(course);
            case Done.OfProgram(var program) -> program(program);
            case Done.OfCredential(var credential) -> credential(credential);
        };
    }

    private List<Choice> hits(String words, Kind kind, int most, @Nullable Segment segment) {
        var plain = words.strip();
        if (plain.isEmpty()) {
            return List.of();
        }
        var query = FinderQuery.of(plain.substring(0, Math.min(plain.length(), FinderQuery.MAX_WORDS)))
                .toggled(Facet.KIND, kind.key());
        var narrowed = segment == null ? query : query.toggled(Facet.SEGMENT, segment.key());
        return finder.search(narrowed).hits().stream()
                .map(this::choice)
                .filter(Objects::nonNull)
                .limit(most)
                .toList();
    }

    private @Nullable Choice choice(FinderAnswer.Hit hit) {
        return switch (hit.kind()) {
            case OCCUPATION -> occupation(region.occupations().get(hit.id()));
            case PROGRAM -> program(region.programs().get(hit.id()));
            case COURSE -> course(region.courses().get(hit.id()));
            case CREDENTIAL -> credential(region.credentials().get(hit.id()));
            case ORGANIZATION -> school(region.organizations().get(hit.id()));
            case PATHWAY ->
                pathway(region.sectors().stream()
                        .flatMap(sector -> sector.pathways().stream())
                        .skip(hit.id())
                        .findFirst()
                        .orElseThrow());
            case SECTOR ->
                region.sectors().stream()
                        .filter(sector -> sector.number() == hit.id())
                        .findFirst()
                        .map(this::sector)
                        .orElse(null);
            case ACTIVITY, SUPPORT -> null;
        };
    }

    private Choice school(Organization school) {
        var city = school.address().city();
        return new Choice(school.slug(), "school", school.name(), school.nameEs(), city == null ? "" : city);
    }

    /// A SOC group by its title, or, where the code table lacks it, by the jobs in it.
    private Choice group(String code) {
        var reference = "group:" + code;
        var title = region.findCode("soc2018", code);
        if (title.isPresent()) {
            return new Choice(
                    reference, "group", title.get().title(), title.get().titleEs(), "");
        }
        var jobs = Goal.jobs(region, code);
        var named = jobs.stream().limit(MOST_NAMED).toList();
        var more = jobs.size() > named.size() ? ", …" : "";
        return new Choice(
                reference,
                "group",
                named.stream().map(Occupation::title).collect(Collectors.joining(", ")) + more,
                named.stream().allMatch(one -> one.titleEs() != null)
                        ? named.stream().map(Occupation::titleEs).collect(Collectors.joining(", ")) + more
                        : null,
                "");
    }

    private Choice occupation(Occupation one) {
        return new Choice("occupation:" + one.soc(), "occupation", one.title(), one.titleEs(), "");
    }

    private Choice program(Program one) {
        return new Choice(
                "program:" + one.slug(), "program", one.title(), one.titleEs(), institution(one.organizationId()));
    }

    private Choice course(Course one) {
        var english = one.title();
        var spanish = one.titleEs();
        return new Choice(
                "course:" + one.slug(),
                "course",
                english == null ? one.code() : one.code() + " " + english,
                spanish == null ? null : one.code() + " " + spanish,
                institution(one.organizationId()));
    }

    private Choice credential(Credential one) {
        var issuer = one.issuerName();
        return new Choice(
                "credential:" + one.slug(), "credential", one.name(), one.nameEs(), issuer == null ? "" : issuer);
    }

    private Choice pathway(Sector.Pathway one) {
        return new Choice("pathway:" + one.code(), "pathway", one.title(), one.titleEs(), "");
    }

    private Choice sector(Sector one) {
        return new Choice("sector:" + one.slug(), "sector", one.title(), one.titleEs(), "");
    }

    private String institution(int id) {
        return id < 0 ? "" : region.organizations().get(id).name();
    }
}
