package throughline.labor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.imports.RealImports;

@Tag("database")
class RealLaborFilesTest {
    @AutoClose
    private static final RealImports REAL = new RealImports(List.of(
            new OnetOccupations(),
            new OnetRelated(),
            new OnetTasks(),
            new OnetTechnology(),
            new OnetElements(),
            new OnetScales(),
            new OnetInterests(),
            new OnetScores(),
            new EddProjections(),
            new EddOccupations(),
            new BlsProjections(),
            new OewsWages(),
            new CoeDemand(),
            new OccupationTitles(),
            new LivingWages()));

    @Test
    void occupationsOfOnet() {
        REAL.expect("onet/occupation_data.csv", "onet-occupations", 1016, 0);
        REAL.expect("onet/related_occupations.csv", "onet-related", 18_460, 0);
        REAL.expect("onet/task_statements.csv.gz", "onet-tasks", 18_796, 0);
        REAL.expect("onet/technology_skills.csv.gz", "onet-technology", 32_627, 0);
        REAL.expect("onet/content_model_reference.csv", "onet-elements", 627, 0);
        REAL.expect("onet/scales_reference.csv", "onet-scales", 29, 0);

        assertThat(REAL.value("select count(*) from occupation_technology where in_demand"))
                .isEqualTo("2320");
    }

    @Test
    void scoresOfOnet() {
        REAL.expect("onet/onet30_knowledge33.csv", "onet-scores", 29_502, 0);
        REAL.expect("onet/onet30_skills_basic10.csv", "onet-scores", 8_940, 0);
        var interests = REAL.expect("onet/interests.csv", "onet-interests", 7_860, 447);

        assertThat(interests.rows().explained()).containsOnlyKeys("no-high-point");
        assertThat(REAL.value("select count(*) from occupation_element where domain = 'interest'"))
                .isEqualTo("5538");
        assertThat(REAL.value("select string_agg(part, ' ' order by part) from release where kind = 'onet-scores'"))
                .isEqualTo("knowledge skill");
    }

    @Test
    void projectionsOfStateAndNation() {
        REAL.expect("labor/edd_long_term_occ_projections_2023-2033.xlsx", "edd-projections", 793, 1);
        REAL.expect("labor/bls_occupation_2024-2034.xlsx", "bls-projections", 1113, 4);

        assertThat(REAL.value("""
                select openings_tenths
                from labor_projection
                where area = 'California' and soc_code = '29-1141' and base_year = 2023
                """)).isEqualTo("207790");
        assertThat(REAL.value("""
                select count(*)
                from labor_projection
                where area = 'United States' and soc_level = 'detailed'
                """)).isEqualTo("832");
        assertThat(REAL.value(
                        "select count(*) from labor_projection where job_training = 'None' and area_type = 'nation'"))
                .isEqualTo("322");
    }

    @Test
    void wagesThatAreNotAvailableAreAbsent() {
        REAL.expect("labor/oews_national_M2025_dl.xlsx", "oews-wages", 1401, 0);

        assertThat(REAL.value("""
                select count(*)
                from labor_wage
                where area = 'United States' and hourly_p50_cents is null
                """)).isEqualTo("81");
        assertThat(REAL.value("select count(*) from labor_wage where area = 'United States' and annual_mean_cents = 0"))
                .isEqualTo("0");
    }

    @Test
    void demandOfTheRegion() {
        var demand = REAL.expect("coe/occupational_demand_coe.csv", "coe-demand", 7970, 0);

        assertThat(demand.issues().counts())
                .extracting(count -> count.code() + " " + count.rows())
                .contains("not-a-soc-2018-code 140", "negative-openings 8");
        assertThat(REAL.value("""
                select openings_tenths
                from labor_projection
                where area = 'San Diego-Imperial' and soc_code = '29-1141'
                """)).isEqualTo("20000");
        assertThat(REAL.value("""
                select count(*)
                from labor_projection
                where area = 'San Diego-Imperial' and openings_tenths = 0
                """)).isEqualTo("77");
    }

    @Test
    void occupationProfiles() {
        REAL.expect("edd/occupations.json", "edd-occupations", 56, 0);

        assertThat(REAL.value("select count(*) from labor_projection where area = 'San Diego County'"))
                .isEqualTo("55");
        assertThat(REAL.value("select count(*) from labor_projection where area = 'Imperial County'"))
                .isEqualTo("32");
        assertThat(REAL.value("select count(*) from labor_wage where area = 'San Diego County'"))
                .isEqualTo("55");
        assertThat(REAL.value("select count(distinct occupation_code) from occupation_title where language = 'es'"))
                .isEqualTo("52");
    }
}
