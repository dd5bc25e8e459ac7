package throughline.reference;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A ZIP code with its city and county.
public record ZipPlaceFact(
        String zip,
        @Nullable String city,
        String county,
        String state,
        @Nullable Double latitude,
        @Nullable Double longitude)
        implements Fact {
    public static final FactTable TABLE =
            FactTable.of("zip_place", "zip", "city", "county", "state", "latitude", "longitude");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(zip).text(city).text(county).text(state).number(latitude).number(longitude);
    }
}
