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

/// Names of all elements of the content model. The columns say abilities, but hold the whole model.
@Component
final class OnetElements implements TableKind {
    OnetElements() {}

    @Override
    public String id() {
        return "onet-elements";
    }

    @Override
    public SourceInfo source() {
        return Onet.source("Content Model Reference");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("Abilities Element ID", "Abilities Element Name", "Description");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Onet.edition("", file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        var code = row.required("Abilities Element ID");
        var dot = code.lastIndexOf('.');
        sink.add(new CodeFact(
                "onet-element",
                code,
                row.required("Abilities Element Name"),
                null,
                row.text("Description").orElse(null),
                null,
                dot < 0 ? null : code.substring(0, dot)));
    }
}
