package throughline.labor;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;
import throughline.reference.CodeFact;

/// Scales that scores are given on, with their ends.
@Component
final class OnetScales implements TableKind {
    OnetScales() {}

    @Override
    public String id() {
        return "onet-scales";
    }

    @Override
    public SourceInfo source() {
        return Onet.source("Scales Reference");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("Scale ID", "Scale Name", "Minimum", "Maximum");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Onet.edition("", file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        var range = row.required("Minimum") + " to " + row.required("Maximum");
        sink.add(new CodeFact(
                "onet-scale", row.required("Scale ID"), row.required("Scale Name"), null, range, null, null));
    }
}
