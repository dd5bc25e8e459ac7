package throughline.region;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A Region in memory. Lists are shared as they are; what belongs together is found through int arrays.
final class MemoryRegion implements Region {
    private final String version;
    private final Profile profile;
    private final List<Source> sources;
    private final CodeTables codes;
    private final List<Organization> organizations;
    private final List<Occupation> occupations;
    private final List<Program> programs;
    private final List<Course> courses;
    private final Extras extras;
    private final Articulations articulations;
    private final DescriptorIndex descriptors;
    private final List<LivingWage> livingWages;
    private final Places places;

    private final Map<String, Integer> socs = new HashMap<>();
    private final Map<String, LocalDate> confirmations = new HashMap<>();
    private final SlugIndex<Organization> organizationSlugs;
    private final SlugIndex<Program> programSlugs;
    private final SlugIndex<Course> courseSlugs;
    private final SlugIndex<Credential> credentialSlugs;
    private final Map<String, Integer> pathwayNumbers = new LinkedHashMap<>();
    private final List<Sector.Pathway> pathways = new ArrayList<>();
    private final Adjacencies links;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    MemoryRegion(
            String version,
            Profile profile,
            List<Source> sources,
            CodeTables codes,
            List<Organization> organizations,
            List<Occupation> occupations,
            List<Program> programs,
            List<Course> courses,
            Extras extras,
            Articulations articulations,
            DescriptorIndex descriptors,
            List<LivingWage> livingWages,
            Places places) {
        this.version = version;
        this.profile = profile;
        this.sources = List.copyOf(sources);
        this.codes = codes;
        this.organizations = List.copyOf(organizations);
        this.occupations = List.copyOf(occupations);
        this.programs = List.copyOf(programs);
        this.courses = List.copyOf(courses);
        this.extras = extras;
        this.articulations = articulations;
        this.descriptors = descriptors;
        this.livingWages = List.copyOf(livingWages);
        this.places = places;
        extras.confirmations().forEach(one -> confirmations.put(one.table() + " " + one.key(), one.day()));
        occupations.forEach(occupation -> socs.put(occupation.soc(), occupation.id()));
        organizationSlugs = new SlugIndex<>(organizations, Organization::slug);
        programSlugs = new SlugIndex<>(programs, Program::slug);
        courseSlugs = new SlugIndex<>(courses, Course::slug);
        credentialSlugs = new SlugIndex<>(extras.credentials(), Credential::slug);
        for (var sector : codes.sectors()) {
            for (var pathway : sector.pathways()) {
                pathwayNumbers.put(pathway.code(), pathways.size());
                pathways.add(pathway);
            }
        }
        links = new Adjacencies(this, pathwayNumbers);
    }

    static MemoryRegion read(SnapshotInput in) throws IOException {
        return new MemoryRegion(
                in.text(),
                RecordForm.of(Profile.class).read(in),
                in.list(RecordForm.of(Source.class)),
                new CodeTables(in.list(RecordForm.of(Code.class))),
                in.list(RecordForm.of(Organization.class)),
                in.list(RecordForm.of(Occupation.class)),
                in.list(RecordForm.of(Program.class)),
                in.list(RecordForm.of(Course.class)),
                Extras.read(in),
                Articulations.read(in),
                DescriptorIndex.read(in),
                in.list(RecordForm.of(LivingWage.class)),
                Places.read(in));
    }

