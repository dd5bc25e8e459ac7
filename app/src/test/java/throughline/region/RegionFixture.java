package throughline.region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A small invented Region for tests of pages: a typical thing of every kind, an empty one, an overlong one, and
/// some with Spanish and some without.
public final class RegionFixture {
    public static final int COLLEGE = 0;
    public static final int HIGH_SCHOOL = 2;
    public static final int UNIVERSITY = 3;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private RegionFixture() {}

    /// The Region, marked as a demonstration or not.
    public static Region region(boolean demonstration) {
        var profile = new Profile(
                "Two Valleys",
                "Dos Valles",
                demonstration,
                List.of("West Valley", "East Valley"),
                List.of("Two Valleys", "California"));
        return new FixtureRegion(
                demonstration ? "d1" : "r1",
                profile,
                sources(),
                FixtureSchools.organizations(),
                FixturePrograms.programs(),
                FixtureSchools.courses(),
                FixtureOccupations.occupations(),
                FixturePrograms.credentials(),
                FixturePrograms.agreements(),
                List.of(new WorkBasedLearning(
                        0,
                        "hospital-day",
                        "key:hospital-day",
                        HIGH_SCHOOL,
                        5,
                        "A day at the hospital",
                        "Un día en el hospital",
                        "Students follow a care team for a day.",
                        "exploration",
                        "job-shadow",
                        9,
                        10,
                        6,
                        "7B",
                        7,
                        24,
                        0)),
                List.of(new SupportService(
                        0,
                        "child-care",
                        "key:child-care",
                        COLLEGE,
                        "Child care center",
                        "Centro de cuidado infantil",
                        "child-care",
                        "Care for children from two to five while you are in class.",
                        null,
                        "Students with at least six units",
                        null,
                        List.of("en", "es"),
                        null,
                        "Building 4",
                        "Edificio 4",
                        "555-0142",
                        "care@marlin.example",
                        LocalDate.of(2024, 2, 1),
                        0)),
                sectors(),
                List.of(new LivingWage("Two Valleys", "one adult", 2601, LocalDate.of(2025, 7, 1), null, 4)),
                List.of(new Articulation(
                        UNIVERSITY,
                        "Valley State University",
                        "BIOL 212",
                        "Human Anatomy",
                        COLLEGE,
                        List.of(new Articulation.Alternative(
                                List.of("BIO 160", "BIO 160L"),
                                List.of("Human Anatomy", "Human Anatomy Laboratory"),
                                List.of(0, -1))),
                        3)),
                codes(),
                Map.of(0, List.of(new Region.Descriptor("BIOL 110 B", "Human Anatomy", "BIO 160", "Fall 2020", 3))),
                List.of(new Link(
                        "stacks_onto",
                        "program:key:nursing-assistant",
                        "program:key:vocational-nursing",
                        "after one year of work",
                        null,
                        null,
                        "active",
                        null,
                        null,
                        3)),
                List.of(),
                List.of());
    }

    /// A Region with the courses of one college, each a code with its description, prerequisite and terms.
    public static Region withCourses(List<List<String>> courses) {
        var list = IntStream.range(0, courses.size())
                .mapToObj(id -> FixtureSchools.course(
                        id,
                        courses.get(id).get(0),
                        courses.get(id).get(1),
                        courses.get(id).get(2),
                        courses.get(id).get(3)))
                .toList();
        return ((FixtureRegion) region(false)).having(list);
    }

    /// A Region whose courses have these titles, at `/courses/marlin-college/h-0` and so on.
    public static Region withTitles(List<String> titles) {
        return ((FixtureRegion) region(false))
                .having(IntStream.range(0, titles.size())
                        .mapToObj(id ->
                                FixtureSchools.course(id, "marlin-college/h-" + id, 0, "H " + id, titles.get(id), null))
                        .toList());
    }

    /// A Region with decisions about its maps.
    public static Region curated(Region region, List<CuratedMap> maps, List<CuratedStep> steps) {
        return ((FixtureRegion) region).curated(maps, steps);
    }

