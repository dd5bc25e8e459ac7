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

/// Occupations with descriptions; several may detail one SOC occupation.
@Component
final class OnetOccupations implements TableKind {
    OnetOccupations() {}

    @Override
    public String id() {
        return "onet-occupations";
    }

    @Override
    public SourceInfo source() {
        return Onet.source("Occupation Data");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("O*NET-SOC Code", "Title", "Description");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Onet.edition("", file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        var code = Onet.code(row, "O*NET-SOC Code");
        sink.add(new CodeFact(
                Onet.SCHEME,
                code,
                row.required("Title"),
                null,
                row.text("Description").orElse(null),
                code.endsWith(".00") ? "occupation" : "specialty",
                Onet.soc(code)));
    }
}
