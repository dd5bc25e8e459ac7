package throughline.labor;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;
import throughline.reference.OwnFiles;

/// Titles of occupations and everyday words for them, in Throughline's own layout.
///
/// Kind `search` marks words that people type and no page shows, for example `fix cars`.
@Component
final class OccupationTitles implements TableKind {
    OccupationTitles() {}

    @Override
    public String id() {
        return "occupation-titles";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Occupation titles and search words",
                "Throughline",
                "own work; under the license of Throughline",
                null,
                null);
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("soc", "language", "title", "kind");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return OwnFiles.edition(file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        var kind = row.required("kind");
        if (!Set.of("formal", "alternate", "search").contains(kind)) {
            throw row.reject("unknown-kind", "kind", "expected formal, alternate or search");
        }
        sink.add(new OccupationTitleFact(
                Numbers.socCode(row, "soc"), row.required("language"), row.required("title"), kind));
    }
}
