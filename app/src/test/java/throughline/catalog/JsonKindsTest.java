package throughline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.imports.FileName;
import throughline.imports.JsonKind;
import throughline.imports.RowFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonKindsTest {
    private static List<RowFixture> read(JsonKind kind, JsonNode document) {
        assertThat(kind.recognizes(document)).isTrue();
        var edition = kind.edition(new FileName("any.json"), document);
        var rows = new ArrayList<RowFixture>();
        kind.records(document)
                .forEach(record -> rows.add(RowFixture.of().in(edition).through(kind, record.value())));
        assertThat(rows).allMatch(RowFixture::accountedFor);
        return rows;
    }

    private static JsonNode real(String name) {
        return JsonMapper.shared().readTree(RealFiles.find(name).toFile());
    }

    @Test
    void theCatalogOfOneHighSchool() {
        var rows = read(new HighSchoolCourses(), real("highschool/westview_courses_complete.json"));
        var courses =
                rows.stream().map(row -> row.facts(CourseFact.class).getFirst()).toList();

        assertThat(courses).hasSize(198);
        assertThat(courses).extracting(CourseFact::key).doesNotHaveDuplicates();
        assertThat(courses).allMatch(course -> course.organizationRef().equals("cds:37682963731528"));
        assertThat(courses).filteredOn(course -> course.agSubject() != null).hasSize(138);
        assertThat(courses.getFirst().creditsHundredths()).isEqualTo(1000);
        assertThat(courses.getFirst().recommendedText()).isEqualTo("U.S. History or AP United States History (APUSH)");
        assertThat(rows.getFirst().edition().vintage()).isEqualTo("2025-26");
    }

    @Test
    void recommendationsNeverBecomeRequirements() {
        var rows = read(new HighSchoolCourses(), real("highschool/westview_courses_complete.json"));

        assertThat(rows)
                .flatExtracting(row -> row.facts(CourseFact.class))
                .allSatisfy(course -> assertThat(((CourseFact) course).prerequisiteExpression())
                        .isNull());
    }

    @Test
    void aStatedRequirementBecomesAnExpressionWhereItIsSafe() {
        var document = JsonMapper.shared().readTree("""
                {"generated_for": "Any School", "cds_code": "37000000000001", "courses": [
                  {"course_id": "B2", "full_name": "Welding 2", "uc_csu_category": null, "notes": "",
                   "grades_allowed": [10, 12], "credits": 5, "offered_terms": ["fall"],
                   "prerequisites_required": ["C or better in WELD 1"], "prerequisites_recommended": []}]}
                """);
        var course = read(new HighSchoolCourses(), document)
                .getFirst()
                .facts(CourseFact.class)
                .getFirst();

        assertThat(course.prerequisiteText()).isEqualTo("C or better in WELD 1");
        assertThat(course.prerequisiteExpression()).isEqualTo("WELD 1 [C]");
        assertThat(course.gradeLow()).isEqualTo(10);
        assertThat(course.gradeHigh()).isEqualTo(12);
    }

    @Test
    void aSchoolThatCannotBeToldIsRefused() {
        var document = JsonMapper.shared().readTree("""
                {"generated_for": "Some School", "courses": [
                  {"course_id": "1", "full_name": "Welding", "uc_csu_category": null}]}
                """);

        assertThat(read(new HighSchoolCourses(), document).getFirst().rejected())
                .contains("unknown-school");
    }

    @Test
    void trainingProgramsWithCostLengthAndResults() {
        var rows = read(new TrainingPrograms(), real("edd/programs.json"));
        var programs = rows.stream()
                .map(row -> row.facts(ProgramFact.class).getFirst())
                .toList();

        assertThat(programs).hasSize(60);
        assertThat(programs).extracting(ProgramFact::key).doesNotHaveDuplicates();
        assertThat(rows)
                .filteredOn(row -> row.facts(ProgramOutcomeFact.class).stream()
                        .anyMatch(outcome ->
                                outcome.measure().equals("median-quarterly-earnings") && outcome.value() == null))
                .hasSize(22);
        assertThat(programs)
                .filteredOn(program -> program.title().startsWith("SMAW"))
                .first()
                .satisfies(welding -> {
                    assertThat(welding.organizationRef()).isEqualTo("etpl:grossmont-adult-school");
                    assertThat(welding.costCents()).isEqualTo(65_000);
                    assertThat(welding.lengthMonths()).isEqualTo(4);
                    assertThat(welding.lengthHours()).isEqualTo(108);
                    assertThat(welding.modality()).isEqualTo("in-person");
                });
        assertThat(rows.getFirst().facts(OrganizationFact.class).getFirst().county())
                .isEqualTo("San Diego County");
    }
}
