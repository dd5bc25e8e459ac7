package throughline.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A local course approved against a statewide descriptor (C-ID).
public record CourseDescriptorFact(
        String organizationRef,
        String courseCode,
        @Nullable String controlNumber,
        String courseTitle,
        String descriptor,
        String descriptorTitle,
        @Nullable String effectiveTerm,
        @Nullable LocalDate approvedOn)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "course_descriptor",
            "organization_ref",
            "course_code",
            "control_number",
            "course_title",
            "descriptor",
            "descriptor_title",
            "effective_term",
            "approved_on");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(organizationRef)
                .text(courseCode)
                .text(controlNumber)
                .text(courseTitle)
                .text(descriptor)
                .text(descriptorTitle)
                .text(effectiveTerm)
                .date(approvedOn);
    }
}
