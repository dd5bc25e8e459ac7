package throughline.reference;

import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// The outline of a county as a GeoJSON geometry.
public record CountyOutlineFact(String county, String geometry) implements Fact {
    public static final FactTable TABLE = FactTable.of("county_outline", "county", "geometry");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(county).text(geometry);
    }
}
