package throughline.labor;

import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A technology that an occupation uses.
public record OccupationTechnologyFact(
        String occupationCode, String example, String category, boolean hot, boolean inDemand) implements Fact {
    public static final FactTable TABLE =
            FactTable.of("occupation_technology", "occupation_code", "example", "category", "hot", "in_demand");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(occupationCode).text(example).text(category).flag(hot).flag(inDemand);
    }
}
