package throughline.labor;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Occupations related to an occupation, nearest first; not symmetric.
@Component
final class OnetRelated implements TableKind {
    OnetRelated() {}

    @Override
    public String id() {
        return "onet-related";
    }

    @Override
    public SourceInfo source() {
        return Onet.source("Related Occupations");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier", "Index");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Onet.edition("", file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        sink.add(new OccupationRelatedFact(
                Onet.code(row, "O*NET-SOC Code"),
                Onet.code(row, "Related O*NET-SOC Code"),
                row.required("Relatedness Tier"),
                row.whole("Index").orElse(0L).intValue()));
    }
}
