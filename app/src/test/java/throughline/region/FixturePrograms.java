package throughline.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Programs, credentials and agreements, for [RegionFixture].
final class FixturePrograms {
    private FixturePrograms() {}

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

    static List<Program> programs() {
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

    static List<Credential> credentials() {
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
                8850,
                2025,
                List.of(0),
                List.of(0, 3),
                3));
    }

    static List<Agreement> agreements() {
        return List.of(new Agreement(
                0,
                "key:health-credit",
                "articulation",
                "Health careers credit",
                RegionFixture.HIGH_SCHOOL,
                RegionFixture.COLLEGE,
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
                3,
                "health-credit",
                List.of(),
                null));
    }
}
