package throughline.explore;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.region.Code;
import throughline.region.Course;
import throughline.region.Credential;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.region.Source;
import throughline.region.SupportService;
import throughline.region.WorkBasedLearning;
import throughline.web.Cite;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Visit;
import throughline.web.Words;

/// A Region read by someone on some day: names things in the reader's language and gives them their addresses.
///
/// @param bundle words that data decide, by key, such as the names of types
public record RegionReader(
        Region region, Language language, Function<String, Optional<String>> bundle, LocalDate today) {
    public static RegionReader of(Visit visit) {
        return new RegionReader(visit.region(), visit.language(), visit.texts()::find, LocalDate.now(Format.ZONE));
    }

    public Things things() {
        return Things.of(region);
    }

    public Words text(String english, @Nullable String spanish) {
        return Words.of(language, english, spanish);
    }

    public @Nullable Words optionalText(@Nullable String english, @Nullable String spanish) {
        return english == null || english.isBlank() ? null : text(english, spanish);
    }

    public static Words english(String value) {
        return new Words(value, Language.EN);
    }

    /// A name that belongs to every language.
    public Words name(String value) {
        return Words.name(language, value);
    }

    public Cite cite(int sourceId) {
        return Cite.of(region.source(sourceId));
    }

    /// Sources without repetition, in the order of the Region.
    public List<Cite> cites(Collection<Integer> sourceIds) {
        return sourceIds.stream().distinct().sorted().map(this::cite).toList();
    }

    public Sources sources(Collection<Integer> sourceIds) {
        var attributions = sourceIds.stream()
                .distinct()
                .sorted()
                .map(region::source)
                .map(Source::attribution)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Sources(cites(sourceIds), attributions, null);
    }

    /// The sources of one thing, and when its owner last said that it is true.
    Sources sourcesOf(String table, String key, Collection<Integer> sourceIds) {
        return sources(sourceIds).checked(Sources.Checked.of(region.confirmedOn(table, key), today()));
    }

    public Words title(Program program) {
        return text(program.title(), program.titleEs());
    }

    public Words title(Organization organization) {
        var spanish = language == Language.ES ? organization.nameEs() : null;
        return name(spanish == null ? organization.name() : spanish);
    }

    public Words title(Occupation occupation) {
        var spanish = occupation.titleEs() != null
                ? occupation.titleEs()
                : occupation.spanishTitles().stream().findFirst().orElse(null);
        return text(occupation.title(), spanish);
    }

    public Ref ref(Program program) {
        return Ref.of("/programs/" + program.slug(), title(program));
    }

    public Ref ref(Organization organization) {
        return Ref.of("/institutions/" + organization.slug(), title(organization));
    }

    public Ref ref(Occupation occupation) {
        return Ref.of("/occupations/" + occupation.soc(), title(occupation));
    }

    public Ref ref(Credential credential) {
        return Ref.of("/credentials/" + credential.slug(), text(credential.name(), credential.nameEs()));
    }

    public Ref ref(WorkBasedLearning activity) {
        return Ref.of("/activities/" + activity.slug(), text(activity.title(), activity.titleEs()));
    }

    public Ref ref(SupportService support) {
        return Ref.of("/supports/" + support.slug(), text(support.name(), support.nameEs()));
    }

    /// A course is named by its code and, where a source states one, its title; else the code alone.
    public Ref ref(Course course) {
        var url = "/courses/" + course.slug();
        var title = optionalText(course.title(), course.titleEs());
        return title == null ? Ref.of(url, name(course.code())) : new Ref(url, course.code(), title);
    }

    public Organization organization(int id) {
        return region.organizations().get(id);
    }

    public Course course(int id) {
        return region.courses().get(id);
    }

    public Occupation occupation(int id) {
        return region.occupations().get(id);
    }

    /// The title of a code: as the code table has it, else as the bundles have it, else as the source writes
    /// it.
    public Words word(String scheme, String value) {
        return region.findNamed(scheme, value)
                .map(code -> text(code.title(), code.titleEs()))
                .or(() -> bundle.apply(
                                "explore.word." + scheme + "." + value.strip().replace(' ', '-'))
                        .map(this::name))
                .orElseGet(() -> english(value.strip()));
    }

    public @Nullable Words optionalWord(String scheme, @Nullable String value) {
        return value == null || value.isBlank() ? null : word(scheme, value);
    }

    /// A code with its title, or nothing.
    @Nullable
    Ref code(String scheme, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return region.findCode(scheme, code)
                .map(Code::title)
                .map(title -> new Ref(null, Codes.print(scheme, code), word(scheme, code)))
                .orElseGet(() -> new Ref(null, null, name(Codes.print(scheme, code))));
    }

    public @Nullable Ref sector(int number) {
        return region.sectors().stream()
                .filter(sector -> sector.number() == number)
                .findFirst()
                .map(this::ref)
                .orElse(null);
    }

    public Ref ref(Sector sector) {
        return Ref.of("/sectors/" + sector.slug(), text(sector.title(), sector.titleEs()));
    }

    public Ref ref(Sector.Pathway pathway) {
        return Ref.of("/pathways/" + pathway.slug(), text(pathway.title(), pathway.titleEs()));
    }

    public @Nullable Ref pathway(@Nullable String code) {
        return code == null ? null : region.findPathway(code).map(this::ref).orElse(null);
    }

    /// A thing that a link names as `type:key`; the key alone where the region does not know it.
    public Ref thing(String name) {
        var colon = name.indexOf(':');
        var type = name.substring(0, Math.max(colon, 0));
        var key = name.substring(colon + 1);
        var things = things();
        var found = switch (type) {
            case "program" -> things.findProgram(key).map(this::ref);
            case "course" -> things.findCourseId(key).map(id -> ref(course(id)));
            case "credential" -> things.findCredential(key).map(this::ref);
            case "organization", "institution" -> things.findOrganizationId(key).map(id -> ref(organization(id)));
            case "occupation", "soc" -> region.findOccupation(key).map(this::ref);
            case "activity", "work-based-learning" ->
                things.findActivityByKey(key).map(this::ref);
            case "support" -> things.findSupportByKey(key).map(this::ref);
            case "pathway" -> region.findPathway(key).map(this::ref);
            default -> Optional.<Ref>empty();
        };
        return found.orElseGet(() -> new Ref(null, null, name(key)));
    }

    /// The wages of an occupation to show first.
    public @Nullable WageRow wage(Occupation occupation) {
        var wages = region.wages(occupation);
        return wages == null ? null : WageRow.of(wages, cite(wages.sourceId()));
    }

    /// The outlook of an occupation to show first.
    public OccupationPage.@Nullable Outlook outlook(Occupation occupation) {
        var projection = region.outlook(occupation);
        return projection == null ? null : OccupationPage.Outlook.of(projection, cite(projection.sourceId()));
    }

    /// A line of an occupation in a list, with its first wage and outlook.
    public OccupationLine line(Occupation occupation) {
        return new OccupationLine(ref(occupation), occupation.soc(), wage(occupation), outlook(occupation));
    }
}
