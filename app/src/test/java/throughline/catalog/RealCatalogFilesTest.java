package throughline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The real files of two counties: rows as their description counts them, and numbers known by other ways.
class RealCatalogFilesTest {
    private static final List<String> CREDIT_COLLEGES = List.of(
            "ccc:cuyamaca",
            "ccc:grossmont",
            "ccc:imperial",
            "ccc:miracosta",
            "ccc:palomar",
            "ccc:san diego city",
            "ccc:san diego mesa",
            "ccc:san diego miramar",
            "ccc:southwestern");

    @Test
    void institutionsOfCalifornia() {
        var outcome = RealFiles.read(new IpedsDirectory(), "ipeds/ipeds_hd2024_ca.csv");
        var organizations = outcome.facts(OrganizationFact.class);

        assertThat(organizations).hasSize(668);
        assertThat(organizations)
                .filteredOn(one -> "San Diego County".equals(one.county()))
                .hasSize(66);
        assertThat(organizations)
                .filteredOn(one -> "Imperial County".equals(one.county()))
                .hasSize(2);
        assertThat(organizations)
                .filteredOn(one -> one.ref().equals("unitid:122375"))
                .first()
                .satisfies(mesa -> {
                    assertThat(mesa.type()).isEqualTo("community-college");
                    assertThat(mesa.status()).isEqualTo("active");
                });
        assertThat(organizations)
                .filteredOn(one -> one.ref().equals("unitid:109730"))
                .first()
                .satisfies(closed -> assertThat(closed.closedOn()).hasToString("2023-12-31"));
    }

    @Test
    void completionsOfCalifornia() {
        var outcome = RealFiles.read(new IpedsCompletions(), "ipeds/ipeds_c2024_a_ca.csv");

        assertThat(outcome.rows()).hasSize(29_081);
        assertThat(outcome.leftOut("total-row")).isEqualTo(1_976);
        assertThat(outcome.facts(ProgramFact.class)).hasSize(27_105);
        assertThat(outcome.facts(ProgramAwardsFact.class))
                .allSatisfy(awards -> assertThat(awards.schoolYear()).isEqualTo("2023-24"));
    }

    @Test
    void schoolsOfTwoCounties() {
        var outcome = RealFiles.read(new SchoolDirectory(), "cde/pubschls_2018_sd_imperial.csv");
        var schools = outcome.facts(OrganizationFact.class);

        assertThat(schools).hasSize(1_281);
        assertThat(schools).filteredOn(one -> one.status().equals("active")).hasSize(928);
        assertThat(schools).noneMatch(one -> one.type().equals("other"));
        assertThat(schools)
                .filteredOn(one -> one.name().equals("Westview High"))
                .first()
                .satisfies(westview -> {
                    assertThat(westview.ref()).isEqualTo("cds:37682963731528");
                    assertThat(westview.parentRef()).isEqualTo("cds:37682960000000");
                    assertThat(westview.gradeLow()).isEqualTo("9");
                    assertThat(westview.gradeHigh()).isEqualTo("12");
                });
        assertThat(outcome.rows().getFirst().edition().asOf()).hasToString("2018-06-26");
    }

    @Test
    void pupilsBySchoolKeepSmallCountsWithARemark() {
        var outcome = RealFiles.read(new PupilCounts(), "cde/cupc2425_sd_imperial.csv");

        assertThat(outcome.rows()).hasSize(867);
        assertThat(outcome.facts(OrganizationFact.class)).hasSize(825);
        assertThat(outcome.facts(PupilCountFact.class)).hasSize(8_670);
        assertThat(outcome.warned("small-count")).isGreaterThan(400);
    }

    @Test
    void suppressedCohortsAreAbsentNotZero() {
        var outcome = RealFiles.read(new GraduationRates(), "cde/acgr_county_sd_imperial.csv");
        var rates = outcome.facts(GraduationRateFact.class);

        assertThat(outcome.rows()).hasSize(219);
        assertThat(outcome.warned("suppressed")).isEqualTo(20);
        assertThat(rates)
                .filteredOn(rate -> rate.cohort() == null)
                .hasSize(220)
                .allSatisfy(rate -> assertThat(rate.rateThousandths()).isNull());
        assertThat(rates)
                .filteredOn(rate -> rate.area().equals("Imperial County")
                        && rate.schoolYear().equals("2016-17")
                        && rate.subgroup().equals("female"))
                .extracting(GraduationRateFact::measure, GraduationRateFact::rateThousandths)
                .contains(tuple("graduation", 887), tuple("dropout", 52), tuple("met-a-g", 347));
        assertThat(rates).allMatch(rate -> rate.rateThousandths() == null || rate.rateThousandths() <= 1000);
    }

