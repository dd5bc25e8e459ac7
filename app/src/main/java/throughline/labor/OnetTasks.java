package throughline.labor;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Tasks that workers of an occupation do, core or supplemental.
@Component
final class OnetTasks implements TableKind {
    OnetTasks() {}

    @Override
    public String id() {
        return "onet-tasks";
    }

    @Override
    public SourceInfo source() {
        return Onet.source("Task Statements");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("O*NET-SOC Code", "Task ID", "Task Title", "Task Type");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Onet.edition("", file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        sink.add(new OccupationTaskFact(
                Onet.code(row, "O*NET-SOC Code"),
                row.required("Task ID"),
                row.required("Task Title"),
                row.text("Task Type").orElse(null)));
    }
}
