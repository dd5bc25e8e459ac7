package throughline.labor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.imports.FileName;
import throughline.imports.RowFixture;
import throughline.reference.CodeFact;
import tools.jackson.databind.json.JsonMapper;

class LaborKindsTest {
    private static final RowFixture EDD = RowFixture.of(
                    "SOC Level[1]", "4",
                    "SOC Code[2]", "29-1141",
                    "Occupational Title[3]", "Registered Nurses",
                    "Base Year Employment Estimate 2023[4][5]", "321400",
                    "Projected Year Employment Estimate 2033", "355200",
                    "Numeric Change 2023-2033[6]", "33800",
                    "Percent-age Change 2023-2033", "0.10516490354698195",
                    "Exits [7]", "98850",
                    "Transfers [8]", "75140",
                    "Total Job Openings [9]", "207790",
                    "Median Hourly Wages [10]", "69.3",
                    "Median Annual Wages [10]", "144143.79",
                    "Entry Level Education [11][12]", "Bachelor's degree",
                    "Work Experience [11][12]", "None",
                    "On-the-Job Training [11][12]", "None")
            .below("2023-2033 Occupational Employment Projections", "California", "Statewide");
    private static final RowFixture BLS = RowFixture.of(
            "2024 National Employment Matrix title", "Legislators",
            "2024 National Employment Matrix code", "11-1031",
            "Occupation type", "Line item",
            "Employment, 2024", "27.7",
            "Employment, 2034", "28.6",
            "Employment change, percent, 2024–34", "3.4",
            "Percent self employed, 2024", "—",
            "Occupational openings, 2024–34 annual average", "2.2",
            "Median annual wage, dollars, 2024[1]", "44810",
            "Typical education needed for entry", "Bachelor's degree",
            "Work experience in a related occupation", "Less than 5 years",
            "Typical on-the-job training needed to attain competency in the occupation", "None");
    private static final RowFixture OEWS = RowFixture.of(
            "AREA_TITLE", "U.S.",
            "AREA_TYPE", "1",
            "I_GROUP", "cross-industry",
            "OCC_CODE", "29-1141",
            "O_GROUP", "detailed",
            "TOT_EMP", "3282010",
            "H_MEAN", "*",
            "H_MEDIAN", "45.5",
            "A_PCT10", "66030",
            "A_PCT90", "#");
    private static final RowFixture COE = RowFixture.of(
            "Region", "SD/I",
            "SOC", "29-1141",
            "Description", "Registered Nurses",
            "Typical Entry Level Education", "Bachelor's degree",
            "2024 Jobs", "29280",
            "2024 - 2029 % Change", "0.05748551",
            "Average Annual Job Openings", "2000",
            "Median Hourly Earnings", "64",
            "Median Annual Earnings", "133720");

    @Test
    void tenYearTotalsBecomeOpeningsPerYear() {
        var fact = EDD.through(new EddProjections()).facts(ProjectionFact.class).getFirst();

        assertThat(fact.area()).isEqualTo("California");
        assertThat(fact.baseYear()).isEqualTo(2023);
        assertThat(fact.endYear()).isEqualTo(2033);
        assertThat(fact.openingsTenths()).isEqualTo(207_790);
        assertThat(fact.exitsTenths()).isEqualTo(98_850);
        assertThat(fact.transfersTenths()).isEqualTo(75_140);
        assertThat(fact.growthMillionths()).isEqualTo(105_165);
        assertThat(fact.medianHourlyCents()).isEqualTo(69_30);
        assertThat(fact.entryEducation()).isEqualTo("Bachelor's degree");
        assertThat(fact.jobTraining()).isEqualTo("None");
    }

    @Test
    void aWageOfZeroIsNotAvailableAndTheEndRowIsExplained() {
        var fact = EDD.with("Median Hourly Wages", "0")
                .with("Entry Level Education", "N/A")
                .through(new EddProjections())
                .facts(ProjectionFact.class)
                .getFirst();

        assertThat(fact.medianHourlyCents()).isNull();
        assertThat(fact.entryEducation()).isNull();
        assertThat(RowFixture.of("SOC Level", "End of worksheet.")
                        .through(new EddProjections())
                        .leftOut())
                .hasValue("end-row");
    }

