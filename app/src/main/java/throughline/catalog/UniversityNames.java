package throughline.catalog;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// The names by which articulation agreements call the universities of the federal directory.
@Component
final class UniversityNames implements TableKind {
    @Override
    public String id() {
        return "university-names";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo("Universities as ASSIST names them", "Throughline", "facts; free to use", null, null);
    }

    @Override
    public Stage stage() {
        return Stage.ORGANIZATIONS;
    }

    @Override
    public List<String> signature() {
        return List.of("assist name", "unitid", "as of");
    }

    @Override
    public Edition edition(FileName file, Row row) {
        var day = row.date("as of").orElse(LocalDate.EPOCH);
        return Edition.of(day.toString(), day);
    }

    @Override
    public void read(Row row, Sink sink) {
        sink.add(new OrganizationIdentifierFact(
                Names.ref("unitid", row.required("unitid")), Names.ref("assist", row.required("assist name"))));
    }
}
