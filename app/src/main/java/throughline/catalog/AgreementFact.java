package throughline.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// An agreement by which a course at one organization earns credit at another.
public record AgreementFact(
        String key,
        String kind,
        String title,
        String sendingRef,
        String receivingRef,
        @Nullable String sendingCourseKey,
        @Nullable String receivingCourseKey,
        @Nullable Integer unitsHundredths,
        @Nullable String minimumGrade,
        @Nullable String examRule,
        @Nullable String claimSteps,
        @Nullable String claimStepsEs,
        @Nullable String claimBy,
        String status,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "agreement",
            "key",
            "kind",
            "title",
            "sending_ref",
            "receiving_ref",
            "sending_course_key",
            "receiving_course_key",
            "units_hundredths",
            "minimum_grade",
            "exam_rule",
            "claim_steps",
            "claim_steps_es",
            "claim_by",
            "status",
            "signed_on",
            "valid_from",
            "valid_to");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(key)
                .text(kind)
                .text(title)
                .text(sendingRef)
                .text(receivingRef)
                .text(sendingCourseKey)
                .text(receivingCourseKey)
                .number(unitsHundredths)
                .text(minimumGrade)
                .text(examRule)
                .text(claimSteps)
                .text(claimStepsEs)
                .text(claimBy)
                .text(status)
                .date(signedOn)
                .date(validFrom)
                .date(validTo);
    }
}
