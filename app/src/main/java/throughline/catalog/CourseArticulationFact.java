package throughline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A university course and the college courses that together satisfy it.
public record CourseArticulationFact(
        String receivingRef,
        String receivingName,
        String receivingCode,
        String receivingTitle,
        @Nullable Integer receivingUnitsHundredths,
        String sendingRef,
        int alternative,
        int alternatives,
        List<String> sendingCodes,
        List<String> sendingTitles)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "course_articulation",
            "receiving_ref",
            "receiving_name",
            "receiving_code",
            "receiving_title",
            "receiving_units_hundredths",
            "sending_ref",
            "alternative",
            "alternatives",
            "sending_codes",
            "sending_titles");

    public CourseArticulationFact {
        sendingCodes = List.copyOf(sendingCodes);
        sendingTitles = List.copyOf(sendingTitles);
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(receivingRef)
                .text(receivingName)
                .text(receivingCode)
                .text(receivingTitle)
                .number(receivingUnitsHundredths)
                .text(sendingRef)
                .number(alternative)
                .number(alternatives)
                .texts(sendingCodes)
                .texts(sendingTitles);
    }
}