    private static Source source(int id, String kind, String title, String publisher, String vintage) {
        return new Source(
                id + 11L,
                kind,
                "",
                title,
                publisher,
                vintage,
                DAY,
                "public data of California",
                null,
                "https://data.example.org/" + kind,
                publisher,
                null,
                true,
                kind + ".csv",
                1200,
                1150,
                50,
                Map.of("area outside the region", 38L, "total row", 12L),
                Instant.parse("2026-02-01T18:00:00Z"));
    }

    /// The same source as it was two years before.
    private static Source earlier(Source it) {
        return new Source(
                it.id(),
                it.kind(),
                it.part(),
                it.title(),
                it.publisher(),
                it.vintage(),
                DAY.minusYears(2),
                it.license(),
                it.attribution(),
                it.url(),
                it.owner(),
                it.confirmedOn(),
                it.synthetic(),
                it.fileName(),
                it.rowsIn(),
                it.rowsUsed(),
                it.rowsExplained(),
                it.explained(),
                it.importedAt());
    }

    /// The Region of the earlier edition: the school had no course yet.
    public static Region past() {
        var region = (FixtureRegion) region(true);
        return region.having(region.courses().subList(0, 2));
    }

    private static List<Source> sources() {
        return List.of(
                source(0, "demo-schools", "Schools and districts", "Invented Education Office", "2024-25"),
                source(
                        1,
                        "demo-projections",
                        "Long-term projections of employment",
                        "Invented Labor Office",
                        "2023-2033"),
                source(2, "demo-wages", "Wages by occupation", "Invented Labor Office", "2025"),
                source(3, "demo-catalog", "Programs and courses", "Invented Chancellor's Office", "2014-15 to 2023-24"),
                source(4, "demo-living-wage", "Living wage", "Invented Research Center", "2025-26"),
                earlier(source(5, "demo-catalog", "Programs and courses", "Invented Chancellor's Office", "2013-14")));
    }

    private static List<Sector> sectors() {
        var titles = List.of(
                "Agriculture and Natural Resources",
                "Arts, Media, and Entertainment",
                "Building and Construction Trades",
                "Business and Finance",
                "Education, Child Development, and Family Services",
                "Energy, Environment, and Utilities",
                "Health Science and Medical Technology",
                "Hospitality, Tourism, and Recreation",
                "Information and Communication Technologies");
        return IntStream.range(0, titles.size())
                .mapToObj(at -> new Sector(
                        at + 1,
                        "sector-" + (at + 1),
                        titles.get(at),
                        at == 6 ? "Ciencias de la salud" : null,
                        at == 6
                                ? List.of(
                                        new Sector.Pathway("7A", 7, "biotechnology", "Biotechnology", null, null),
                                        new Sector.Pathway(
                                                "7B", 7, "patient-care", "Patient Care", "Atención al paciente", null))
                                : List.of()))
                .toList();
    }

    private static List<Code> codes() {
        var codes = new ArrayList<>(List.of(
                new Code("award-type", "associate-degree", "Associate degree", "Título asociado", null, null, null, 3),
                new Code(
                        "award-type",
                        "certificate-16-30-units",
                        "Certificate, 16 to 30 units",
                        "Certificado, de 16 a 30 unidades",
                        null,
                        null,
                        null,
                        3),
                new Code(
                        "award-type",
                        "certificate-30-60-units",
                        "Certificate, 30 to 60 units",
                        null,
                        null,
                        null,
                        null,
                        3),
                new Code(
                        "award-type",
                        "noncredit-48-96-hours",
                        "Noncredit award, 48 to 96 hours",
                        null,
                        null,
                        null,
                        null,
                        3),
                new Code("award-type", "bachelors-degree", "Bachelor's degree", "Licenciatura", null, null, null, 3)));
        for (var item = 0; item < 60; item++) {
            var area = Character.toString("RRIIAASSEECC".charAt(item % 12));
            codes.add(new Code(
                    "interest-item",
                    Integer.toString(item + 1),
                    "Do work number " + (item + 1),
                    item == 7 ? null : "Hacer el trabajo " + (item + 1),
                    null,
                    area,
                    null,
                    3));
        }
        return codes;
    }

    /// Makes a Region the present one.
    public static void publish(Regions regions, Region region) {
        regions.swap(region);
    }
}
