package throughline.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.finder.FinderAnswer;
import throughline.finder.Kind;
import throughline.region.Course;
import throughline.region.Credential;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.region.SupportService;
import throughline.region.WorkBasedLearning;
import throughline.web.Cite;
import throughline.web.Language;
import throughline.web.Texts;
import throughline.web.Visit;
import throughline.web.Words;

/// Makes rows of lists out of things of a Region, in the language of a visit.
final class Rows {
    private final Region region;
    private final Language language;
    private final Texts texts;

    private Rows(Region region, Language language, Texts texts) {
        this.region = region;
        this.language = language;
        this.texts = texts;
    }

    static Rows of(Region region, Visit visit) {
        return new Rows(region, visit.language(), visit.texts());
    }

    ResultRow of(FinderAnswer.Hit hit) {
        var row = switch (hit.kind()) {
            case OCCUPATION -> of(region.occupations().get(hit.id()));
            case PROGRAM -> of(region.programs().get(hit.id()));
            case COURSE -> of(region.courses().get(hit.id()));
            case CREDENTIAL -> of(region.credentials().get(hit.id()));
            case ORGANIZATION -> of(region.organizations().get(hit.id()));
            case PATHWAY -> of(pathways(region).get(hit.id()));
            case SECTOR -> of(sector(hit.id()).orElseThrow());
            case ACTIVITY -> of(region.activities().get(hit.id()));
            case SUPPORT -> of(region.supports().get(hit.id()));
        };
        return new ResultRow(
                row.kind(),
                row.title(),
                row.path(),
                row.code(),
                row.detail(),
                row.place(),
                row.figures(),
                hit.matched(),
                hit.milesAway());
    }

    ResultRow of(Occupation occupation) {
        var figures = new ArrayList<Figure>();
        pay(occupation).ifPresent(figures::add);
        openings(occupation).ifPresent(figures::add);
        var sector = sector(occupation.sector()).map(this::title).orElse(null);
        return row(
                Kind.OCCUPATION,
                words(occupation.title(), spanish(occupation)),
                "/occupations/" + occupation.soc(),
                null,
                sector,
                null,
                figures);
    }

    ResultRow of(Program program) {
        var award = region.findCode("award-type", program.awardType())
                .map(code -> words(code.title(), code.titleEs()))
                .orElse(null);
        return row(
                Kind.PROGRAM,
                words(program.title(), program.titleEs()),
                "/programs/" + program.slug(),
                null,
                award,
                place(region.organizations().get(program.organizationId())),
                awards(program).map(List::of).orElse(List.of()));
    }

    ResultRow of(Course course) {
        var units = course.unitsMinHundredths();
        var most = course.unitsMaxHundredths();
        List<Figure> figures = units == null || units == 0
                ? List.of()
                : List.of(new Figure.Units(
                        units, most == null ? units : most, Cite.of(region.source(course.sourceId()))));
        var title = course.title();
        return row(
                Kind.COURSE,
                title == null ? Words.name(language, course.code()) : words(title, course.titleEs()),
                "/courses/" + course.slug(),
                title == null ? null : course.code(),
                null,
                place(region.organizations().get(course.organizationId())),
                figures);
    }

    ResultRow of(Credential credential) {
        return row(
                Kind.CREDENTIAL,
                words(credential.name(), credential.nameEs()),
                "/credentials/" + credential.slug(),
                null,
                own("browse.credential." + credential.kind(), credential.kind()),
                credential.issuerName(),
                List.of());
    }

    ResultRow of(Organization organization) {
        var programs = region.programsOf(organization).size();
        var courses = region.coursesOf(organization).size();
        List<Figure> figures = programs + courses == 0 ? List.of() : List.of(new Figure.Offer(programs, courses));
        return row(
                Kind.ORGANIZATION,
                Words.name(language, organization.name()),
                "/institutions/" + organization.slug(),
                null,
                region.findCode("organization-type", organization.type())
                        .map(code -> words(code.title(), code.titleEs()))
                        .orElseGet(() -> segment(organization)),
                organization.address().city(),
                figures);
    }

    ResultRow of(Sector sector) {
        return row(Kind.SECTOR, title(sector), "/sectors/" + sector.slug(), null, null, null, List.of());
    }

    ResultRow of(Sector.Pathway pathway) {
        var sector = sector(pathway.sector()).map(this::title).orElse(null);
        return row(Kind.PATHWAY, title(pathway), "/pathways/" + pathway.slug(), null, sector, null, List.of());
    }

    private ResultRow of(WorkBasedLearning activity) {
        return row(
                Kind.ACTIVITY,
                words(activity.title(), activity.titleEs()),
                "/activities/" + activity.slug(),
                null,
                own("browse.stage." + activity.stage(), activity.stage()),
                place(region.organizations().get(activity.organizationId())),
                List.of());
    }

    private ResultRow of(SupportService support) {
        return row(
                Kind.SUPPORT,
                words(support.name(), support.nameEs()),
                "/supports/" + support.slug(),
                null,
                null,
                place(region.organizations().get(support.organizationId())),
                List.of());
    }

    Words title(Sector sector) {
        return words(sector.title(), sector.titleEs());
    }

    Words title(Sector.Pathway pathway) {
        return words(pathway.title(), pathway.titleEs());
    }

    Words words(String english, @Nullable String spanish) {
        return Words.of(language, english, spanish);
    }

    Optional<Sector> sector(int number) {
        return region.sectors().stream().filter(one -> one.number() == number).findFirst();
    }

    /// All pathways in the order of their sectors: the ids of pathways among hits.
    static List<Sector.Pathway> pathways(Region region) {
        return region.sectors().stream()
                .flatMap(sector -> sector.pathways().stream())
                .toList();
    }

    Optional<Figure> pay(Occupation occupation) {
        var wages = region.wages(occupation);
        if (wages == null) {
            return Optional.empty();
        }
        return Wage.median(wages)
                .map(wage -> new Figure.Pay(
                        wages.area(),
                        wages.period(),
                        wage.hourlyCents(),
                        wage.annualCents(),
                        wage.more(),
                        Cite.of(region.source(wages.sourceId()))));
    }

    Optional<Figure> openings(Occupation occupation) {
        var outlook = region.outlook(occupation);
        if (outlook == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(outlook.openingsTenths())
                .map(openings -> new Figure.Openings(
                        outlook.area(),
                        outlook.baseYear(),
                        outlook.endYear(),
                        openings,
                        Cite.of(region.source(outlook.sourceId()))));
    }

    private Optional<Figure> awards(Program program) {
        return AwardCount.newest(program)
                .map(count -> new Figure.Awards(
                        count.schoolYear(),
                        count.awards(),
                        count.allTypes(),
                        Cite.of(region.source(count.sourceId()))));
    }

    private @Nullable String spanish(Occupation occupation) {
        return occupation.titleEs() != null
                ? occupation.titleEs()
                : occupation.spanishTitles().stream().findFirst().orElse(null);
    }

    private @Nullable Words segment(Organization organization) {
        var segment = organization.segment();
        return segment == null ? null : own("browse.segment." + segment.key(), segment.key());
    }

    private Words own(String key, String otherwise) {
        return Words.name(language, texts.find(key).orElse(otherwise));
    }

    private static String place(Organization organization) {
        var city = organization.address().city();
        return city == null ? organization.name() : organization.name() + ", " + city;
    }

    private static ResultRow row(
            Kind kind,
            Words title,
            String path,
            @Nullable String code,
            @Nullable Words detail,
            @Nullable String place,
            List<Figure> figures) {
        return new ResultRow(kind, title, path, code, detail, place, figures, null, null);
    }
}
