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
    private static final String LONG_NAME = "Southern Borderlands and Mountain Empire Joint Community College District "
            + "Center for Continuing, Community, Noncredit and Apprenticeship Education";

    private RegionFixture() {}

    /// The Region, marked as a demonstration or not.
    public static Region region(boolean demonstration) {
        var profile = new Profile(
                "Two Valleys",
                demonstration,
                List.of("West Valley", "East Valley"),
                List.of("Two Valleys", "California"));
        return new FixtureRegion(
                demonstration ? "d1" : "r1",
                profile,
                sources(),
                organizations(),
                programs(),
                courses(),
                occupations(),
                credentials(),
                agreements(),
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
                        3)));
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
                source(4, "demo-living-wage", "Living wage", "Invented Research Center", "2025-26"));
    }

    private static Organization organization(
            int id, String slug, String name, String type, Segment segment, int parent, Address address) {
        return new Organization(
                id,
                slug,
                name,
                null,
                type,
                segment,
                parent,
                address,
                List.of("key:" + slug),
                id == 0 ? "https://www.example.edu" : null,
                id == 0 ? "(555) 010-0100" : null,
                null,
                null,
                true,
                true,
                null,
                id == HIGH_SCHOOL
                        ? List.of(
                                new PupilCount("2024-25", "total", 1840, 0),
                                new PupilCount("2024-25", "english-learner", 312, 0),
                                new PupilCount("2024-25", "foster", null, 0))
                        : List.of(),
                List.of(0));
    }

    private static List<Organization> organizations() {
        var west = new Address("100 College Road", "Marlin Bay", "92001", "West Valley", "CA", 32.8, -117.1);
        var east = new Address("4 Canal Street", "Dry Wells", "92299", "East Valley", "CA", 32.8, -115.6);
        return List.of(
                organization(0, "marlin-college", "Marlin College", "community-college", Segment.COLLEGE, 6, west),
                organization(
                        1,
                        "dry-wells-adult-school",
                        "Dry Wells Adult School",
                        "adult-school",
                        Segment.ADULT_SCHOOL,
                        -1,
                        east),
                organization(
                        2, "harbor-high-school", "Harbor High School", "high-school", Segment.HIGH_SCHOOL, -1, west),
                organization(
                        3,
                        "valley-state-university",
                        "Valley State University",
                        "university",
                        Segment.UNIVERSITY,
                        -1,
                        west),
                organization(4, "long-name-center", LONG_NAME, "community-college", Segment.COLLEGE, 6, east),
                organization(5, "bay-hospital", "Bay Hospital", "employer", Segment.EMPLOYER, -1, Address.UNKNOWN),
                new Organization(
                        6,
                        "marlin-district",
                        "Marlin Community College District",
                        null,
                        "college-district",
                        null,
                        -1,
                        Address.UNKNOWN,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        null,
                        List.of(),
                        List.of(0)),
                new Organization(
                        7,
                        "old-mill-high-school",
                        "Old Mill High School",
                        null,
                        "high-school",
                        Segment.HIGH_SCHOOL,
                        -1,
                        east,
                        List.of(),
                        null,
                        null,
                        "9",
                        "12",
                        true,
                        false,
                        LocalDate.of(2016, 6, 30),
                        List.of(),
                        List.of(0)));
    }

    private static Program program(
            int id, String slug, int organization, String title, String titleEs, String award, Integer units) {
        var awards = new ArrayList<Program.Awards>();
        for (var year = 2014; year < 2024; year++) {
            awards.add(new Program.Awards(
                    year + "-" + (year + 1) % 100, award, year == 2019 ? null : 20 + (year * 7 + id * 5) % 40, 3));
        }
        return new Program(
                id,
                slug,
                "key:" + slug,
                organization,
                title,
                titleEs,
                null,
                null,
                award,
                Program.RecordType.AWARDS_REPORTED,
                "123010",
                "51.3801",
                "7B",
                7,
                null,
                null,
                units,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                awards,
                List.of(),
                List.of(new Program.SequenceStep(0, 1, 1, null, null, null, true)),
                List.of(new Program.OccupationLink(0, List.of("TOP 123010", "CIP 51.3801"), List.of(3))),
                List.of(3));
    }

    private static List<Program> programs() {
        return List.of(
                program(
                        0,
                        "marlin-college-registered-nursing",
                        0,
                        "Registered Nursing",
                        "Enfermería registrada",
                        "associate-degree",
                        7200),
                program(
                        1,
                        "marlin-college-vocational-nursing",
                        0,
                        "Licensed Vocational Nursing",
                        null,
                        "certificate-30-60-units",
                        4500),
                program(
                        2,
                        "dry-wells-nursing-assistant",
                        1,
                        "Certified Nursing Assistant",
                        null,
                        "noncredit-48-96-hours",
                        null),
                program(3, "valley-state-nursing-bs", 3, "Nursing", null, "bachelors-degree", 12000),
                new Program(
                        4,
                        "long-name-center-long-title",
                        "key:long",
                        4,
                        "Integrated Heating, Ventilation, Air-Conditioning, Refrigeration and Environmental Control "
                                + "Technology with Sustainable Building Systems Emphasis",
                        null,
                        null,
                        null,
                        "certificate-16-30-units",
                        Program.RecordType.OFFERED,
                        null,
                        null,
                        null,
                        0,
                        18,
                        720,
                        2400,
                        145_000L,
                        "online",
                        List.of("evening", "weekend"),
                        "es",
                        "Grade 9 reading",
                        null,
                        30,
                        "https://www.example.edu/hvac",
                        null,
                        null,
                        List.of(),
                        List.of(
                                new Program.Outcome("completion-rate", 0.71, 3),
                                new Program.Outcome("median-earnings", null, 3)),
                        List.of(),
                        List.of(),
                        List.of(3)),
                new Program(
                        5,
                        "empty-program",
                        "key:empty",
                        1,
                        "Basic Skills",
                        null,
                        null,
                        null,
                        "none",
                        Program.RecordType.ELIGIBLE_TRAINING,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(3)));
    }

    private static Course course(int id, String slug, int organization, String code, String title, String titleEs) {
        return new Course(
                id,
                slug,
                "key:" + slug,
                organization,
                code,
                title,
                titleEs,
                null,
                400,
                400,
                72,
                108,
                null,
                null,
                null,
                null,
                "C",
                "123010",
                "7B",
                7,
                null,
                "D",
                false,
                null,
                null,
                null,
                "BIO 100 with C or better",
                null,
                null,
                null,
                "CCC000123",
                LocalDate.of(2026, 3, 29),
                3);
    }

    private static List<Course> courses() {
        return List.of(
                course(0, "marlin-college/bio-160", 0, "BIO 160", "Human Anatomy", "Anatomía humana"),
                course(1, "marlin-college/nurs-101", 0, "NURS 101", null, null),
                new Course(
                        2,
                        "harbor-high-school/health-1",
                        "key:health-1",
                        2,
                        "Health 1",
                        "Introduction to Health Careers",
                        null,
                        "What people in health care do all day.",
                        null,
                        null,
                        null,
                        null,
                        1000,
                        9,
                        10,
                        "G",
                        null,
                        null,
                        "7B",
                        7,
                        "introductory",
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0));
    }

    private static Occupation occupation(int id, String soc, String title, String titleEs, boolean rich) {
        var projections = List.of(new Projection(
                "Two Valleys",
                2023,
                2033,
                24_000L,
                26_500L,
                104_166L,
                9_000L,
                7_000L,
                17_800L,
                "Bachelor's degree",
                "None",
                "None",
                null,
                null,
                1));
        var wages = List.of(new Wages(
                "Two Valleys",
                "2025",
                23_900L,
                6_612L,
                4_480L,
                5_390L,
                6_620L,
                7_890L,
                11_500L,
                13_752_000L,
                9_318_000L,
                11_211_000L,
                13_769_000L,
                16_411_000L,
                23_920_000L,
                List.of("hourly_p90", "annual_p90"),
                2));
        return new Occupation(
                id,
                soc,
                title,
                titleEs,
                rich ? "Assess patients and give nursing care." : null,
                rich ? 7 : 0,
                rich ? "7B" : null,
                rich ? List.of("RN", "Staff Nurse", "Charge Nurse") : List.of(),
                titleEs == null ? List.of() : List.of(titleEs),
                rich ? List.of("nurse", "enfermera") : List.of(),
                rich ? List.of(new Occupation.Task("Record patients' medical information.", true, 1)) : List.of(),
                rich
                        ? List.of(new Occupation.Technology("Epic Systems", "Medical software", true, true, 1))
                        : List.of(),
                rich ? List.of(new Occupation.Score("2.A.1.b", "Active Listening", 412, 1)) : List.of(),
                rich ? List.of(new Occupation.Score("2.C.5.a", "Medicine", 455, 1)) : List.of(),
                rich ? List.of(new Occupation.Score("1.B.1.d", "Social", 642, 1)) : List.of(),
                rich ? List.of(1, 2) : List.of(),
                rich ? projections : List.of(),
                rich ? wages : List.of(),
                List.of(1, 2));
    }

    private static List<Occupation> occupations() {
        return List.of(
                occupation(0, "29-1141", "Registered Nurses", "Enfermeras registradas", true),
                occupation(1, "29-2061", "Licensed Practical and Licensed Vocational Nurses", null, true),
                occupation(
                        2,
                        "49-9021",
                        "Heating, Air Conditioning, and Refrigeration Mechanics and Installers",
                        null,
                        false));
    }

    private static List<Credential> credentials() {
        return List.of(new Credential(
                0,
                "registered-nurse-license",
                "key:rn-license",
                "Registered Nurse License",
                "Licencia de enfermera registrada",
                "license",
                -1,
                "California Board of Registered Nursing",
                null,
                null,
                List.of(0),
                List.of(0, 3),
                3));
    }

    private static List<Agreement> agreements() {
        return List.of(new Agreement(
                0,
                "key:health-credit",
                "articulation",
                "Health careers credit",
                HIGH_SCHOOL,
                COLLEGE,
                2,
                1,
                300,
                "B",
                "a college exam",
                "Ask your teacher for the form. Send it to the college.",
                null,
                "June 30",
                "active",
                LocalDate.of(2024, 8, 1),
                LocalDate.of(2024, 8, 1),
                LocalDate.of(2099, 6, 30),
                3));
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
        return List.of(
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
                new Code("award-type", "bachelors-degree", "Bachelor's degree", "Licenciatura", null, null, null, 3));
    }

    /// Makes a Region the present one.
    public static void publish(Regions regions, Region region) {
        regions.swap(region);
    }
}
