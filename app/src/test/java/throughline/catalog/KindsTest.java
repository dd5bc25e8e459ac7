package throughline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import throughline.imports.Edition;
import throughline.imports.RowFixture;

class KindsTest {
    private static final RowFixture COURSE = RowFixture.of(
            "College", "San Diego City",
            "Control Number", "ccc000325876",
            "Course ID", "BIO204h     ",
            "TOP Code", "040100",
            "Credit Status", "D",
            "Maximum Units", "04.00",
            "Minimum Units", "03.50",
            "Basic Skills Status", "N",
            "SAM Status", "E",
            "Prior To Transfer Status", "Y",
            "Non-Credit Category", "Y",
            "Non-Credit Minimum Hours", "",
            "Issue/Update Date", "20240717");

    private static RowFixture read(RowFixture row) {
        return row.in(new Edition("san-diego-city", "2024-07-17", LocalDate.of(2024, 7, 17)))
                .through(new CollegeCourses());
    }

    @Test
    void aCourseKeepsItsUnitsAsHundredths() {
        var course = read(COURSE).facts(CourseFact.class).getFirst();

        assertThat(course.key()).isEqualTo("san-diego-city/CCC000325876");
        assertThat(course.organizationRef()).isEqualTo("ccc:san diego city");
        assertThat(course.code()).isEqualTo("BIO 204h");
        assertThat(course.unitsMinHundredths()).isEqualTo(350);
        assertThat(course.unitsMaxHundredths()).isEqualTo(400);
        assertThat(course.noncreditCategory()).isNull();
        assertThat(course.creditStatus()).isEqualTo("degree-applicable");
    }

    @Test
    void aNoncreditCourseHasHoursNotUnits() {
        var course = read(COURSE.with("Credit Status", "N")
                        .with("Non-Credit Category", "H")
                        .with("Non-Credit Minimum Hours", "49.5"))
                .facts(CourseFact.class)
                .getFirst();

        assertThat(course.unitsMinHundredths()).isNull();
        assertThat(course.hoursMin()).isEqualTo(50);
        assertThat(course.noncreditCategory()).isEqualTo("H");
    }

    @Test
    void aTopCodeThatLostItsZeroIsHealedAndSaidSo() {
        var row = read(COURSE.with("TOP Code", "40100"));
        assertThat(row.warnings()).contains("healed-top-code");
        assertThat(row.facts(CourseFact.class))
                .singleElement()
                .extracting(CourseFact::topCode)
                .isEqualTo("040100");
    }

    @Test
    void aTopCodeThatCanMeanNothingIsRefused() {
        assertThat(read(COURSE.with("TOP Code", "4X100")).rejected()).contains("top-code");
    }

    @Test
    void aFileOfTwoCollegesIsRefused() {
        assertThat(read(COURSE.with("College", "Palomar")).rejected()).contains("several-colleges");
    }

    @Test
    void graduationSharesThatArePercentsAreToldApart() {
        var row = RowFixture.of(
                        "AcademicYear", "2022-23",
                        "AggregateLevel", "C",
                        "CountyName", "Imperial",
                        "ReportingCategory", "TA",
                        "CohortStudents", "1000",
                        "Met UC/CSU Grad Req's (Rate)", "40.5",
                        "Still Enrolled (%)", "3.4",
                        "Dropout Rate (%)", "5.2",
                        "Graduation Rate (%)", "88.7")
                .through(new GraduationRates());

        assertThat(row.facts(GraduationRateFact.class))
                .filteredOn(rate -> rate.measure().equals("graduation"))
                .first()
                .satisfies(rate -> assertThat(rate.rateThousandths()).isEqualTo(887));
    }

    @Test
    void collegesAreKnownByAllTheirNames() {
        var row = RowFixture.of(
                        "key", "imperial-valley-college",
                        "official name", "Imperial Valley College",
                        "type", "community-college",
                        "parent key", "imperial-community-college-district",
                        "unitid", "115861",
                        "ccc names", "Imperial; Imperial Valley College",
                        "assist name", "Imperial Valley College")
                .through(new CollegeNames());

        assertThat(row.facts(OrganizationIdentifierFact.class))
                .extracting(OrganizationIdentifierFact::identifier)
                .containsExactly(
                        "unitid:115861",
                        "ccc:imperial",
                        "ccc:imperial valley college",
                        "assist:imperial valley college");
    }

    private static final RowFixture AWARDS = RowFixture.of(
            "TOP6 with Title", "1230.0999999999999 - Registered Nursing",
            "College Name", "Palomar",
            "Award Level", "Associate Degree",
            "2020-2021", "12",
            "2021-2022", "*",
            "2022-2023", "",
            "Annual Projected Supply", "12");

    private static RowFixture awards(RowFixture row) {
        return row.in(new Edition("supply", "2020-21 to 2022-23", LocalDate.of(2023, 6, 30)))
                .through(new AwardsByProgram());
    }

    @Test
    void aCountThatIsKeptBackIsNotZeroAndIsSaid() {
        var row = awards(AWARDS);
        assertThat(row.warnings()).contains("healed-top-code", "suppressed");
        assertThat(row.facts(ProgramAwardsFact.class))
                .extracting(ProgramAwardsFact::topCode, ProgramAwardsFact::awards)
                .containsExactly(tuple("123010", 12), tuple("123010", null), tuple("123010", null));
        assertThat(awards(AWARDS.with("2020-2021", "-4")).rejected()).contains("awards");
    }
}