    @Test
    void theWorkbookSaysItsAreaAndYears() {
        var edition = new EddProjections().edition(new FileName("any.xlsx"), EDD);

        assertThat(edition.part()).isEqualTo("California");
        assertThat(edition.vintage()).isEqualTo("2023-2033");
        assertThat(edition.asOf()).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void nationalProjectionsAreInThousandsAndPerYear() {
        var fact = BLS.through(new BlsProjections()).facts(ProjectionFact.class).getFirst();

        assertThat(fact.baseJobs()).isEqualTo(27_700);
        assertThat(fact.openingsTenths()).isEqualTo(22_000);
        assertThat(fact.growthMillionths()).isEqualTo(34_000);
        assertThat(fact.socLevel()).isEqualTo("detailed");
        assertThat(fact.jobTraining()).isEqualTo("None");
        assertThat(new BlsProjections().edition(new FileName("any.xlsx"), BLS).vintage())
                .isEqualTo("2024-2034");
    }

    @Test
    void dashesAreMissingTopCodedWagesAreWarnedAboutFootnotesExplained() {
        var kind = new BlsProjections();
        var summary = BLS.with("Occupation type", "Summary")
                .with("2024 National Employment Matrix code", "11-1000")
                .with("Typical education needed for entry", "—")
                .through(kind);

        assertThat(summary.facts(ProjectionFact.class)).singleElement().satisfies(fact -> {
            assertThat(fact.socLevel()).isEqualTo("minor");
            assertThat(fact.entryEducation()).isNull();
        });
        assertThat(BLS.with("Median annual wage, dollars, 2024", ">=$239,200")
                        .through(kind)
                        .warnings())
                .containsExactly("top-coded");
        assertThat(RowFixture.of("2024 National Employment Matrix title", "Footnotes:")
                        .through(kind)
                        .leftOut())
                .hasValue("footnote");
    }

    @Test
    void starsAreNotAvailableAndHashesAreTopCoded() {
        var fact = OEWS.through(new OewsWages()).facts(WageFact.class).getFirst();

        assertThat(fact.area()).isEqualTo("United States");
        assertThat(fact.hourlyMeanCents()).isNull();
        assertThat(fact.hourlyP50Cents()).isEqualTo(45_50);
        assertThat(fact.annualP10Cents()).isEqualTo(66_030_00);
        assertThat(fact.annualP90Cents()).isEqualTo(239_200_00);
        assertThat(fact.topCoded()).containsExactly("annual_p90");
        assertThat(OEWS.with("TOT_EMP", "**")
                        .through(new OewsWages())
                        .facts(WageFact.class)
                        .getFirst()
                        .jobs())
                .isNull();
        assertThat(new OewsWages()
                        .edition(new FileName("oews_national_M2025_dl.xlsx"), OEWS)
                        .vintage())
                .isEqualTo("May 2025");
    }

    @Test
    void theStateTotalOfTheCentersIsNotTheStateProjection() {
        assertThat(area("SD/I")).isEqualTo("San Diego-Imperial");
        assertThat(area("CA")).isEqualTo("California (Centers of Excellence)");
        assertThat(area("OC")).isEqualTo("COE OC");
        assertThat(new CoeDemand().edition(new FileName("any.csv"), COE).vintage())
                .isEqualTo("2024-2029");
    }

    private static String area(String region) {
        return COE.with("Region", region)
                .through(new CoeDemand())
                .facts(ProjectionFact.class)
                .getFirst()
                .area();
    }

    @Test
    void oddDemandIsKeptWithAWarning() {
        var group = COE.with("SOC", "31-1128").through(new CoeDemand());
        var negative = COE.with("Average Annual Job Openings", "-10")
                .with("2024 Jobs", "-40")
                .with("2024 - 2029 % Change", "null")
                .with("Median Hourly Earnings", "0")
                .through(new CoeDemand());

        assertThat(group.warnings()).containsExactly("not-a-soc-2018-code");
        assertThat(group.facts(ProjectionFact.class).getFirst().socLevel()).isEqualTo("group");
        assertThat(negative.warnings()).containsExactlyInAnyOrder("negative-jobs", "negative-openings");
        assertThat(negative.facts(ProjectionFact.class)).singleElement().satisfies(fact -> {
            assertThat(fact.openingsTenths()).isNull();
            assertThat(fact.growthMillionths()).isNull();
            assertThat(fact.medianHourlyCents()).isNull();
        });
    }

    @Test
    void eachProjectionOfARecordKeepsItsOwnYears() {
        var kind = new EddOccupations();
        var document = JsonMapper.shared().readTree("""
                {"snapshot_date": "2026-08-07", "occupations": {"29-2042": {
                  "soc_code": "29-2042", "title": "Emergency Medical Technicians", "period": "2024-2034",
                  "total_job_openings": 12340.0, "percent_change": 16.5, "job_training": "None",
                  "median_hourly_wage": null, "entry_level_education": "Postsecondary non-degree award",
                  "regions": [{"area_name": "El Centro MSA (Imperial County)", "period": "2023-2033",
                    "total_job_openings": 60.0, "base_employment": 70.0}],
                  "alternate_titles": ["Ambulance Technician"],
                  "spanish": {"title": "Técnicos en emergencias", "description": "Atienden …", "also_called": ["EMT"]},
                  "wage_spread": {"p10": 62389.41, "p50": 103162.14, "year": 2026,
                    "regions": {"San Diego-Chula Vista-Carlsbad MSA": {"p10": 65155.04}}}}}}
                """);
        var row = RowFixture.of()
                .through(kind, kind.records(document).findFirst().orElseThrow().value());

        assertThat(kind.recognizes(document)).isTrue();
        assertThat(kind.edition(new FileName("any.json"), document).asOf()).isEqualTo(LocalDate.of(2026, 8, 7));
        assertThat(row.facts(ProjectionFact.class))
                .extracting(ProjectionFact::area, ProjectionFact::baseYear, ProjectionFact::openingsTenths)
                .containsExactly(tuple("California", 2024, 12_340L), tuple("Imperial County", 2023, 60L));
        assertThat(row.facts(ProjectionFact.class).getFirst().entryEducation())
                .isEqualTo("Postsecondary nondegree award");
        assertThat(row.facts(ProjectionFact.class).getFirst().growthMillionths())
                .isEqualTo(165_000);
        assertThat(row.facts(WageFact.class))
                .extracting(WageFact::area, WageFact::period, WageFact::annualP10Cents)
                .containsExactly(
                        tuple("California", "2026", 62_389_41L), tuple("San Diego County", "2026", 65_155_04L));
        assertThat(row.facts(OccupationTitleFact.class)).hasSize(3);
        assertThat(row.facts(CodeFact.class)).extracting(CodeFact::scheme).containsExactly("occupation-es");
    }

    @Test
    void interestsComeInHundredthsAndHighPointsAsAreas() {
        var row = RowFixture.of(
                "O*NET-SOC Code", "11-1011.00",
                "Interests Element ID", "1.B.1.b",
                "Interests Element Name", "Investigative",
                "Scale ID", "OI",
                "Data Value", "3.24");
        var high = row.with("Scale ID", "IH").with("Interests Element ID", "1.B.1.g");

        assertThat(row.through(new OnetInterests()).facts())
                .containsExactly(
                        new OccupationElementFact("11-1011.00", "interest", "1.B.1.b", "Investigative", 324, null));
        assertThat(high.with("Data Value", "5").through(new OnetInterests()).facts())
                .containsExactly(new OccupationElementFact(
                        "11-1011.00", "interest_high_point", "1.B.1.g", "Enterprising", null, null));
        assertThat(high.with("Data Value", "0").through(new OnetInterests()).leftOut())
                .hasValue("no-high-point");
    }

    @Test
    void releasesOfOnetAreNamedHonestly() {
        var arrangement = RowFixture.of("PK", "1", "O*NET-SOC Code", "11-1011.00");
        var other = RowFixture.of("O*NET-SOC Code", "11-1011.00");

        assertThat(vintage("occupation_data.csv", arrangement)).isEqualTo("O*NET 29");
        assertThat(vintage("onet30_knowledge33.csv", other)).isEqualTo("O*NET 30.0");
        assertThat(vintage("db_30_1_text.csv", other)).isEqualTo("O*NET 30.1");
        assertThat(vintage("Occupation Data.txt", other)).isEqualTo("O*NET, release not stated");
    }

    private static String vintage(String file, RowFixture row) {
        return Onet.edition("", new FileName(file), row).vintage();
    }

    @Test
    void skillsAndKnowledgeAreParts() {
        var row = RowFixture.of(
                "onet_soc",
                "11-1011.00",
                "element_id",
                "2.C.1.a",
                "name",
                "Administration and Management",
                "importance",
                "4.78",
                "level",
                "6.5");

        assertThat(row.through(new OnetScores()).facts())
                .containsExactly(new OccupationElementFact(
                        "11-1011.00", "knowledge", "2.C.1.a", "Administration and Management", 478, 650));
        assertThat(new OnetScores()
                        .edition(new FileName("onet30_knowledge33.csv"), row)
                        .part())
                .isEqualTo("knowledge");
        assertThat(row.with("element_id", "1.A.1").through(new OnetScores()).rejected())
                .hasValue("unknown-element");
    }

    @Test
    void searchWordsNeedAKnownKind() {
        var row = RowFixture.of("soc", "49-3023", "language", "en", "title", "fix cars", "kind", "search");

        assertThat(row.through(new OccupationTitles()).facts())
                .isEqualTo(List.of(new OccupationTitleFact("49-3023", "en", "fix cars", "search")));
        assertThat(row.with("kind", "slang").through(new OccupationTitles()).rejected())
                .hasValue("unknown-kind");
    }
}