    /// Writes what the Region is made of; what follows from it is worked out again by whoever reads it.
    void write(SnapshotOutput out) throws IOException {
        out.text(version);
        RecordForm.of(Profile.class).write(out, profile);
        out.list(sources, RecordForm.of(Source.class));
        out.list(codes.all(), RecordForm.of(Code.class));
        out.list(organizations, RecordForm.of(Organization.class));
        out.list(occupations, RecordForm.of(Occupation.class));
        out.list(programs, RecordForm.of(Program.class));
        out.list(courses, RecordForm.of(Course.class));
        extras.write(out);
        articulations.write(out);
        descriptors.write(out);
        out.list(livingWages, RecordForm.of(LivingWage.class));
        places.write(out);
        out.flush();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public List<Source> sources() {
        return sources;
    }

    @Override
    public List<Organization> organizations() {
        return organizations;
    }

    @Override
    public List<Program> programs() {
        return programs;
    }

    @Override
    public List<Course> courses() {
        return courses;
    }

    @Override
    public List<Occupation> occupations() {
        return occupations;
    }

    @Override
    public List<Credential> credentials() {
        return extras.credentials();
    }

    @Override
    public List<Agreement> agreements() {
        return extras.agreements();
    }

    @Override
    public List<WorkBasedLearning> activities() {
        return extras.activities();
    }

    @Override
    public List<SupportService> supports() {
        return extras.supports();
    }

    @Override
    public @Nullable LocalDate confirmedOn(String table, String key) {
        return confirmations.get(table + " " + key);
    }

    @Override
    public List<CuratedMap> curatedMaps() {
        return extras.curatedMaps();
    }

    @Override
    public List<CuratedStep> curatedSteps() {
        return extras.curatedSteps();
    }

    @Override
    public List<Advised> advised() {
        return extras.advised();
    }

    @Override
    public List<CountyOutline> outlines() {
        return extras.outlines();
    }

    @Override
    public List<Sector> sectors() {
        return codes.sectors();
    }

    @Override
    public List<LivingWage> livingWages() {
        return livingWages;
    }

    @Override
    public Optional<Organization> findOrganization(String slug) {
        return organizationSlugs.find(slug);
    }

    @Override
    public Optional<Program> findProgram(String slug) {
        return programSlugs.find(slug);
    }

    @Override
    public Optional<Course> findCourse(String slug) {
        return courseSlugs.find(slug);
    }

    @Override
    public Optional<Occupation> findOccupation(String soc) {
        return Optional.ofNullable(socs.get(Socs.detailed(soc))).map(occupations::get);
    }

    @Override
    public Optional<Credential> findCredential(String slug) {
        return credentialSlugs.find(slug);
    }

    @Override
    public Optional<Sector> findSector(String slug) {
        return sectors().stream().filter(sector -> sector.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Sector.Pathway> findPathway(String slugOrCode) {
        return pathways.stream()
                .filter(pathway ->
                        pathway.slug().equals(slugOrCode) || pathway.code().equalsIgnoreCase(slugOrCode))
                .findFirst();
    }

    @Override
    public List<Program> programsOf(Organization organization) {
        return links.organizationPrograms.of(organization.id(), programs);
    }

    @Override
    public List<Course> coursesOf(Organization organization) {
        return links.organizationCourses.of(organization.id(), courses);
    }

    @Override
    public List<Organization> childrenOf(Organization organization) {
        return links.organizationChildren.of(organization.id(), organizations);
    }

    @Override
    public List<ProgramReason> programsFor(Occupation occupation) {
        return links.occupationPrograms.of(occupation.id(), programs).stream()
                .map(program -> new ProgramReason(program, link(program, occupation.id())))
                .toList();
    }

    private static Program.OccupationLink link(Program program, int occupationId) {
        return program.occupations().stream()
                .filter(link -> link.occupationId() == occupationId)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Program> programsIn(Sector.Pathway pathway) {
        return links.pathwayPrograms.of(number(pathway), programs);
    }

    @Override
    public List<Course> coursesIn(Sector.Pathway pathway) {
        return links.pathwayCourses.of(number(pathway), courses);
    }

    @Override
    public List<Occupation> occupationsIn(Sector.Pathway pathway) {
        return links.pathwayOccupations.of(number(pathway), occupations);
    }

    private int number(Sector.Pathway pathway) {
        return pathwayNumbers.getOrDefault(pathway.code(), -1);
    }

    @Override
    public List<Occupation> occupationsIn(Sector sector) {
        return links.sectorOccupations.of(sector.number(), occupations);
    }

    @Override
    public List<Articulation> articulations() {
        return articulations.all();
    }

    @Override
    public List<Articulation> acceptedBy(Course course) {
        return articulations.of(course);
    }

    @Override
    public List<Articulation> acceptedAt(Organization university) {
        return articulations.at(university);
    }

    @Override
    public List<Descriptor> descriptorsOf(Course course) {
        return descriptors.of(course);
    }

    @Override
    public List<Agreement> agreementsOf(Course course) {
        return links.courseAgreements.of(course.id(), agreements());
    }

    @Override
    public List<Link> linksOf(String thing) {
        return extras.links().of(thing);
    }

    @Override
    public List<Program> programsWith(Course course) {
        return links.coursePrograms.of(course.id(), programs);
    }

    @Override
    public Optional<Code> findCode(String scheme, String code) {
        return codes.find(scheme, code);
    }

    @Override
    public List<Code> codes(String scheme) {
        return codes.codes(scheme);
    }

    /// Projections are sorted by area and vintage, so the first that tells of openings is the one to show.
    @Override
    public @Nullable Projection outlook(Occupation occupation) {
        return occupation.projections().stream()
                .min(Comparator.comparing(projection -> projection.openingsTenths() == null))
                .orElse(null);
    }

    @Override
    public @Nullable Wages wages(Occupation occupation) {
        return occupation.wages().stream()
                .min(Comparator.comparing(wages -> wages.hourlyP50() == null && wages.annualP50() == null))
                .orElse(null);
    }

    @Override
    public Optional<Address> findZip(String zip) {
        return places.find(zip);
    }

    @Override
    public <T> T derived(Class<T> kind, Function<? super Region, T> make) {
        var kept = derived.get(kind);
        if (kept == null) {
            var made = Objects.requireNonNull(make.apply(this));
            var other = derived.putIfAbsent(kind, made);
            kept = other == null ? made : other;
        }
        return kind.cast(kept);
    }
}
