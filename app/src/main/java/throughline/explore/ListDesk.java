package throughline.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.region.Course;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Segment;

/// Assembles the pages that list things.
final class ListDesk {
    private final RegionReader reader;

    ListDesk(RegionReader reader) {
        this.reader = reader;
    }

    OccupationListPage occupations(Browse browse) {
        return new OccupationListPage(browse.list(
                reader.region().occupations(),
                sectors(),
                occupation -> sector(occupation.sector()),
                occupation -> reader.title(occupation).value(),
                reader::line));
    }

    ProgramListPage programs(Browse browse) {
        var lines = new ProgramLines(reader);
        return new ProgramListPage(browse.list(
                reader.region().programs(),
                sectors(),
                program -> sector(program.sector()),
                program -> reader.title(program).value(),
                lines::line));
    }

    /// Programs that lead to an occupation, by institution.
    ProgramsOfPage programs(Occupation occupation, Browse browse) {
        var lines = new ProgramLines(reader);
        var sources = new TreeSet<Integer>();
        var reasons = reader.region().programsFor(occupation);
        var institutions = reasons.stream()
                .map(reason -> reader.organization(reason.program().organizationId()))
                .distinct()
                .sorted(Comparator.comparing(Organization::name).thenComparing(Organization::id))
                .map(one -> new Browse.Group(one.slug(), reader.title(one)))
                .toList();
        var listing = browse.list(
                reasons,
                institutions,
                reason -> reader.organization(reason.program().organizationId()).slug(),
                reason -> reader.title(reason.program()).value(),
                reason -> {
                    sources.addAll(reason.link().sourceIds());
                    sources.addAll(sourcesOf(reason.program()));
                    return lines.line(reason, occupation);
                });
        return new ProgramsOfPage(ProgramsOfPage.OCCUPATION, reader.ref(occupation), listing, reader.sources(sources));
    }

    /// Programs of an institution, by sector.
    ProgramsOfPage programs(Organization organization, Browse browse) {
        var lines = new ProgramLines(reader);
        var sources = new TreeSet<Integer>();
        var groups = new ArrayList<>(sectors());
        groups.add(new Browse.Group(
                ProgramOverview.NO_GROUP,
                reader.name(reader.bundle().apply("explore.nosector").orElseThrow())));
        var listing = browse.list(
                reader.region().programsOf(organization),
                groups,
                program -> Objects.requireNonNullElse(sector(program.sector()), ProgramOverview.NO_GROUP),
                program -> reader.title(program).value(),
                program -> {
                    sources.addAll(sourcesOf(program));
                    return lines.line(program);
                });
        return new ProgramsOfPage(
                ProgramsOfPage.INSTITUTION, reader.ref(organization), listing, reader.sources(sources));
    }

    private static List<Integer> sourcesOf(Program program) {
        return program.awards().stream().map(Program.Awards::sourceId).toList();
    }

    /// Institutions that are open; districts and county offices stand under `other`.
    InstitutionListPage institutions(Browse browse) {
        var groups = new ArrayList<Browse.Group>(Stream.of(Segment.values())
                .map(segment -> new Browse.Group(segment.key(), reader.word("segment", segment.key())))
                .toList());
        groups.add(new Browse.Group("other", reader.word("segment", "other")));
        return new InstitutionListPage(browse.list(
                reader.region().organizations().stream()
                        .filter(Organization::active)
                        .toList(),
                groups,
                organization -> organization.segment() == null
                        ? "other"
                        : organization.segment().key(),
                organization -> reader.title(organization).value(),
                this::row));
    }

    private InstitutionListPage.Row row(Organization organization) {
        return new InstitutionListPage.Row(
                reader.ref(organization),
                reader.word("organization-type", organization.type()),
                ProgramLines.place(organization.address()),
                reader.region().programsOf(organization).size(),
                reader.region().coursesOf(organization).size());
    }

    /// Courses of an institution; `subject` is empty for all.
    CourseListPage courses(Organization organization, String subject, int page) {
        var chosen = reader.region().coursesOf(organization).stream()
                .filter(course -> subject.isEmpty() || Subject.of(course.code()).equals(subject))
                .toList();
        var pages = Math.max(1, Math.ceilDiv(chosen.size(), Listing.ROWS));
        var from = Math.min((page - 1) * Listing.ROWS, chosen.size());
        var rows = chosen.subList(from, Math.min(from + Listing.ROWS, chosen.size()));
        var named = subject.isEmpty() ? null : subject;
        return new CourseListPage(
                reader.ref(organization),
                named,
                new InstitutionDesk(reader).subjects(organization),
                new Listing<>(
                        List.of(),
                        rows.stream().map(this::row).toList(),
                        chosen.size(),
                        page,
                        pages,
                        page > 1 && page <= pages ? CourseListPage.url(organization.slug(), named, page - 1) : null,
                        page < pages ? CourseListPage.url(organization.slug(), named, page + 1) : null),
                reader.sources(rows.stream().map(Course::sourceId).toList()));
    }

    private CourseListPage.Row row(Course course) {
        return new CourseListPage.Row(
                reader.ref(course),
                course.unitsMinHundredths(),
                course.unitsMaxHundredths(),
                course.creditsHundredths(),
                course.agSubject(),
                reader.optionalWord("credit-status", course.creditStatus()),
                reader.region().acceptedBy(course).size());
    }

    /// Courses of a university that courses of a college satisfy.
    AcceptedPage accepted(Organization university, Organization college) {
        var articulations = reader.region().acceptedAt(university).stream()
                .filter(articulation -> articulation.sendingId() == college.id())
                .toList();
        var targets = new CourseDesk(reader)
                .acceptances(articulations).stream()
                        .flatMap(acceptance -> acceptance.targets().stream())
                        .toList();
        return new AcceptedPage(
                reader.ref(university),
                reader.ref(college),
                targets,
                reader.sources(articulations.stream()
                        .map(articulation -> articulation.sourceId())
                        .toList()));
    }

    private List<Browse.Group> sectors() {
        return reader.region().sectors().stream()
                .map(sector ->
                        new Browse.Group(sector.slug(), reader.ref(sector).title()))
                .toList();
    }

    private @Nullable String sector(int number) {
        return reader.region().sectors().stream()
                .filter(sector -> sector.number() == number)
                .findFirst()
                .map(sector -> sector.slug())
                .orElse(null);
    }
}
