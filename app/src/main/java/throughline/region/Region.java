package throughline.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Everything the public can read, at one version: immutable, complete, shared by all readers without locks.
///
/// Ids are positions in the lists of this Region and mean nothing in another one; slugs are stable.
/// All lists have a defined order: the same database gives the same Region.
public interface Region {
    /// Version for caches and ETags: letters and digits, new after every change.
    String version();

    Profile profile();

    /// Sources behind the facts, by kind, part, newest vintage first.
    List<Source> sources();

    List<Organization> organizations();

    List<Program> programs();

    List<Course> courses();

    /// Detailed occupations in the order of their SOC codes.
    List<Occupation> occupations();

    List<Credential> credentials();

    List<Agreement> agreements();

    List<WorkBasedLearning> activities();

    List<SupportService> supports();

    /// Which university courses accept which college courses, by university, course and college.
    List<Articulation> articulations();

    /// Owners of maps, in the order of their sources.
    List<CuratedMap> curatedMaps();

    /// Decisions about steps of maps, in the order of their sources; a later one about the same step counts.
    List<CuratedStep> curatedSteps();

    /// What people decided about recommendations, by area, kind and code.
    default List<Advised> advised() {
        return List.of();
    }

    /// Outlines of the region's counties, where they are known.
    default List<CountyOutline> outlines() {
        return List.of();
    }

    /// The 15 sectors in order.
    List<Sector> sectors();

    List<LivingWage> livingWages();

    Optional<Organization> findOrganization(String slug);

    Optional<Program> findProgram(String slug);

    /// Finds a course by its slug, `organization/code`.
    Optional<Course> findCourse(String slug);

    /// Finds an occupation by its SOC code, also written without the dash or as O*NET code.
    Optional<Occupation> findOccupation(String soc);

    Optional<Credential> findCredential(String slug);

    Optional<Sector> findSector(String slug);

    Optional<Sector.Pathway> findPathway(String slugOrCode);

    /// Source at a position, as carried by facts.
    default Source source(int sourceId) {
        return sources().get(sourceId);
    }

    /// Programs of an organization, by title.
    List<Program> programsOf(Organization organization);

    /// Courses of an organization, by code.
    List<Course> coursesOf(Organization organization);

    /// Organizations that belong to this one, by name.
    List<Organization> childrenOf(Organization organization);

    /// Programs in the region that lead to an occupation, with the reason for each.
    List<ProgramReason> programsFor(Occupation occupation);

    List<Program> programsIn(Sector.Pathway pathway);

    List<Course> coursesIn(Sector.Pathway pathway);

    List<Occupation> occupationsIn(Sector.Pathway pathway);

    List<Occupation> occupationsIn(Sector sector);

    /// Who accepts a college course, by university.
    List<Articulation> acceptedBy(Course course);

    /// College courses that satisfy courses of a university, by course code.
    List<Articulation> acceptedAt(Organization university);

    /// Statewide descriptors (C-ID) a course is approved for, for example `MATH 210 Single Variable
    /// Calculus I`.
    List<Descriptor> descriptorsOf(Course course);

    /// Agreements in which a course is taken or earned.
    List<Agreement> agreementsOf(Course course);

    /// Links that start or end at a thing, `type:key`.
    List<Link> linksOf(String thing);

    /// Programs whose sequence has the course.
    List<Program> programsWith(Course course);

    /// When the owner of a thing last said that it is true; absent when nobody did.
    ///
    /// @param table table of its facts, for example `program`
    default @Nullable LocalDate confirmedOn(String table, String key) {
        return null;
    }

    /// A code of a scheme, if known.
    Optional<Code> findCode(String scheme, String code);

    /// A code by itself or by its English title, which is how some sources name it.
    default Optional<Code> findNamed(String scheme, String words) {
        return findCode(scheme, words)
                .or(() -> codes(scheme).stream()
                        .filter(code -> code.title().equalsIgnoreCase(words.strip()))
                        .findFirst());
    }

    /// All codes of a scheme in their order.
    List<Code> codes(String scheme);

    /// The projection to show first: the first area of the profile that has one, newest vintage.
    @Nullable
    Projection outlook(Occupation occupation);

    /// The wages to show first: the first area of the profile that has them, newest period.
    @Nullable
    Wages wages(Occupation occupation);

    /// The place of a ZIP code, with coordinates where they are known or can be estimated from
    /// organizations there.
    Optional<Address> findZip(String zip);

    /// What a feature works out from the whole Region, kept with it: made when it is first asked for, perhaps by
    /// several threads at once, and gone with the Region.
    ///
    /// @param make must depend on nothing but the Region
    default <T> T derived(Class<T> kind, Function<? super Region, T> make) {
        return make.apply(this);
    }

    /// A program that leads to an occupation, with the reason.
    record ProgramReason(Program program, Program.OccupationLink link) {}

    /// A statewide descriptor that a course is approved for.
    record Descriptor(
            String descriptor,
            String title,
            String courseTitle,
            @Nullable String effectiveTerm,
            int sourceId) {}
}
