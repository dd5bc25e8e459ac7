package throughline.labor;

import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// An occupation related to another; not symmetric.
public record OccupationRelatedFact(String occupationCode, String relatedCode, String tier, int rank) implements Fact {
    public static final FactTable TABLE =
            FactTable.of("occupation_related", "occupation_code", "related_code", "tier", "rank");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(occupationCode).text(relatedCode).text(tier).number(rank);
    }
}
