package throughline.reference;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.JsonKind;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import tools.jackson.databind.JsonNode;

/// Outlines of counties as GeoJSON features with a name.
@Component
final class CountyOutlineKind implements JsonKind {
    CountyOutlineKind() {}

    @Override
    public String id() {
        return "county-outlines";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "County outlines, derived from Census boundaries",
                "unknown arranger of US Census boundaries",
                "terms not stated; take boundaries from the Census for publication",
                null,
                null);
    }

    @Override
    public Stage stage() {
        return Stage.PLACES;
    }

    @Override
    public boolean recognizes(JsonNode document) {
        var first = document.path("features").path(0);
        return document.path("type").asString("").equals("FeatureCollection")
                && first.path("properties").has("name")
                && first.has("geometry");
    }

    @Override
    public Edition edition(FileName file, JsonNode document) {
        var created = document.path("features")
                .path(0)
                .path("properties")
                .path("created_at")
                .asString("");
        if (!created.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return Edition.of("undated", LocalDate.of(2000, 1, 1));
        }
        var day = LocalDate.parse(created.substring(0, 10));
        return Edition.of("" + day.getYear(), day);
    }

    @Override
    public Stream<JsonRecord> records(JsonNode document) {
        return StreamSupport.stream(document.path("features").spliterator(), false)
                .map(feature ->
                        new JsonRecord(feature.path("properties").path("name").asString(""), feature));
    }

    @Override
    public void read(Row row, JsonNode record, Sink sink) {
        var name = record.path("properties").path("name").asString("");
        var geometry = record.path("geometry");
        if (name.isBlank()) {
            throw row.reject("no-name", "name", "expected the name of the county");
        }
        if (!Set.of("Polygon", "MultiPolygon").contains(geometry.path("type").asString(""))) {
            throw row.reject("no-outline", "geometry", "expected a polygon");
        }
        sink.add(new CountyOutlineFact(name, geometry.toString()));
    }
}
