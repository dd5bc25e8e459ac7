package throughline.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// Who answers for a map, how to reach them, and when they last confirmed it.
///
/// @param map path of its subject, for example `pathways/12c`
public record CuratedMapFact(
        String map,
        String owner,
        @Nullable String ownerEs,
        String contact,
        @Nullable LocalDate reviewedOn) implements Fact {
    public static final FactTable TABLE =
            FactTable.of("curated_map", "map", "owner", "owner_es", "contact", "reviewed_on");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(map).text(owner).text(ownerEs).text(contact).date(reviewedOn);
    }
}
