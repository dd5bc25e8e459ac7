package throughline.labor;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// The score of an occupation on a skill, a knowledge area or an interest.
public record OccupationElementFact(
        String occupationCode,
        String domain,
        String elementCode,
        String elementName,
        @Nullable Integer importanceHundredths,
        @Nullable Integer levelHundredths)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "occupation_element",
            "occupation_code",
            "domain",
            "element_code",
            "element_name",
            "importance_hundredths",
            "level_hundredths");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(occupationCode)
                .text(domain)
                .text(elementCode)
                .text(elementName)
                .number(importanceHundredths)
                .number(levelHundredths);
    }
}
