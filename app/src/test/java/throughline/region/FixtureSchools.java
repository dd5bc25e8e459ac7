package throughline.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Organizations, courses and what they have, for [RegionFixture].
final class FixtureSchools {
    private static final String LONG_NAME = "Southern Borderlands and Mountain Empire Joint Community College District "
            + "Center for Continuing, Community, Noncredit and Apprenticeship Education";

    private FixtureSchools() {}

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
                id == RegionFixture.HIGH_SCHOOL
                        ? List.of(
                                new PupilCount("2024-25", "total", 1840, 0),
                                new PupilCount("2024-25", "english-learner", 312, 0),
                                new PupilCount("2024-25", "foster", null, 0))
                        : List.of(),
                List.of(0));
    }

    static List<Organization> organizations() {
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

    static Course course(int id, String slug, int organization, String code, String title, @Nullable String titleEs) {
        return new Course(
                id,
                slug,
                "key:" + slug,
                organization,
                code,
                title,
                titleEs,
                null,
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

    /// A course of the college at `marlin-college/CODE`.
    static Course course(int id, String code, String description, String prerequisite, String terms) {
        var slug = "marlin-college/" + code.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return new Course(
                id,
                slug,
                "key:" + slug,
                0,
                code,
                null,
                null,
                description,
                null,
                300,
                300,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                terms.isEmpty() ? null : terms,
                null,
                prerequisite.isEmpty() ? null : prerequisite,
                null,
                null,
                null,
                null,
                3);
    }

    static List<Course> courses() {
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
                        "Tell jobs in health care apart\nWash hands the way nurses do",
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
}
