package throughline.reference;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Links between codes in Throughline's own layout: the shipped assignments, and those a region adds.
@Component
final class CrosswalkKind implements TableKind {
    CrosswalkKind() {}

    @Override
    public String id() {
        return "crosswalk";
    }

    @Override
    public SourceInfo source() {
        return Publishers.own("Crosswalks");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("from_scheme", "from_code", "to_scheme", "to_code", "note");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return OwnFiles.edition(file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        sink.add(new CrosswalkFact(
                row.required("from_scheme"),
                row.required("from_code"),
                row.required("to_scheme"),
                row.required("to_code"),
                row.text("note").orElse(null)));
    }
}