    @ParameterizedTest
    @CsvSource({
        "cuyamaca, 1828",
        "grossmont, 2842",
        "imperial, 1744",
        "miracosta, 3166",
        "palomar, 5157",
        "san_diego_city, 3060",
        "san_diego_mesa, 3135",
        "san_diego_miramar, 2170",
        "southwestern, 4015"
    })
    void coursesOfACollege(String college, int rows) {
        var outcome =
                RealFiles.read(new CollegeCourses(), "ccc/mastercoursefiles/MasterCourseFile_" + college + ".csv");

        assertThat(outcome.facts(CourseFact.class)).hasSize(rows);
        assertThat(outcome.facts(CourseFact.class)).extracting(CourseFact::key).doesNotHaveDuplicates();
        assertThat(outcome.rows().getFirst().edition().asOf()).isBetween("2026-02-01", "2026-03-29");
    }

    @Test
    void awardsOverTenYears() {
        var outcome = RealFiles.read(new AwardsByYear(), "ccc/datamart_majors.csv");

        assertThat(outcome.rows()).hasSize(10_202);
        assertThat(outcome.facts(ProgramAwardsFact.class)).hasSize(102_020);
        assertThat(outcome.rows().getFirst().edition().vintage()).isEqualTo("2014-15 to 2023-24");
    }

    @Test
    void awardsByTypeGiveTheWorkedSupplyOfRegisteredNursing() {
        var outcome = RealFiles.read(new AwardsByProgram(), "coe/supply_by_top.csv");
        assertThat(outcome.rows()).hasSize(15_369);
        assertThat(outcome.rows().stream()
                        .filter(row -> inTheNine(row.facts(ProgramFact.class).getFirst())))
                .hasSize(1_395);

        var supply = outcome.rows().stream()
                .filter(row -> inTheNine(row.facts(ProgramFact.class).getFirst()))
                .filter(row ->
                        Objects.equals(row.facts(ProgramFact.class).getFirst().topCode(), "123010"))
                .mapToDouble(row -> averageFromTheFirstAward(row.facts(ProgramAwardsFact.class)))
                .sum();
        assertThat(supply).isEqualTo(339);
    }

    private static boolean inTheNine(ProgramFact program) {
        return CREDIT_COLLEGES.contains(program.organizationRef());
    }

    private static double averageFromTheFirstAward(List<ProgramAwardsFact> years) {
        return years.stream()
                .mapToInt(year -> Objects.requireNonNullElse(year.awards(), 0))
                .dropWhile(awards -> awards == 0)
                .average()
                .orElse(0);
    }

    @Test
    void coursesWithStatewideDescriptors() {
        var outcome = RealFiles.read(new CourseDescriptors(), "ccc/CID_CCN_Crosswalk.csv");
        var descriptors = outcome.facts(CourseDescriptorFact.class);

        assertThat(descriptors).hasSize(1_178);
        assertThat(descriptors)
                .filteredOn(one -> one.organizationRef().equals("ccc:cuyamaca college")
                        && one.descriptor().equals("MATH 900 S"))
                .extracting(CourseDescriptorFact::courseCode)
                .containsExactlyInAnyOrder("MATH 280", "MATH 180");
        assertThat(descriptors)
                .extracting(CourseDescriptorFact::descriptorTitle)
                .contains("Single Variable Calculus Sequence");
    }

    @Test
    void articulationFromNineCollegesTo45Universities() {
        var outcome = RealFiles.read(new ArticulationPairs(), "articulation/assist_sdi_pairs.csv.gz");
        var pairs = outcome.facts(CourseArticulationFact.class);

        assertThat(outcome.rows()).hasSize(39_277);
        assertThat(outcome.leftOut("no-sending-course")).isEqualTo(57);
        assertThat(pairs)
                .extracting(CourseArticulationFact::receivingRef)
                .contains("assist:san diego state university");
        assertThat(pairs.stream().map(CourseArticulationFact::receivingRef).distinct())
                .hasSize(45);
        assertThat(pairs)
                .allMatch(pair ->
                        pair.sendingCodes().size() == pair.sendingTitles().size());
    }
}
