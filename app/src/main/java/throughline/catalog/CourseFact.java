package throughline.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A course as its organization or the state lists it.
///
/// @param outcomes what students can do afterwards, one outcome to a line
public record CourseFact(
        String key,
        String organizationRef,
        String code,
        @Nullable String title,
        @Nullable String titleEs,
        @Nullable String description,
        @Nullable String outcomes,
        @Nullable Integer unitsMinHundredths,
        @Nullable Integer unitsMaxHundredths,
        @Nullable Integer hoursMin,
        @Nullable Integer hoursMax,
        @Nullable Integer creditsHundredths,
        @Nullable Integer gradeLow,
        @Nullable Integer gradeHigh,
        @Nullable String agSubject,
        @Nullable String samCode,
        @Nullable String topCode,
        @Nullable String pathwayCode,
        @Nullable String courseLevel,
        @Nullable String creditStatus,
        @Nullable String noncreditCategory,
        @Nullable Boolean basicSkills,
        @Nullable String priorToTransfer,
        @Nullable Boolean honors,
        @Nullable String termsOffered,
        @Nullable String prerequisiteText,
        @Nullable String prerequisiteExpression,
        @Nullable String corequisiteExpression,
        @Nullable String recommendedText,
        @Nullable String controlNumber,
        @Nullable LocalDate updatedOn)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "course",
            "key",
            "organization_ref",
            "code",
            "title",
            "title_es",
            "description",
            "outcomes",
            "units_min_hundredths",
            "units_max_hundredths",
            "hours_min",
            "hours_max",
            "credits_hundredths",
            "grade_low",
            "grade_high",
            "ag_subject",
            "sam_code",
            "top_code",
            "pathway_code",
            "course_level",
            "credit_status",
            "noncredit_category",
            "basic_skills",
            "prior_to_transfer",
            "honors",
            "terms_offered",
            "prerequisite_text",
            "prerequisite_expression",
            "corequisite_expression",
            "recommended_text",
            "control_number",
            "updated_on");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(key)
                .text(organizationRef)
                .text(code)
                .text(title)
                .text(titleEs)
                .text(description)
                .text(outcomes)
                .number(unitsMinHundredths)
                .number(unitsMaxHundredths)
                .number(hoursMin)
                .number(hoursMax)
                .number(creditsHundredths)
                .number(gradeLow)
                .number(gradeHigh)
                .text(agSubject)
                .text(samCode)
                .text(topCode)
                .text(pathwayCode)
                .text(courseLevel)
                .text(creditStatus)
                .text(noncreditCategory)
                .flag(basicSkills)
                .text(priorToTransfer)
                .flag(honors)
                .text(termsOffered)
                .text(prerequisiteText)
                .text(prerequisiteExpression)
                .text(corequisiteExpression)
                .text(recommendedText)
                .text(controlNumber)
                .date(updatedOn);
    }
}
