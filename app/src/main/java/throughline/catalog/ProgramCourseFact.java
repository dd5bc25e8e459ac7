package throughline.catalog;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// The place of a course in the sequence of a program.
public record ProgramCourseFact(
        String programKey,
        String courseKey,
        int position,
        @Nullable Integer term,
        @Nullable Integer grade,
        @Nullable String choiceGroup,
        @Nullable Integer choiceMinimum,
        boolean required)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "program_course",
            "program_key",
            "course_key",
            "position",
            "term",
            "grade",
            "choice_group",
            "choice_minimum",
            "required");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(programKey)
                .text(courseKey)
                .number(position)
                .number(term)
                .number(grade)
                .text(choiceGroup)
                .number(choiceMinimum)
                .flag(required);
    }
}
