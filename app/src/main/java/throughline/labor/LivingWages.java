package throughline.labor;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;
import throughline.reference.OwnFiles;

/// What a household needs per hour, by area and date, in Throughline's own layout.
@Component
final class LivingWages implements TableKind {
    LivingWages() {}

    @Override
    public String id() {
        return "living-wages";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Living wages used by regional plans", "regional plans, as each row states", "facts", null, null);
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("area", "household", "hourly", "valid_from", "valid_to");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return OwnFiles.edition(file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        sink.add(new LivingWageFact(
                row.required("area"),
                row.required("household"),
                row.hundredths("hourly")
                        .filter(cents -> cents > 0)
                        .orElseThrow(() -> row.reject("empty-cell", "hourly", "expected dollars per hour")),
                row.date("valid_from")
                        .orElseThrow(
                                () -> row.reject("empty-cell", "valid_from", "expected the first day it is valid")),
                row.date("valid_to").orElse(null)));
    }
}
