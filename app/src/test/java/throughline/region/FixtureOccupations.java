package throughline.region;

import java.util.List;

/// Occupations, one with everything and one with next to nothing, for [RegionFixture].
final class FixtureOccupations {
    private FixtureOccupations() {}

    private static List<Occupation.Score> interests() {
        return List.of(
                new Occupation.Score("1.B.1.d", "Social", 642, 1),
                new Occupation.Score("1.B.1.b", "Investigative", 510, 1),
                new Occupation.Score("1.B.1.f", "Conventional", 380, 1),
                new Occupation.Score("1.B.1.a", "Realistic", 300, 1),
                new Occupation.Score("1.B.1.e", "Enterprising", 250, 1),
                new Occupation.Score("1.B.1.c", "Artistic", 170, 1));
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
        var here = new Wages(
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
                2);
        var far = new Wages(
                "United States",
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
                2);
        var wages = List.of(here, far);
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
                rich ? interests() : List.of(),
                rich ? List.of(1, 2) : List.of(),
                rich ? projections : List.of(),
                rich ? wages : List.of(),
                List.of(1, 2));
    }

    static List<Occupation> occupations() {
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
}
