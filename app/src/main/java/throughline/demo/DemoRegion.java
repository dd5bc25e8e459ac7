package throughline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import throughline.imports.Edition;
import throughline.imports.Fact;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;

/// The invented region of one size and seed: its releases, its name, and the flaws planted in it.
///
/// Equal sizes and seeds give equal facts, in the same order, on every machine.
public final class DemoRegion {
    /// The seed that is used when nobody names one.
    public static final long DEFAULT_SEED = 1;

    private static final String PUBLISHER = "Throughline demonstration";
    private static final String LICENSE = "synthetic; free to use";
    private static final String YEAR = "2026-27";
    private static final String LAST_YEAR = "2025-26";

    private final DemoSize size;
    private final long seed;

    public DemoRegion(DemoSize size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    public DemoSize size() {
        return size;
    }

    public long seed() {
        return seed;
    }

    /// The name of the region for people.
    public String name() {
        return switch (size) {
            case SMALL -> counties().getFirst() + " County";
            case REGION -> String.join(" and ", counties()) + " counties";
            case STATE -> "Demonstration state";
        };
    }

    /// The name in Spanish, to stand after `de` and `en`.
    public String nameEs() {
        return switch (size) {
            case SMALL -> counties().getFirst();
            case REGION -> String.join(" y ", counties());
            case STATE -> "un estado inventado";
        };
    }

    /// Names of its counties, for example `Saguaral`.
    public List<String> counties() {
        return PlaceNames.COUNTIES.subList(0, size.counties());
    }

    /// Names of its labor market areas, the one to prefer first.
    public List<String> areas() {
        return new LaborFacts(scene(_ -> {}))
                .areas().stream().map(LaborFacts.Area::name).toList();
    }

    /// Its releases in the order in which they are imported.
    public List<DemoRelease> releases() {
        return releases(scene(_ -> {}));
    }

    /// The flaws planted in it, in a fixed order. Makes all facts once to find them.
    public List<DemoFlaw> flaws() {
        var flaws = new ArrayList<DemoFlaw>();
        releases(scene(flaws::add)).forEach(release -> release.facts().accept(new Discard(release.edition())));
        return List.copyOf(flaws);
    }

    private Scene scene(Consumer<DemoFlaw> flaws) {
        return new Scene(size, seed, flaws);
    }

    private static List<DemoRelease> releases(Scene scene) {
        var places = new PlaceFacts(scene);
        var activities = new Activities(scene);
        var outcomes = new Outcomes(scene);
        var labor = new LaborFacts(scene);
        var curation = new Curation(scene);
        var releases = new ArrayList<DemoRelease>(List.of(
                release("demo-codes", "Codes of programs and occupations", ReferenceFacts::codes),
                release("demo-places", "Cities and ZIP codes", places::zips),
                release("demo-organizations", "Schools, colleges, employers and agencies", places::organizations),
                release("demo-school-courses", "Courses of schools", new SchoolCourses(scene)::write),
                release("demo-college-courses", "Courses of colleges", new CollegeCourses(scene)::write),
                release(
                        "demo-other-courses",
                        "Courses of adult schools and universities",
                        new OtherCourses(scene)::write),
                release("demo-programs", "Programs and their courses", sink -> programs(scene, sink)),
                release("demo-credentials", "Licenses, certifications and badges", Credentials::write),
                release("demo-links", "What leads on to what", new Links(scene)::write),
                release("demo-agreements", "Articulation and dual enrollment", new Agreements(scene)::write),
                release("demo-articulation", "Courses that universities accept", new Articulations(scene)::write),
                release("demo-work-based-learning", "Work-based learning", LAST_YEAR, 2025, activities::lastYear),
                release("demo-work-based-learning", "Work-based learning", activities::workBasedLearning),
                release("demo-supports", "Services for students", LAST_YEAR, 2025, activities::supportsLastYear),
                release("demo-supports", "Services for students", activities::supports),
                release("demo-curated-maps", "Owners of career maps", curation::maps),
                release("demo-curated-steps", "Decisions about career maps", curation::steps),
                release("demo-occupations", "Occupations in plain words", ReferenceFacts::occupations),
                release("demo-interest-items", "Questions about interests", Interests::writeItems),
                release("demo-living-wages", "Living wages", labor::livingWages),
                release("demo-pupils", "Pupils by group", outcomes::pupils),
                release("demo-graduation", "Graduation rates", outcomes::graduation),
                release("demo-awards", "Awards over five years and results of programs", outcomes::awards),
                release("demo-exams", "Who passes exams", LAST_YEAR, 2025, outcomes::exams)));
        for (var year = LaborFacts.LATEST - 2; year <= LaborFacts.LATEST; year++) {
            var of = year;
            var projected = (of - 2) + "-" + (of + 8);
            releases.add(release(
                    "demo-projections",
                    "Occupational projections",
                    projected,
                    of,
                    sink -> labor.projections(of - 2, sink)));
            releases.add(release(
                    "demo-wages", "Occupational wages", Integer.toString(of), of, sink -> labor.wages(of, sink)));
        }
        return List.copyOf(releases);
    }

    private static void programs(Scene scene, Sink sink) {
        var schools = new SchoolPrograms(scene);
        var colleges = new CollegePrograms(scene);
        var universities = new UniversityPrograms(scene);
        scene.counties().forEach(county -> {
            schools.write(county, sink);
            colleges.write(county, sink);
            universities.write(county, sink);
        });
    }

    private static DemoRelease release(String kind, String title, Consumer<Sink> facts) {
        return release(kind, title, YEAR, Scene.TODAY.getYear(), facts);
    }

    private static DemoRelease release(String kind, String title, String vintage, int year, Consumer<Sink> facts) {
        return new DemoRelease(
                kind,
                new SourceInfo("Invented: " + title, PUBLISHER, LICENSE, null, null),
                Edition.of(vintage, LocalDate.of(year, 10, 1)),
                facts);
    }

    /// Takes facts and keeps none, for what is noted while they are made.
    private record Discard(Edition edition) implements Sink {
        @Override
        public void add(Fact fact) {}
    }
}
