package throughline.region;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A small Region held in plain lists, every question answered by looking through them.
record FixtureRegion(
        String version,
        Profile profile,
        List<Source> sources,
        List<Organization> organizations,
        List<Program> programs,
        List<Course> courses,
        List<Occupation> occupations,
        List<Credential> credentials,
        List<Agreement> agreements,
        List<WorkBasedLearning> activities,
        List<SupportService> supports,
        List<Sector> sectors,
        List<LivingWage> livingWages,
        List<Articulation> articulations,
        List<Code> allCodes,
        Map<Integer, List<Descriptor>> descriptors,
        List<Link> links,
        List<CuratedMap> curatedMaps,
        List<CuratedStep> curatedSteps)
        implements Region {

    /// The same with other courses.
    FixtureRegion having(List<Course> others) {
        return new FixtureRegion(
                version + "-courses-" + others.size(),
                profile,
                sources,
                organizations,
                programs,
                others,
                occupations,
                credentials,
                agreements,
                activities,
                supports,
                sectors,
                livingWages,
                articulations,
                allCodes,
                Map.of(),
                links,
                curatedMaps,
                curatedSteps);
    }

    /// The same with other decisions about its maps.
    FixtureRegion curated(List<CuratedMap> maps, List<CuratedStep> steps) {
        return new FixtureRegion(
                version + "-curated",
                profile,
                sources,
                organizations,
                programs,
                courses,
                occupations,
                credentials,
                agreements,
                activities,
                supports,
                sectors,
                livingWages,
                articulations,
                allCodes,
                descriptors,
                links,
                maps,
                steps);
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> name, String wanted) {
        return all.stream().filter(one -> name.apply(one).equals(wanted)).findFirst();
    }

    private static <T> List<T> all(List<T> from, Predicate<T> wanted) {
        return from.stream().filter(wanted).toList();
    }

    @Override
    public Optional<Organization> findOrganization(String slug) {
        return find(organizations, Organization::slug, slug);
    }

    @Override
    public Optional<Program> findProgram(String slug) {
        return find(programs, Program::slug, slug);
    }

    @Override
    public Optional<Course> findCourse(String slug) {
        return find(courses, Course::slug, slug);
    }

    @Override
    public Optional<Occupation> findOccupation(String soc) {
        return find(occupations, Occupation::soc, soc);
    }

    @Override
    public Optional<Credential> findCredential(String slug) {
        return find(credentials, Credential::slug, slug);
    }

    @Override
    public Optional<Sector> findSector(String slug) {
        return find(sectors, Sector::slug, slug);
    }

    private Stream<Sector.Pathway> pathways() {
        return sectors.stream().flatMap(sector -> sector.pathways().stream());
    }

    @Override
    public Optional<Sector.Pathway> findPathway(String name) {
        return pathways()
                .filter(pathway -> pathway.slug().equals(name) || pathway.code().equals(name))
                .findFirst();
    }

    @Override
    public List<Program> programsOf(Organization organization) {
        return all(programs, program -> program.organizationId() == organization.id());
    }

    @Override
    public List<Course> coursesOf(Organization organization) {
        return all(courses, course -> course.organizationId() == organization.id());
    }

    @Override
    public List<Organization> childrenOf(Organization organization) {
        return all(organizations, child -> child.parentId() == organization.id());
    }

    @Override
    public List<ProgramReason> programsFor(Occupation occupation) {
        return programs.stream()
                .flatMap(program -> program.occupations().stream()
                        .filter(link -> link.occupationId() == occupation.id())
                        .map(link -> new ProgramReason(program, link)))
                .toList();
    }

    @Override
    public List<Program> programsIn(Sector.Pathway pathway) {
        return all(programs, program -> pathway.code().equals(program.pathway()));
    }

    @Override
    public List<Course> coursesIn(Sector.Pathway pathway) {
        return all(courses, course -> pathway.code().equals(course.pathway()));
    }

    @Override
    public List<Occupation> occupationsIn(Sector.Pathway pathway) {
        return all(occupations, occupation -> pathway.code().equals(occupation.pathway()));
    }

    @Override
    public List<Occupation> occupationsIn(Sector sector) {
        return all(occupations, occupation -> occupation.sector() == sector.number());
    }

    @Override
    public List<Articulation> acceptedBy(Course course) {
        return all(
                articulations,
                one -> one.alternatives().stream()
                        .anyMatch(way -> way.courseIds().contains(course.id())));
    }

    @Override
    public List<Articulation> acceptedAt(Organization university) {
        return all(articulations, one -> one.receivingId() == university.id());
    }

    @Override
    public List<Descriptor> descriptorsOf(Course course) {
        return descriptors.getOrDefault(course.id(), List.of());
    }

    @Override
    public List<Agreement> agreementsOf(Course course) {
        return all(agreements, one -> one.sendingCourseId() == course.id() || one.receivingCourseId() == course.id());
    }

    @Override
    public List<Link> linksOf(String thing) {
        return all(links, link -> link.from().equals(thing) || link.to().equals(thing));
    }

    @Override
    public List<Program> programsWith(Course course) {
        return all(programs, program -> program.sequence().stream().anyMatch(step -> step.courseId() == course.id()));
    }

    @Override
    public Optional<Code> findCode(String scheme, String code) {
        return codes(scheme).stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public List<Code> codes(String scheme) {
        return all(allCodes, code -> code.scheme().equals(scheme));
    }

    @Override
    public @Nullable Projection outlook(Occupation occupation) {
        return profile.areas().stream()
                .flatMap(area -> occupation.projections().stream()
                        .filter(one -> one.area().equals(area)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Wages wages(Occupation occupation) {
        return profile.areas().stream()
                .flatMap(area ->
                        occupation.wages().stream().filter(one -> one.area().equals(area)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Optional<Address> findZip(String zip) {
        return organizations.stream()
                .map(Organization::address)
                .filter(address -> zip.equals(address.zip()))
                .findFirst();
    }
}
